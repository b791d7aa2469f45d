public import Articles
public import Text

/// Where a quotation stands among all of an index: those of newer articles are greater, and within an
/// article the earlier ones. So a list from the greatest down has the newest article first, and each as
/// it reads.
///
/// It holds good for as long as the index does.
public struct CitationNumber: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  public static func < (one: CitationNumber, other: CitationNumber) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What somebody said, with all it takes to find it and to cite it.
public struct Citation: Hashable, Identifiable, Sendable {
  public var number: CitationNumber
  public var article: ArticleNumber
  public var headline: Headline
  /// The article's address.
  public var url: String?
  public var kind: Quotation.Kind
  /// The words, with their marks: a stretch each, where something stands between.
  public var stretches: [String]
  /// Where they begin in the article's text.
  public var start: TextOffset
  /// Whose words they are, as the article names them.
  public var speaker: String?
  /// What the article says the speaker is.
  public var role: String?
  /// Who passed them on.
  public var channel: String?

  public var id: CitationNumber { number }

  public init(
    number: CitationNumber, article: ArticleNumber, headline: Headline, url: String? = nil,
    kind: Quotation.Kind, stretches: [String], start: TextOffset, speaker: String? = nil,
    role: String? = nil, channel: String? = nil
  ) {
    self.number = number
    self.article = article
    self.headline = headline
    self.url = url
    self.kind = kind
    self.stretches = stretches
    self.start = start
    self.speaker = speaker
    self.role = role
    self.channel = channel
  }

  /// The words on one line.
  public var words: String {
    stretches.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: " … ")
  }
}
