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

extension String {
  /// As a name on one line, without what would command a terminal; nil where nothing is left of it.
  var cleanName: String? {
    var name = String.UnicodeScalarView()
    name.append(contentsOf: unicodeScalars.lazy.filter { $0.isBlank || !$0.isCommand })
    return String(name).onOneLine.nonEmpty
  }
}

extension Unicode.Scalar {
  /// Controls, and what turns the direction of what follows.
  var isCommand: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
