/// How many articles there are, and how many of them have not been read.
public struct Tally: Hashable, Sendable {
  public var articles: Int
  public var unread: Int

  public init(articles: Int = 0, unread: Int = 0) {
    self.articles = articles
    self.unread = unread
  }
}
