/// Where an article has appeared besides: `_quoth.sources` is a list of these.
public struct Appearance: Hashable, Sendable {
  /// The outlet.
  public var source: String?
  /// The address of the feed that brought it.
  public var feed: String?
  /// What the article is called there.
  public var id: String?
  public var url: String?
  /// The headline, where it is another.
  public var title: String?

  public init(
    source: String? = nil, feed: String? = nil, id: String? = nil, url: String? = nil,
    title: String? = nil
  ) {
    self.source = source
    self.feed = feed
    self.id = id
    self.url = url
    self.title = title
  }

  /// Nil where `value` tells neither an outlet nor a feed, an id or an address.
  init?(_ value: JSONValue) {
    guard let members = value.members else { return nil }
    func text(_ name: String) -> String? { members[name]?.text }
    self.init(
      source: text("source"), feed: text("feed"), id: text("id"), url: text("url"),
      title: text("title"))
    guard source != nil || feed != nil || id != nil || url != nil else { return nil }
  }

  var value: JSONValue {
    let texts = ["source": source, "feed": feed, "id": id, "url": url, "title": title]
    return .object(texts.compactMapValues { $0.map(JSONValue.string) })
  }
}

// What this program notes of an article, in a corner of the item that is its own.

extension FeedItem {
  /// The name of that corner.
  static var ours: String { Field.quoth.stringValue }

  /// Whether our own corner of the item is free, or an object.
  public var hasRoomForOurs: Bool {
    switch others[Self.ours] {
    case nil, .null?, .object?: true
    case .bool?, .integer?, .number?, .string?, .array?: false
    }
  }

  /// What of that corner a reader sees, besides the source.
  static let shownOfOurs = ["feed", "sources", "edited"]

  private subscript(ours name: String) -> JSONValue? {
    get { others[Self.ours]?.members?[name] }
    set {
      var members = others[Self.ours]?.members ?? [:]
      members[name] = newValue
      others[Self.ours] = members.isEmpty ? nil : .object(members)
    }
  }

  /// `_quoth.fetched`: when it came into the store.
  public var fetched: JSONValue? {
    get { self[ours: "fetched"] }
    set { self[ours: "fetched"] = newValue }
  }

  /// `_quoth.feed`: the address of the feed that it came by.
  public var feed: String? {
    get { self[ours: "feed"]?.text }
    set { self[ours: "feed"] = newValue.map(JSONValue.string) }
  }

  /// `_quoth.sources`: where else it has appeared.
  public var appearances: [Appearance] {
    get { (self[ours: "sources"]?.elements ?? []).compactMap(Appearance.init) }
    set { self[ours: "sources"] = newValue.isEmpty ? nil : .array(newValue.map(\.value)) }
  }

  /// `_quoth.edited`: when a version with other words came into the store.
  public var edited: String? {
    get { self[ours: "edited"]?.text }
    set { self[ours: "edited"] = newValue.map(JSONValue.string) }
  }

  /// `_quoth.full_text`: when its text was taken from its page.
  public var fullText: String? {
    get { self[ours: "full_text"]?.text }
    set { self[ours: "full_text"] = newValue.map(JSONValue.string) }
  }

  /// Every feed that has brought it, the first first.
  public var feeds: [String] {
    var feeds: [String] = []
    for feed in [feed] + appearances.map(\.feed) {
      if let feed, !feeds.contains(feed) { feeds.append(feed) }
    }
    return feeds
  }
}
