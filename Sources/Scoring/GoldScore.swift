public import Articles
import Text

/// How a text that a careful person has marked was read: what is quoted, who says it, who is named.
///
/// The kind of a quotation is what the marked text and the engine call it. A quotation counts as
/// found by ``Standard/found``.
public struct GoldScore: Hashable, Sendable {
  private var quotations: [Quotation.Kind: Tally] = [:]
  private var voices: [Voice: SpeakerTally] = [:]
  /// Whoever passed words on.
  public private(set) var channels = Tally()
  public private(set) var names = NameScore()

  /// The quotations that a line about speakers is about.
  public enum Voice: Hashable, Sendable {
    case kind(Quotation.Kind)
    /// Those whose speaker the text names.
    case named
    /// Those whose speaker it does not name: right where no speaker is given.
    case unnamed
  }

  public init() {}

  public func found(_ kind: Quotation.Kind) -> Tally { quotations[kind] ?? Tally() }

  public var found: Tally {
    var total = Tally()
    for kind in Quotation.Kind.allCases { total += found(kind) }
    return total
  }

  /// For how many quotations the entity that speaks was found, by name.
  public func speakers(_ voice: Voice) -> SpeakerTally { voices[voice] ?? SpeakerTally() }

  public var speakers: SpeakerTally {
    var total = speakers(.named)
    total += speakers(.unnamed)
    return total
  }

  /// Counts one text, read by an engine that saw it without its marks.
  public mutating func add(_ gold: MarkedText, _ annotation: Annotation) {
    names.add(gold: gold.annotation.names, found: annotation.names)
    let reading = GoldReading(of: gold, annotation)
    for kind in Quotation.Kind.allCases {
      quotations[kind, default: Tally()] += reading.found(kind)
    }
    for pair in reading.pairs { add(pair) }
  }

  private mutating func add(_ pair: GoldReading.Pair) {
    let tally = SpeakerTally(
      gold: 1, matched: pair.found == nil ? 0 : 1, right: pair.hasRightSpeaker ? 1 : 0)
    voices[.kind(pair.kind), default: SpeakerTally()] += tally
    voices[pair.speaker == nil ? .unnamed : .named, default: SpeakerTally()] += tally
    channels += pair.channels
  }
}
