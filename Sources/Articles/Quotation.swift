public import Text

/// What someone said, and who said it.
public struct Quotation: Hashable, Sendable {
  /// How the words are reported. The raw value is its name in JSON.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Wholly inside quotation marks.
    case direct
    /// Partly inside quotation marks.
    case mixed
    /// Reported without quotation marks.
    case indirect
  }

  public var kind: Kind
  /// The words, and their marks. More than one span where something interrupts them: `"Q1," he said.
  /// "Q2."` is one quotation of two spans, and so is one over several paragraphs. Never empty.
  public var content: [TextSpan]
  /// The verb, or what serves as one: `said`, `according to`.
  public var cue: TextSpan?
  /// The words that name the speaker here: `He`, `the ministry`.
  public var source: TextSpan?
  /// The entity those words mean, where the article makes that plain.
  public var speaker: Entity.ID?
  /// Who passed the words on: KCNA in `Kim stated, according to KCNA`.
  public var via: [Entity.ID]
  /// The stage or rule that found the words and those that name the speaker, for `--explain`.
  public var decidedBy: String?
  /// How the speaker was told from the words that name him, for `--explain`: by a `pronoun`, say.
  public var speakerBy: String?
  /// Whether the engine would not bet on the speaker.
  public var isUnsure: Bool

  public init(
    kind: Kind, content: [TextSpan], cue: TextSpan? = nil, source: TextSpan? = nil,
    speaker: Entity.ID? = nil, via: [Entity.ID] = [], decidedBy: String? = nil,
    isUnsure: Bool = false
  ) {
    self.kind = kind
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.via = via
    self.decidedBy = decidedBy
    self.isUnsure = isUnsure
  }

  /// Where the words begin.
  public var start: TextOffset { content.first?.lowerBound ?? .start }
  /// Where the words end.
  public var end: TextOffset { content.last?.upperBound ?? .start }
}
