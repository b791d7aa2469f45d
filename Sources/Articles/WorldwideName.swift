extension FeedItem {
  /// Makes sure that the id tells this item from those of all other feeds: many count theirs from 1.
  ///
  /// What begins like an address (`https:`, `tag:`, `urn:`) is the item's own in the whole world and
  /// stays as it is. Anything else gets the address of its feed before it:
  /// `https://example.org/feed#1`. Where there is no id, the address of the item is one.
  ///
  /// - Parameter feed: the address under which the feed is subscribed. It has to stay the same where
  ///   the feed moves.
  public mutating func nameWorldwide(in feed: String) {
    guard let id, !id.isEmpty, !id.beginsWithScheme else { return }
    self.id = "\(feed)#\(id)"
    // A number that was kept as it was given would be written in its place.
    others["id"] = nil
  }
}

extension String {
  /// A letter, then letters, digits and `+-.`, then a colon with something behind it.
  fileprivate var beginsWithScheme: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = self[..<colon]
    guard let first = scheme.first, first.isASCII, first.isLetter else { return false }
    return index(after: colon) < endIndex
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
