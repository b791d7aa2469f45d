/// A feed that a page offers to whoever wants to follow it: `<link rel="alternate">` with the type of
/// a feed.
public struct FeedOffer: Hashable, Sendable {
  public var address: String
  public var title: String?
  public var format: FeedFormat

  /// What a page offers.
  ///
  /// - Parameters:
  ///   - bytes: HTML in any letters and any state of repair.
  ///   - contentType: what the server says it is.
  ///   - address: where it lies.
  /// - Returns: the feeds, in the order of the page and each once.
  public static func offers(
    in bytes: [UInt8], contentType: String? = nil, address: String? = nil
  ) -> [FeedOffer] {
    let tree = PageTree.page(HTMLLetters(bytes, contentType: contentType).utf8).tree
    let place = WebPlace(tree, at: address)
    var seen: Set<String> = []
    return tree.elements(below: tree.root) { $0 == .link }
      .compactMap { FeedOffer($0, in: tree, at: place) }
      .filter { seen.insert($0.address).inserted }
  }

  private init?(_ link: PageTree.Place, in tree: PageTree, at place: WebPlace) {
    let relations = tree[link, attribute: "rel"]?.lowercased().split(whereSeparator: \.isWhitespace)
    let type = tree[link, attribute: "type"]?.lowercased().prefix { $0 != ";" }.filter { $0 != " " }
    guard let relations, relations.contains("alternate") || relations.contains("feed"),
      let written = tree[link, attribute: "href"], let address = place.address(written),
      let format = Self.format(type ?? "", at: address)
    else { return nil }
    self.address = address
    self.format = format
    title = tree[link, attribute: "title"]?.onOneLine.nonEmpty
  }

  private static func format(_ type: String, at address: String) -> FeedFormat? {
    switch type {
    case "application/rss+xml", "application/rdf+xml", "text/rss+xml": .rss
    case "application/atom+xml": .atom
    case "application/feed+json": .json
    // Much else comes as JSON that is an alternative to a page.
    case "application/json": address.hasSuffix("feed.json") ? .json : nil
    case "application/xml", "text/xml": .unknown
    default: nil
    }
  }
}
