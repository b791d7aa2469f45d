/// A feed that somebody follows, and how they keep it.
public struct Subscription: Hashable, Sendable {
  /// Where the feed lies. One address is one subscription.
  public var url: String
  /// The address under which its articles are known, where the feed has moved since.
  public var formerURL: String?
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
    tags: [String] = [], isFullText: Bool = false, isHidden: Bool = false,
    formerURL: String? = nil
  ) {
    self.url = url
    self.title = title
    self.summary = summary
    self.homePage = homePage
    self.tags = tags
    self.isFullText = isFullText
    self.isHidden = isHidden
    self.formerURL = formerURL
  }

  /// What its articles know it by, wherever it lies now.
  public var name: String { formerURL ?? url }
}
