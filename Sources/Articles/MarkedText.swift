import Text

/// A text with its annotation written into it: how tests say what is to be found, and how
/// `quoth annotate --explain` shows what was.
///
///     [“We love [Springfield](place),”](direct: Lena Ortiz) said [Ortiz](person: Lena Ortiz).
///
/// Square brackets hold the words and round ones say what they are; brackets nest.
///
/// - `(person)`, `(place)` …: a mention, by the entity's full name; `(person: Lena Ortiz)` where the
///   words are another form of it.
/// - `(direct: Lena Ortiz)`, `(mixed: …)`, `(indirect: …)`: a quotation and its speaker, `?` where
///   nobody is named; `(direct: Kim Jong-un via KCNA)` with its channel.
/// - `(continued)`: more words of the quotation that began last.
/// - A bracket of the text itself has a backslash before it.
public struct MarkedText: Equatable, Sendable {
  public private(set) var text = ""
  public private(set) var annotation = Annotation()

  public init(text: String, annotation: Annotation) {
    self.text = text
    self.annotation = annotation
  }

  /// Reads the marks out of `marked`. What is not well-formed is taken as text.
  public init(_ marked: String) {
    var reader = MarkReader()
    reader.read(marked)
    self = reader.result
  }
}

/// Takes the marks out of a text again.
private struct MarkReader {
  private var text = ""
  private var openings: [TextOffset] = []
  private var found: [(span: TextSpan, label: Substring)] = []

  mutating func read(_ marked: String) {
    var rest = marked[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\": if let next = rest.popFirst() { text.append(next) }
      case "[": openings.append(end)
      case "]": rest = close(rest)
      default: text.append(character)
      }
    }
  }

  private var end: TextOffset { TextOffset(utf8: text.utf8.count) }

  private mutating func close(_ rest: Substring) -> Substring {
    guard rest.first == "(", let closing = rest.firstIndex(of: ")"), let start = openings.popLast()
    else {
      text.append("]")
      return rest
    }
    found.append((start..<end, rest[..<closing].dropFirst()))
    return rest[rest.index(after: closing)...]
  }

  var result: MarkedText {
    var cast = MarkedCast()
    // Outer before inner, so that entities and quotations come in reading order.
    let ordered = found.sorted {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
    for (span, label) in ordered { cast.addMention(span, of: text, label: label) }
    for (span, label) in ordered { cast.addQuotation(span, label: label) }
    return MarkedText(text: text, annotation: cast.annotation)
  }
}

/// Builds an annotation from labels.
private struct MarkedCast {
  var annotation = Annotation()

  mutating func addMention(_ span: TextSpan, of text: String, label: Substring) {
    let parts = label.split(separator: ": ", maxSplits: 1)
    guard let first = parts.first, let kind = Entity.Kind(rawValue: String(first)) else { return }
    let name = parts.count > 1 ? String(parts[1]) : String(text[span])
    annotation.entities[entity(named: name, kind).rawValue].mentions.append(span)
  }

  mutating func addQuotation(_ span: TextSpan, label: Substring) {
    if label == "continued", !annotation.quotations.isEmpty {
      annotation.quotations[annotation.quotations.count - 1].content.append(span)
      return
    }
    let parts = label.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2, let kind = Quotation.Kind(rawValue: String(parts[0])) else { return }
    let names = String(parts[1]).split(separator: " via ").map(String.init)
    annotation.quotations.append(
      Quotation(
        kind: kind, content: [span],
        speaker: names[0] == "?" ? nil : entity(named: names[0], .person),
        via: names.dropFirst().map { entity(named: $0, .organization) }))
  }

  private mutating func entity(named name: String, _ kind: Entity.Kind) -> Entity.ID {
    let known = annotation.entities.first { $0.name == name || $0.acronym == name }
    if let known { return known.id }
    let id = Entity.ID(rawValue: annotation.entities.count)
    annotation.entities.append(Entity(id: id, kind: kind, name: name, mentions: []))
    return id
  }
}

extension MarkedText: CustomStringConvertible {
  /// Writes the marks back in.
  public var description: String {
    description { quotation in "\(quotation.kind.rawValue): \(speakerLabel(of: quotation))" }
  }

  /// The marked text with `label` in the brackets behind each quotation, and `note` behind the label
  /// of each name.
  public func description(
    labeling label: (Quotation) -> String, noting note: (Entity) -> String = { _ in "" }
  ) -> String {
    let marks = marks(labeling: label, noting: note)
    let openings = marks.map(\.span.lowerBound).sorted()
    // Inner marks close before the outer ones they lie in.
    let closings = marks.enumerated().sorted {
      let (one, other) = ($0.element.span, $1.element.span)
      return (one.upperBound, other.lowerBound, $1.offset)
        < (other.upperBound, one.lowerBound, $0.offset)
    }.map(\.element)
    return writing(openings, closings)
  }

  private func writing(
    _ openings: [TextOffset], _ closings: [(span: TextSpan, label: String)]
  ) -> String {
    var result = ""
    var offset = 0
    var (nextOpening, nextClosing) = (0, 0)
    func writeMarks() {
      while nextClosing < closings.count, closings[nextClosing].span.upperBound.utf8 <= offset {
        result += "](\(closings[nextClosing].label))"
        nextClosing += 1
      }
      while nextOpening < openings.count, openings[nextOpening].utf8 <= offset {
        result += "["
        nextOpening += 1
      }
    }
    for scalar in text.unicodeScalars {
      writeMarks()
      if "[]\\".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
      offset += UTF8.width(scalar)
    }
    writeMarks()
    return result
  }

  /// Quotations first: where one covers the same words as a mention, it is the outer mark.
  private func marks(
    labeling label: (Quotation) -> String, noting note: (Entity) -> String
  ) -> [(span: TextSpan, label: String)] {
    var marks: [(span: TextSpan, label: String)] = []
    for quotation in annotation.quotations {
      for (index, span) in quotation.content.enumerated() {
        marks.append((span, index == 0 ? label(quotation) : "continued"))
      }
    }
    for entity in annotation.entities {
      for mention in entity.mentions {
        let isFull = text[mention] == entity.name
        let kind = entity.kind.rawValue
        marks.append((mention, (isFull ? kind : "\(kind): \(entity.name)") + note(entity)))
      }
    }
    return marks
  }

  /// `Kim Jong-un via KCNA`, or `?` where nobody is named.
  public func speakerLabel(of quotation: Quotation) -> String {
    let speaker = quotation.speaker.flatMap(annotation.entity)?.name ?? "?"
    let channels = quotation.via.compactMap(annotation.entity).map(\.shortName)
    return ([speaker] + channels).joined(separator: " via ")
  }
}
