/// Where an article stands among all the others of an index: the newer, the greater.
///
/// It holds good for as long as the index does. What outlives that is the ``Article/ID``.
public struct ArticleNumber: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  public static func < (one: ArticleNumber, other: ArticleNumber) -> Bool {
    one.rawValue < other.rawValue
  }
}
