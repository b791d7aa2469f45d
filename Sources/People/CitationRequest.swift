public import Search

/// Which quotations of somebody are wanted: a window around one of them.
public struct CitationRequest: Hashable, Sendable {
  public enum Anchor: Hashable, Sendable {
    case first
    case last
    /// This one, or else the next below.
    case citation(CitationNumber)
    /// So many below this one, or above where negative; at most the end.
    case away(Int, from: CitationNumber)
  }

  /// Whose.
  public var dossier: Dossier.ID
  /// What is looked for among them.
  public var query: Query
  public var anchor: Anchor
  /// How many are wanted above the anchor.
  public var above: Int
  /// How many are wanted from the anchor on, itself included.
  public var below: Int

  public init(
    of dossier: Dossier.ID, _ query: Query = .everything, around anchor: Anchor, above: Int,
    below: Int
  ) {
    self.dossier = dossier
    self.query = query
    self.anchor = anchor
    self.above = above
    self.below = below
  }
}

/// Quotations that follow one another.
public struct CitationWindow: Hashable, Sendable {
  /// Newest first.
  public var citations: [Citation]
  /// Which of them is the anchor; nil where there is none.
  public var anchor: Int?

  public init(citations: [Citation] = [], anchor: Int? = nil) {
    self.citations = citations
    self.anchor = anchor
  }
}
