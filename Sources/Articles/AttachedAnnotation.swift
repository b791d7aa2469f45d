import Text

/// An annotation that an article carries in `_quoth.annotation`, so that nobody has to read it again.
///
/// It is what `quoth annotate` prints, with the version of the engine that made it and a hash of the text
/// that was read: the one that a reader shows. Whoever takes it over takes over who said what, and so it
/// counts only where it is of the same engine and of the same text, and fits.
public struct AttachedAnnotation: Hashable, Sendable {
  public var annotation: Annotation
  public var engine: Int

  public init(_ annotation: Annotation, engine: Int) {
    (self.annotation, self.engine) = (annotation, engine)
  }

  /// Why one does not count.
  public enum Refusal: Error, Hashable, Sendable {
    case otherEngine
    case otherText
    /// With the field that is wrong.
    case malformed(String)
  }
}

extension AttachedAnnotation.Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .otherEngine: "the annotation is of another version of the engine"
    case .otherText: "the annotation is of another text"
    case .malformed(let field): "the annotation is damaged: \(field) is not what it should be"
    }
  }
}

extension FeedItem {
  /// `_quoth.annotation`, as it was given.
  public var annotationField: JSONValue? {
    get { others[Self.ours]?.members?["annotation"] }
    set {
      var members = others[Self.ours]?.members ?? [:]
      members["annotation"] = newValue
      others[Self.ours] = members.isEmpty ? nil : .object(members)
    }
  }

  /// The text that is annotated: what a reader shows of the article.
  public var annotatedText: String { Article(self).text }

  /// What it carries, for the engine of version `engine`; nil where it carries nothing.
  public func attachedAnnotation(
    engine: Int
  ) throws(AttachedAnnotation.Refusal) -> AttachedAnnotation? {
    guard let field = annotationField, field != .null else { return nil }
    guard let members = field.members else { throw .malformed("_quoth.annotation") }
    guard case .integer(let version)? = members["engine"] else { throw .malformed("engine") }
    guard version == Int64(engine) else { throw .otherEngine }
    let text = annotatedText
    guard members["text_hash"] == .string(text.annotationHash) else { throw .otherText }
    let reader = AnnotationReader(text)
    return AttachedAnnotation(try reader.annotation(members), engine: engine)
  }

  /// Gives it `attached`, which was made of ``annotatedText``.
  public mutating func attach(_ attached: AttachedAnnotation) {
    let text = annotatedText
    annotationField = AnnotationWriter(text).value(attached, of: text)
  }
}

