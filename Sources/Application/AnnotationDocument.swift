public import Articles
import Text

/// An annotation as `quoth annotate` writes it; DocC's Formats page describes every field.
///
/// Offsets are counted in Unicode scalars, as Python slices strings, into the text exactly as given.
public struct AnnotationDocument: Equatable, Sendable {
  /// A stretch of the text, from `start` up to but not including `end`.
  public struct Span: Equatable, Sendable {
    public var start: Int
    public var end: Int
  }

  public struct NamedEntity: Equatable, Sendable {
    public var id: Int
    public var kind: String
    public var name: String
    public var acronym: String?
    public var role: String?
    public var mentions: [Span]
  }

  public struct ReportedWords: Equatable, Sendable {
    public var kind: String
    public var content: [Span]
    public var cue: Span?
    public var source: Span?
    /// The id of an entity.
    public var speaker: Int?
    /// The ids of entities that passed the words on.
    public var via: [Int]
    public var unsure: Bool?
  }

  public var id: String?
  /// The text the offsets count into, where it was made from HTML.
  public var text: String?
  public var entities: [NamedEntity]
  public var quotations: [ReportedWords]

  /// - Parameters:
  ///   - annotation: What the engine found.
  ///   - text: What it read.
  ///   - id: The article's, where it has one.
  ///   - isTextMadeHere: Whether the reader of the document cannot know the text.
  public init(
    _ annotation: Annotation, of text: String, id: String? = nil, isTextMadeHere: Bool = false
  ) {
    let ruler = ScalarRuler(text)
    self.id = id
    self.text = isTextMadeHere ? text : nil
    entities = annotation.entities.map { entity in
      NamedEntity(
        id: entity.id.rawValue, kind: entity.kind.rawValue, name: entity.name,
        acronym: entity.acronym, role: entity.role, mentions: entity.mentions.map { ruler[$0] })
    }
    quotations = annotation.quotations.map { quotation in
      ReportedWords(
        kind: quotation.kind.rawValue, content: quotation.content.map { ruler[$0] },
        cue: quotation.cue.map { ruler[$0] }, source: quotation.source.map { ruler[$0] },
        speaker: quotation.speaker?.rawValue, via: quotation.via.map(\.rawValue),
        unsure: quotation.isUnsure ? true : nil)
    }
  }
}

/// Turns offsets in UTF-8 bytes into offsets in Unicode scalars.
struct ScalarRuler {
  /// How many scalars begin before every 64th byte.
  private var marks: [Int] = []
  private let bytes: [UInt8]
  private static let step = 64

  init(_ text: String) {
    bytes = Array(text.utf8)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { marks.append(count) }
      if byte.beginsScalar { count += 1 }
    }
    if bytes.count % Self.step == 0 { marks.append(count) }
  }

  subscript(offset: TextOffset) -> Int {
    let place = min(max(0, offset.utf8), bytes.count)
    let mark = place / Self.step
    return marks[mark] + bytes[mark * Self.step..<place].count(where: \.beginsScalar)
  }

  subscript(span: TextSpan) -> AnnotationDocument.Span {
    AnnotationDocument.Span(start: self[span.lowerBound], end: self[span.upperBound])
  }
}

extension UInt8 {
  /// Whether this byte of UTF-8 is not a continuation of the one before.
  fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
