public import Articles
import Text

/// What a person wants to know of an annotation at a glance: who is quoted, and who is named.
public struct AnnotationSummary: CustomStringConvertible, Sendable {
  private let annotation: Annotation
  private let text: String

  public init(_ annotation: Annotation, of text: String) {
    self.annotation = annotation
    self.text = text
  }

  public var description: String {
    let quoted = annotation.quotations.map(line)
    let named = Entity.Kind.allCases.compactMap(line)
    return (quoted + (quoted.isEmpty ? [] : [""]) + named).joined(separator: "\n")
  }

  /// `Kim Jong-un via KCNA: "In order to …"`.
  private func line(_ quotation: Quotation) -> String {
    let marked = MarkedText(text: text, annotation: annotation)
    let words = quotation.content.map { text[$0] }.joined(separator: " … ")
    return "\(marked.speakerLabel(of: quotation)): \(words)"
  }

  /// `person: Kim Jong-un (North Korean leader), Jo Chun-ryong`.
  private func line(_ kind: Entity.Kind) -> String? {
    let names = annotation.entities.filter { $0.kind == kind }.map { entity in
      entity.name + (entity.role.map { " (\($0))" } ?? "")
    }
    return names.isEmpty ? nil : "\(kind.rawValue): \(names.joined(separator: ", "))"
  }
}
