/// How many articles there are, and how many of them have not been read.
public struct Tally: Hashable, Sendable {
  public var articles: Int
  public var unread: Int
  /// How many of them have no row of their own, because another one's stands for their
  /// story, when all stories are folded.
  public var folded: Int

  public init(articles: Int = 0, unread: Int = 0, folded: Int = 0) {
    self.articles = articles
    self.unread = unread
    self.folded = folded
  }
}
