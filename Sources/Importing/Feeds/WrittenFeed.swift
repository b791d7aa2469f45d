/// A feed as its publisher wrote it: every value as it stands in the document, with the letters
/// made right and blanks at the ends taken off, and nothing else done to it.
///
/// ``Feed`` is what is made of it.
public struct WrittenFeed: Hashable, Sendable {
  public var format: FeedFormat
  public var title: WrittenText?
  public var summary: WrittenText?
  /// The page that the feed is of.
  public var homePage: String?
  /// Where the feed says that it lies itself.
  public var ownAddress: String?
  public var language: String?
  public var people: [WrittenPerson] = []
  public var image: String?
  public var updated: String?
  /// For how many minutes it need not be fetched again.
  public var timeToLive: Int?
  /// How long its `sy:updatePeriod` is, in minutes, and how often it changes in one.
  public var updatePeriod: Int?
  public var updateFrequency: Int?
  /// The hours, UTC, in which it does not change: 0 to 23.
  public var skipHours: Set<Int> = []
  /// The days on which it does not change; 0 for Sunday.
  public var skipDays: Set<Int> = []
  public var entries: [WrittenEntry] = []

  public init(format: FeedFormat = .unknown) {
    self.format = format
  }
}

/// One entry of a feed, as it is written.
public struct WrittenEntry: Hashable, Sendable {
  public var id: String?
  /// The page of the entry: a link, or else an id that says it is one.
  public var link: String?
  public var title: WrittenText?
  /// What the entry says in short; where it says nothing in short, its first ``contents``.
  public var summary: WrittenText?
  public var contents: [WrittenText] = []
  /// Whether ``contents`` hold what the feed calls the content, not a second summary.
  public var hasContent = false
  public var people: [WrittenPerson] = []
  public var published: String?
  public var updated: String?
  public var created: String?
  /// When it was published, and when changed, in seconds since the beginning of 1970.
  public var publishedSeconds: Int64?
  public var updatedSeconds: Int64?
  public var tags: [String] = []
  public var attachments: [WrittenAttachment] = []
  public var image: String?
  public var language: String?
  /// The title of the feed that it was taken over from.
  public var source: String?
  /// A page with what readers say about it.
  public var comments: String?
  /// Where the content is not in the feed: its address.
  public var contentAddress: String?
  /// The line on which it begins, counted from 1.
  public var line = 1

  public init() {}
}

/// Words of a feed, and how they are to be read.
public struct WrittenText: Hashable, Sendable {
  public var value: String
  public var kind: Kind
  /// What relative addresses in it start from.
  public var base: String?
  public var language: String?

  public enum Kind: Hashable, Sendable {
    case plain
    /// Markup, written as text.
    case html
    /// Markup that was part of the document, as canonical XML would write it.
    case xhtml
    /// Something else: pictures, other XML.
    case other
  }

  public init(value: String, kind: Kind, base: String? = nil, language: String? = nil) {
    self.value = value
    self.kind = kind
    self.base = base
    self.language = language
  }
}

/// Somebody who wrote something in a feed.
public struct WrittenPerson: Hashable, Sendable {
  public var name: String?
  public var mail: String?
  public var page: String?
  /// All that was written, where it was one text.
  public var text: String?

  public init(
    name: String? = nil, mail: String? = nil, page: String? = nil, text: String? = nil
  ) {
    self.name = name
    self.mail = mail
    self.page = page
    self.text = text
  }
}

/// A file that comes with an entry.
public struct WrittenAttachment: Hashable, Sendable {
  public var address: String
  public var type: String?
  public var bytes: Int?
  public var seconds: Int?
  public var title: String?
  /// Whether the entry encloses it, and does not only mention it as one of many forms.
  public var isEnclosure: Bool
}
