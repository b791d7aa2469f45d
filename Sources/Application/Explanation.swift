public import Articles

/// The text with everything the engine marked in it, and why: what `quoth annotate --explain` shows.
public struct Explanation: CustomStringConvertible, Sendable {
  private let marked: MarkedText

  public init(_ annotation: Annotation, of text: String) {
    marked = MarkedText(text: text, annotation: annotation)
  }

  public var description: String {
    marked.description { quotation in
      let speaker = marked.speakerLabel(of: quotation) + (quotation.isUnsure ? "?" : "")
      let reason = quotation.decidedBy.map { " · \($0)" } ?? ""
      return "\(quotation.kind.rawValue): \(speaker)\(reason)"
    }
  }
}
