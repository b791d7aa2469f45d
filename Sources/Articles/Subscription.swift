/// A feed that somebody follows, and how they keep it.
public struct Subscription: Hashable, Sendable {
  /// Where the feed lies. One address is one subscription.
  public var url: String
  /// The person's own name for it; without one it is called what the feed calls itself.
  public var title: String?
  /// What it is about, as whoever recommended it says.
  public var summary: String?
  /// The page it belongs to.
  public var homePage: String?
  /// In the person's order, each of them once.
  public var tags: [String]
  /// Whether every article's page is fetched, and its text taken from there.
  public var isFullText: Bool
  /// Whether its articles are found only by those who look for them.
  public var isHidden: Bool

  public init(
    url: String, title: String? = nil, summary: String? = nil, homePage: String? = nil,
    tags: [String] = [], isFullText: Bool = false, isHidden: Bool = false
  ) {
    self.url = url
    self.title = title
    self.summary = summary
    self.homePage = homePage
    self.tags = tags
    self.isFullText = isFullText
    self.isHidden = isHidden
  }
}
