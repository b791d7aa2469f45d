import Articles

/// The articles of a feed, fit to lie among those of others.
///
/// Each has an id that is its own in the whole world, and a source only where that is another than the
/// feed.
struct NamedItems {
  private(set) var items: [FeedItem] = []

  /// `feed` is the address under which it is subscribed, `title` what it calls itself.
  init(_ given: [FeedItem], of feed: String, titled title: String?) {
    let vagueIDs = Self.vagueIDs(of: given)
    var given = given
    for index in given.indices where given[index].id.map(vagueIDs.contains) == true {
      given[index].id = nil
      given[index].others["id"] = nil
    }
    let vagueAddresses = Self.vagueAddresses(of: given)
    var taken: Set<String> = []
    for var item in given {
      if item.hasNoID, item.url.map(vagueAddresses.contains) == true { item.nameByWords() }
      item.nameWorldwide(in: feed)
      // What a feed says twice counts where it says it first.
      guard taken.insert(item.identity.rawValue).inserted else { continue }
      if item.source == title { item.source = nil }
      item.forgetWhatIsOursToSay()
      items.append(item)
    }
  }

  /// Ids that articles with different addresses share, so that they tell none from another.
  private static func vagueIDs(of items: [FeedItem]) -> Set<String> {
    var addresses: [String: Set<String>] = [:]
    for item in items {
      if let id = item.id, let url = item.url { addresses[id, default: []].insert(url) }
    }
    return Set(addresses.filter { $1.count > 1 }.keys)
  }

  /// Addresses that articles without an id share, such as that of a page of the day.
  private static func vagueAddresses(of items: [FeedItem]) -> Set<String> {
    var counts: [String: Int] = [:]
    for item in items where item.hasNoID {
      if let url = item.url { counts[url, default: 0] += 1 }
    }
    return Set(counts.filter { $1 > 1 }.keys)
  }
}

extension FeedItem {
  fileprivate var hasNoID: Bool { id?.isEmpty ?? true }

  /// Gives it an id made of what it says.
  fileprivate mutating func nameByWords() {
    var words = self
    (words.id, words.url, words.externalURL) = (nil, nil, nil)
    id = words.identity.rawValue
  }

  /// When it came into the store is ours to say, and so is who said what in it.
  fileprivate mutating func forgetWhatIsOursToSay() {
    guard var ours = others["_quoth"]?.members else { return }
    ours["fetched"] = nil
    ours["annotation"] = nil
    others["_quoth"] = ours.isEmpty ? nil : .object(ours)
  }
}
