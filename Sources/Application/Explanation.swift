public import Articles

/// The text with everything the engine marked in it, and why: what `quoth annotate --explain` shows.
///
/// Behind each label stands what decided it, how likely the tagger finds that, and a `?` where the engine
/// would not bet on it.
public struct Explanation: CustomStringConvertible, Sendable {
  private let marked: MarkedText

  public init(_ annotation: Annotation, of text: String) {
    marked = MarkedText(text: text, annotation: annotation)
  }

  public var description: String {
    marked.description { quotation in
      "\(quotation.kind.rawValue): \(marked.speakerLabel(of: quotation))"
        + reason(quotation.decidedBy, isUnsure: quotation.isUnsure)
        + (quotation.speakerBy.map { " · \($0)" } ?? "")
    } noting: { entity in
      reason(entity.decidedBy, isUnsure: entity.isUnsure)
    }
  }

  private func reason(_ decision: String?, isUnsure: Bool) -> String {
    (isUnsure ? "?" : "") + (decision.map { " · \($0)" } ?? "")
  }
}
