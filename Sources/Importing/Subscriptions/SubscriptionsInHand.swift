import Articles

/// Subscriptions as they are gathered, each address once.
struct SubscriptionsInHand {
  private(set) var subscriptions: [Subscription] = []
  private var places: [String: Int] = [:]

  /// Adds a subscription. Of one that is there already, only tags and what it lacked are news.
  mutating func add(_ new: Subscription) {
    guard let place = places[new.url] else {
      places[new.url] = subscriptions.count
      subscriptions.append(new)
      return
    }
    for tag in new.tags where !subscriptions[place].tags.contains(tag) {
      subscriptions[place].tags.append(tag)
    }
    let known = subscriptions[place]
    subscriptions[place].title = known.title ?? new.title
    subscriptions[place].summary = known.summary ?? new.summary
    subscriptions[place].homePage = known.homePage ?? new.homePage
    subscriptions[place].isFullText = known.isFullText || new.isFullText
    subscriptions[place].isHidden = known.isHidden && new.isHidden
  }
}
