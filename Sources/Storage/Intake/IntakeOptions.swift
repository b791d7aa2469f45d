/// What a person asks for when articles are taken into the store.
public struct IntakeOptions: Hashable, Sendable {
  /// The source of articles that name none themselves, in place of the title of their feed.
  public var source: String?
  /// Given to every article, besides its own.
  public var tags: [String]
  /// Whether an article is taken though one at its address, or with its words, is there under another
  /// id.
  public var keepsDuplicates: Bool
  /// The version of the engine whose annotations are taken with the articles; nil where all are.
  public var engine: Int?

  public init(
    source: String? = nil, tags: [String] = [], keepsDuplicates: Bool = false, engine: Int? = nil
  ) {
    self.engine = engine
    self.source = source
    self.tags = tags
    self.keepsDuplicates = keepsDuplicates
  }
}
