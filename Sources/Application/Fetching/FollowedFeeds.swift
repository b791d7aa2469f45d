public import Articles
public import Storage
import Text
public import ViewModels

extension Bureau {
  /// In seconds. What came in this time says how much a feed brings.
  private static let ofLate: Int64 = 8 * week
  private static let week: Int64 = 7 * 24 * 60 * 60

  /// Every feed the person follows, in their order, with how many articles of each are in `library`.
  public func followedFeeds(in library: Library? = nil) throws(Failure) -> [FollowedFeed] {
    let now = now
    let tallies = try library?.feedTallies(recentFrom: now - Self.ofLate)
    let log = log
    return try subscriptions.read().list.map { subscription in
      let record = log[subscription.name]
      let tally = tallies.map { $0[subscription.name] }
      return FollowedFeed(
        id: subscription.name, address: subscription.url.cleanCopy(),
        title: subscription.shownTitle(record), tags: subscription.tags.map { $0.cleanCopy() },
        isFullText: subscription.isFullText, isHidden: subscription.isHidden,
        tally: tally.map { Tally(articles: $0?.articles ?? 0, unread: $0?.unread ?? 0) },
        weekly: tally?.flatMap { $0.weekly(until: now) },
        asked: record.asked.map(LocalTime.init(instant:)),
        due: record.isDue(at: now) ? nil : record.due.map(LocalTime.init(instant:)),
        isGone: record.isGone, trouble: record.trouble?.cleanCopy())
    }
  }

  /// Every subscription, with the names of the feeds themselves where the person has none of their own.
  public var namedSubscriptions: [Subscription] {
    get throws(Failure) {
      let log = log
      return try subscriptions.read().list.map { subscription in
        var named = subscription
        named.title = subscription.title ?? log[subscription.name].title
        named.homePage = subscription.homePage ?? log[subscription.name].homePage
        return named
      }
    }
  }

  /// The feeds that `words` may mean: the one at that address, or else those called so, or else those
  /// whose names or addresses have the words in them.
  public func feeds(meantBy words: String) throws(Failure) -> [FollowedFeed] {
    let all = try followedFeeds()
    if let there = try subscriptions.read()[words] { return all.filter { $0.id == there.name } }
    let words = words.lowercased()
    let called = all.filter { $0.title.lowercased() == words }
    guard called.isEmpty else { return called }
    return all.filter {
      $0.title.lowercased().contains(words) || $0.address.lowercased().contains(words)
    }
  }
}

extension Subscription {
  func shownTitle(_ record: FetchRecord) -> String {
    let title = (title ?? record.title ?? url).cleanCopy()
    return title.isEmpty ? url.cleanCopy() : title
  }
}

extension FeedTally {
  /// How many articles came a week; nil where all are old.
  fileprivate func weekly(until now: Int64) -> Double? {
    guard let oldestRecent, recent > 0 else { return articles > 0 ? 0 : nil }
    let weeks = Double(now - oldestRecent) / (7 * 24 * 60 * 60)
    return Double(recent) / max(1, weeks)
  }
}
