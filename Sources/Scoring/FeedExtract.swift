/// What two readers of feeds can be held against each other by: the fields of a feed’s entries, as
/// they are written.
public struct FeedExtract: Hashable, Sendable, Codable {
  public var version: String?
  public var title: String?
  public var items: [Item]

  public init(version: String?, title: String?, items: [Item]) {
    self.version = version
    self.title = title
    self.items = items
  }

  /// One entry.
  public struct Item: Hashable, Sendable, Codable {
    public var title: String?
    public var url: String?
    public var id: String?
    public var author: String?
    public var datePublished: String?
    public var dateModified: String?
    public var summary: String?
    public var content: [String]?
    public var tags: [String]?
    public var enclosures: [String]?

    public init() {}

    private enum CodingKeys: String, CodingKey {
      case title, url, id, author, summary, content, tags, enclosures
      case datePublished = "date_published"
      case dateModified = "date_modified"
    }
  }
}

/// How far two readings of a feed agree.
public struct FeedAgreement: Hashable, Sendable {
  /// How many fields either of them has.
  public private(set) var fields = 0
  public private(set) var disagreements: [Disagreement] = []

  /// A field in which they differ; what one of them lacks is nil.
  public struct Disagreement: Hashable, Sendable {
    /// `title`, or with the number of the entry `item 2: summary`.
    public var field: String
    public var found: String?
    public var expected: String?
  }

  public init(_ found: FeedExtract, _ expected: FeedExtract) {
    compare("version", found.version, expected.version)
    compare("title", found.title, expected.title)
    compare("number of items", String(found.items.count), String(expected.items.count))
    for index in 0..<max(found.items.count, expected.items.count) {
      let ours = index < found.items.count ? found.items[index] : FeedExtract.Item()
      let theirs = index < expected.items.count ? expected.items[index] : FeedExtract.Item()
      compare(ours, theirs, in: "item \(index + 1): ")
    }
  }

  private mutating func compare(
    _ found: FeedExtract.Item, _ expected: FeedExtract.Item, in place: String
  ) {
    compare(place + "title", found.title, expected.title)
    compare(place + "url", found.url, expected.url)
    compare(place + "id", found.id, expected.id)
    compare(place + "author", found.author, expected.author)
    compare(place + "published", found.datePublished, expected.datePublished)
    compare(place + "modified", found.dateModified, expected.dateModified)
    compare(place + "summary", found.summary, expected.summary)
    compare(place + "content", found.content?.inOneLine, expected.content?.inOneLine)
    compare(place + "tags", found.tags?.inOneLine, expected.tags?.inOneLine)
    compare(place + "enclosures", found.enclosures?.inOneLine, expected.enclosures?.inOneLine)
  }

  /// What both lack says nothing about either.
  private mutating func compare(_ field: String, _ found: String?, _ expected: String?) {
    let (found, expected) = (found ?? "", expected ?? "")
    guard !found.isEmpty || !expected.isEmpty else { return }
    fields += 1
    guard found.utf8.elementsEqual(expected.utf8) else {
      return disagreements.append(
        Disagreement(
          field: field, found: found.isEmpty ? nil : found,
          expected: expected.isEmpty ? nil : expected))
    }
  }
}

extension [String] {
  fileprivate var inOneLine: String { joined(separator: " ¦ ") }
}
