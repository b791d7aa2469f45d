public import Articles

/// Which feeds a person wants fetched.
public enum UpdateWish: Hashable, Sendable {
  /// Those whose servers may be asked again.
  case due
  /// The one that brought this article.
  case feedOf(Article.ID)
  /// The one that is known by this name.
  case feed(FollowedFeed.ID)
}

/// What a person changes in what they follow.
public enum FeedChange: Hashable, Sendable {
  /// Follow the feed at an address, or the one that the page there offers.
  case add(address: String)
  case remove(FollowedFeed.ID)
  /// Nil is the feed's own name.
  case rename(FollowedFeed.ID, to: String?)
}

/// What has come of an update, or of a change.
public struct FeedNews: Equatable, Sendable {
  public var notice: Notice
  /// What to know besides, a sentence each, for the Messages page.
  public var notes: [String]
  /// Whether the lists may look different now.
  public var changesLists: Bool
  /// Feeds of which the person has to choose one.
  public var offers: [AddressLine.Choice]

  public init(
    _ notice: Notice, notes: [String] = [], changesLists: Bool = true,
    offers: [AddressLine.Choice] = []
  ) {
    self.notice = notice
    self.notes = notes
    self.changesLists = changesLists
    self.offers = offers
  }
}
