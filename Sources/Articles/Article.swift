/// A news article, as the reader shows it: clean copy throughout.
public struct Article: Hashable, Identifiable, Sendable {
  /// What tells one article from every other; feeds make these up as they like.
  public struct ID: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  public var headline: Headline
  public var summary: String?
  /// Plain text, with a blank line between paragraphs.
  public var text: String
  public var authors: [String]
  public var tags: [String]
  public var url: String?
  /// The addresses of the feeds that have brought it, the first first.
  public var feeds: [String]
  /// The other outlets in which it has appeared.
  public var otherSources: [String]
  /// When a version with other words came.
  public var edited: LocalTime?
  /// What its HTML says of the text, where somebody has asked.
  public var composition = Composition()

  public var id: ID { headline.id }

  public init(
    headline: Headline, summary: String? = nil, text: String, authors: [String] = [],
    tags: [String] = [], url: String? = nil, feeds: [String] = [], otherSources: [String] = [],
    edited: LocalTime? = nil
  ) {
    self.headline = headline
    self.summary = summary
    self.text = text
    self.authors = authors
    self.tags = tags
    self.url = url
    self.feeds = feeds
    self.otherSources = otherSources
    self.edited = edited
  }
}

/// What the headline list shows of an article.
public struct Headline: Hashable, Identifiable, Sendable {
  public var id: Article.ID
  public var title: String
  /// The outlet, in its own short form: `Yonhap`; else the feed's title or the host of its address.
  public var source: String
  public var published: LocalTime?
  /// When that was, in seconds since the beginning of 1970, UTC: what headlines are sorted by.
  public var instant: Int64?
  /// A BCP 47 tag, where the article gives one.
  public var language: String?
  /// Whether a version with other words has come after the first.
  public var isEdited: Bool

  public init(
    id: Article.ID, title: String, source: String = "", published: LocalTime? = nil,
    language: String? = nil, instant: Int64? = nil, isEdited: Bool = false
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.published = published
    self.instant = instant
    self.language = language
    self.isEdited = isEdited
  }
}
