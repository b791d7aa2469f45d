/// What somebody follows, as they bring it along from another program or take it there.
public struct SubscriptionList: Hashable, Sendable {
  public var subscriptions: [Subscription]
  public var searches: [SavedSearch]
  /// What could not be taken over, and why.
  public var problems: [Problem]

  public init(
    subscriptions: [Subscription] = [], searches: [SavedSearch] = [], problems: [Problem] = []
  ) {
    self.subscriptions = subscriptions
    self.searches = searches
    self.problems = problems
  }
}

/// A search that somebody keeps under a name.
public struct SavedSearch: Hashable, Sendable {
  public var name: String
  /// In this program's own language of queries.
  public var query: String

  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}
