/// An article as it lies on disk: one item of [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/),
/// exactly as given, with the fields this program does not know.
public struct FeedItem: Hashable, Sendable {
  public var id: String?
  public var url: String?
  public var externalURL: String?
  public var title: String?
  public var summary: String?
  public var contentText: String?
  public var contentHTML: String?
  /// RFC 3339, or whatever the file says.
  public var datePublished: String?
  public var dateModified: String?
  public var authors: [String]
  public var tags: [String]
  public var language: String?
  /// `_quoth.source`: the outlet, as the list names it.
  public var source: String?
  /// Every field that none of the above holds whole.
  public var others: [String: JSONValue]

  public init(
    id: String? = nil, url: String? = nil, externalURL: String? = nil, title: String? = nil,
    summary: String? = nil, contentText: String? = nil, contentHTML: String? = nil,
    datePublished: String? = nil, dateModified: String? = nil, authors: [String] = [],
    tags: [String] = [], language: String? = nil, source: String? = nil,
    others: [String: JSONValue] = [:]
  ) {
    self.id = id
    self.url = url
    self.externalURL = externalURL
    self.title = title
    self.summary = summary
    self.contentText = contentText
    self.contentHTML = contentHTML
    self.datePublished = datePublished
    self.dateModified = dateModified
    self.authors = authors
    self.tags = tags
    self.language = language
    self.source = source
    self.others = others
  }
}

extension FeedItem {
  /// Tags that could not be understood are kept as they were given, and a new one stands beside them.
  public mutating func addTag(_ tag: String) {
    guard !tags.contains(tag) else { return }
    tags.append(tag)
    guard let given = others["tags"], given != .null else { return others["tags"] = nil }
    others["tags"] = .array((given.elements ?? [given]) + [.string(tag)])
  }
}
