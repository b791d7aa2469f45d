import Articles
import People

extension CitationNumber {
  /// What further quotations an article has is not kept: nobody reads a page of a thousand.
  static let mostOfAnArticle: Int64 = 1 << 10

  /// Of the quotation at `place` in an article, in reading order from 0; nil where it is not kept.
  init?(_ article: Int64, place: Int) {
    guard place < Self.mostOfAnArticle else { return nil }
    self.init(rawValue: (article + 1) * Self.mostOfAnArticle - 1 - Int64(place))
  }

  /// The number of the article of a `quotation`, in an expression of SQL.
  static func article(of quotation: String) -> String { "(\(quotation) >> 10)" }

  /// Whether `quotation` is of the article with `number`, in SQL.
  static func isOf(_ number: String) -> String {
    """
    quotation >= \(number) * \(mostOfAnArticle) \
    AND quotation < (\(number) + 1) * \(mostOfAnArticle)
    """
  }
}
