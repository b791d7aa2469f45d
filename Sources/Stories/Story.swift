public import Articles
public import People

/// An event, as several articles tell it.
public struct Story: Hashable, Identifiable, Sendable {
  public typealias ID = StoryNumber

  /// An article that tells it, and all it quotes, in reading order.
  public struct Telling: Hashable, Sendable {
    public var listed: ListedHeadline
    public var url: String?
    public var citations: [Citation]

    public init(_ listed: ListedHeadline, url: String? = nil, citations: [Citation] = []) {
      self.listed = listed
      self.url = url
      self.citations = citations
    }
  }

  public var id: ID
  /// The oldest first.
  public var tellings: [Telling]

  public init(id: ID, tellings: [Telling]) {
    self.id = id
    self.tellings = tellings
  }
}

extension Story.Telling {
  /// The outlet; where it is not known, the title.
  public var name: String {
    listed.headline.source.isEmpty ? listed.headline.title : listed.headline.source
  }
}
