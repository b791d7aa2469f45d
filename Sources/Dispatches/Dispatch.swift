public import Articles

/// What a reporter sends back about one ``Assignment``.
public struct Dispatch: Hashable, Sendable {
  public var assignment: Assignment.Name
  public var news: News

  public init(_ assignment: Assignment.Name, _ news: News) {
    self.assignment = assignment
    self.news = news
  }
}

extension Dispatch {
  /// For a feed they come in this order: ``reading``, ``masthead(_:)``, articles, problems,
  /// ``done(_:)``.
  public enum News: Hashable, Sendable {
    /// All of it has arrived, and is being read. Where a reporter falls silent for good behind this,
    /// what it was reading is to blame, and everything else can be assigned again.
    case reading
    /// What the feed says of itself.
    case masthead(Masthead)
    /// Of a feed one of its articles, of a page the article in it. `source` is what the article says
    /// itself: nil is the feed, by whatever name the person knows it.
    case article(FeedItem)
    /// Feeds that are offered there, or the feed that it is. Comes for a feed, too, where there is a
    /// page instead.
    case found([OfferedFeed])
    /// Something that could not be read; the rest was. The line is counted from 1.
    case problem(line: Int?, reason: String)
    /// The last of every assignment, whatever has happened.
    case done(Completion)
  }
}

/// What a feed says of itself.
public struct Masthead: Hashable, Sendable {
  public var title: String?
  /// The page that it is the feed of.
  public var homePage: String?
  public var format: FeedKind?

  public init(title: String? = nil, homePage: String? = nil, format: FeedKind? = nil) {
    self.title = title
    self.homePage = homePage
    self.format = format
  }
}

/// A feed that a page offers.
public struct OfferedFeed: Hashable, Sendable {
  public var address: String
  public var title: String?
  public var format: FeedKind?

  public init(address: String, title: String? = nil, format: FeedKind? = nil) {
    self.address = address
    self.title = title
    self.format = format
  }
}

/// The families of feeds.
public enum FeedKind: String, Hashable, Sendable, CaseIterable {
  case rss, atom, json

  /// What people call it: `JSON Feed`.
  public var name: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
