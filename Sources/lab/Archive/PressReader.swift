import Articles
import Text

/// Reads what ``Press`` has printed for whom it quotes, as fast as it can be read: an engine that knows
/// one sentence. “…,” said Lena Ortiz, the mayor of Springfield.
enum PressReader {
  static func annotate(_ text: String) -> Annotation {
    var cast = Cast()
    var rest = text[...]
    while let opening = rest.firstRange(of: "“"), let cue = rest.firstRange(of: ",” said ") {
      let behind = rest[cue.upperBound...]
      let end = behind.firstIndex(of: ".") ?? behind.endIndex
      let parts = behind[..<end].split(separator: ", the ", maxSplits: 1)
      if opening.lowerBound < cue.lowerBound, let name = parts.first {
        let role = parts.count > 1 ? parts[1].split(separator: " of ").first.map(String.init) : nil
        cast.add(
          text.span(of: opening.lowerBound..<text.index(cue.lowerBound, offsetBy: 2)),
          by: String(name), role, at: text.span(of: name.startIndex..<name.endIndex))
      }
      rest = text[end...]
    }
    return cast.annotation
  }

  private struct Cast {
    var annotation = Annotation()

    mutating func add(_ words: TextSpan, by name: String, _ role: String?, at mention: TextSpan) {
      let known = annotation.entities.first { $0.name == name }?.id
      let id = known ?? Entity.ID(rawValue: annotation.entities.count)
      if known == nil {
        annotation.entities.append(
          Entity(id: id, kind: .person, name: name, role: role, mentions: []))
      }
      annotation.entities[id.rawValue].mentions.append(mention)
      annotation.quotations.append(
        Quotation(kind: .direct, content: [words], speaker: id))
    }
  }
}