extension String {
  /// Sixteen hexadecimal digits.
  fileprivate var annotationHash: String {
    let digits = String(Fingerprint(of: Array(utf8)).rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// MARK: - Reading

/// Makes an annotation of JSON, and lets nothing through that does not fit the text.
private struct AnnotationReader {
  /// Where each scalar begins, in bytes, and where the text ends.
  private let places: [Int]

  init(_ text: String) {
    var (places, place) = ([Int](), 0)
    places.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      places.append(place)
      place += UTF8.width(scalar)
    }
    self.places = places + [place]
  }

  func annotation(_ members: [String: JSONValue]) throws(AttachedAnnotation.Refusal) -> Annotation {
    guard let entities = members["entities"]?.elements else { throw .malformed("entities") }
    guard let quotations = members["quotations"]?.elements else { throw .malformed("quotations") }
    var annotation = Annotation()
    for (place, value) in entities.enumerated() {
      annotation.entities.append(try entity(value, at: place))
    }
    for value in quotations {
      annotation.quotations.append(try quotation(value, among: entities.count))
    }
    return annotation
  }

  private func entity(_ value: JSONValue, at place: Int) throws(AttachedAnnotation.Refusal)
    -> Entity
  {
    guard let members = value.members, members["id"] == .integer(Int64(place)) else {
      throw .malformed("the id of an entity")
    }
    guard let kind = members["kind"]?.text.flatMap(Entity.Kind.init) else {
      throw .malformed("the kind of an entity")
    }
    guard let name = members["name"]?.text, name == name.cleanCopy(), !name.isEmpty else {
      throw .malformed("the name of an entity")
    }
    var entity = Entity(
      id: Entity.ID(rawValue: place), kind: kind, name: name,
      acronym: members["acronym"]?.text?.cleanCopy(), role: members["role"]?.text?.cleanCopy(),
      mentions: try spans(members["mentions"], "a mention"))
    entity.isUnsure = members["unsure"] == .bool(true)
    return entity
  }

  private func quotation(_ value: JSONValue, among entities: Int) throws(AttachedAnnotation.Refusal)
    -> Quotation
  {
    guard let members = value.members,
      let kind = members["kind"]?.text.flatMap(Quotation.Kind.init)
    else { throw .malformed("the kind of a quotation") }
    let content = try spans(members["content"], "the words of a quotation")
    let isInOrder = zip(content, content.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    guard !content.isEmpty, isInOrder else { throw .malformed("the words of a quotation") }
    var via: [Entity.ID] = []
    for value in members["via"]?.elements ?? [] { via.append(try id(value, among: entities)) }
    var speaker: Entity.ID?
    if let value = members["speaker"] { speaker = try id(value, among: entities) }
    return Quotation(
      kind: kind, content: content, cue: try span(members["cue"], "a cue"),
      source: try span(members["source"], "a source"), speaker: speaker, via: via,
      isUnsure: members["unsure"] == .bool(true))
  }

  private func id(_ value: JSONValue, among entities: Int) throws(AttachedAnnotation.Refusal)
    -> Entity.ID
  {
    guard case .integer(let id) = value, (0..<Int64(entities)).contains(id) else {
      throw .malformed("a speaker")
    }
    return Entity.ID(rawValue: Int(id))
  }

  private func spans(_ value: JSONValue?, _ name: String) throws(AttachedAnnotation.Refusal)
    -> [TextSpan]
  {
    guard let elements = value?.elements else { throw .malformed(name) }
    var spans: [TextSpan] = []
    for element in elements {
      guard let span = try span(element, name) else { throw .malformed(name) }
      spans.append(span)
    }
    return spans
  }

  private func span(_ value: JSONValue?, _ name: String) throws(AttachedAnnotation.Refusal)
    -> TextSpan?
  {
    guard let value else { return nil }
    guard case .integer(let start)? = value.members?["start"],
      case .integer(let end)? = value.members?["end"], start >= 0, start < end,
      end < Int64(places.count)
    else { throw .malformed(name) }
    return TextSpan(utf8: places[Int(start)], places[Int(end)])
  }
}

// MARK: - Writing

/// Makes JSON of an annotation; places are counted in Unicode scalars, as `quoth annotate` does.
private struct AnnotationWriter {
  /// How many scalars begin before each byte.
  private let counts: [Int]

  init(_ text: String) {
    var (counts, count) = ([Int](), 0)
    counts.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts + [count]
  }

  func value(_ attached: AttachedAnnotation, of text: String) -> JSONValue {
    .object([
      "engine": .integer(Int64(attached.engine)), "text_hash": .string(text.annotationHash),
      "entities": .array(attached.annotation.entities.map(value)),
      "quotations": .array(attached.annotation.quotations.map(value)),
    ])
  }

  private func value(_ entity: Entity) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .integer(Int64(entity.id.rawValue)), "kind": .string(entity.kind.rawValue),
      "name": .string(entity.name), "mentions": .array(entity.mentions.map(value)),
    ]
    members["acronym"] = entity.acronym.map(JSONValue.string)
    members["role"] = entity.role.map(JSONValue.string)
    if entity.isUnsure { members["unsure"] = .bool(true) }
    return .object(members)
  }

  private func value(_ quotation: Quotation) -> JSONValue {
    var members: [String: JSONValue] = [
      "kind": .string(quotation.kind.rawValue), "content": .array(quotation.content.map(value)),
      "via": .array(quotation.via.map { .integer(Int64($0.rawValue)) }),
    ]
    members["cue"] = quotation.cue.map(value)
    members["source"] = quotation.source.map(value)
    members["speaker"] = quotation.speaker.map { .integer(Int64($0.rawValue)) }
    if quotation.isUnsure { members["unsure"] = .bool(true) }
    return .object(members)
  }

  private func value(_ span: TextSpan) -> JSONValue {
    .object([
      "start": .integer(Int64(counts[min(max(0, span.lowerBound.utf8), counts.count - 1)])),
      "end": .integer(Int64(counts[min(max(0, span.upperBound.utf8), counts.count - 1)])),
    ])
  }
}
