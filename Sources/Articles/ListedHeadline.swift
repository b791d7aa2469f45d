/// A headline in a list, with what is known about its article.
public struct ListedHeadline: Hashable, Identifiable, Sendable {
  public var number: ArticleNumber
  public var headline: Headline
  public var marks: Marks
  /// How many quotations with marks the article has; nil until somebody has counted.
  public var quotations: Int?

  public var id: Article.ID { headline.id }

  public init(
    number: ArticleNumber, headline: Headline, marks: Marks = Marks(), quotations: Int? = nil
  ) {
    self.number = number
    self.headline = headline
    self.marks = marks
    self.quotations = quotations
  }
}
