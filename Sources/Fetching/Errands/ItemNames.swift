import Articles

/// Makes the articles of a feed fit to lie among those of others.
struct ItemNames {
  private let feed: String
  private let title: String?
  private var taken: Set<String> = []

  /// - Parameters:
  ///   - feed: the address under which it is subscribed.
  ///   - title: what it calls itself.
  init(of feed: String, titled title: String?) {
    (self.feed, self.title) = (feed, title)
  }

  /// The item with an id that is its own in the whole world, and a source only where that is another
  /// than the feed.
  mutating func named(_ item: FeedItem) -> FeedItem {
    var item = item
    item.nameWorldwide(in: feed)
    // Articles of a day may all have the address of the day’s page.
    if item.id?.isEmpty ?? true, !taken.insert(item.identity.rawValue).inserted {
      item.id = item.nameByWords
    }
    taken.insert(item.identity.rawValue)
    if item.source == title { item.source = nil }
    // When it came is ours to say.
    if var ours = item.others["_quoth"]?.members {
      ours["fetched"] = nil
      item.others["_quoth"] = ours.isEmpty ? nil : .object(ours)
    }
    return item
  }
}

extension FeedItem {
  /// An id made of what it says.
  fileprivate var nameByWords: String {
    var words = self
    (words.id, words.url, words.externalURL) = (nil, nil, nil)
    return words.identity.rawValue
  }
}
