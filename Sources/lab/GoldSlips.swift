import Articles
import Scoring
import Text

extension MarkedText {
  /// Every quotation that was not found, or not with its speaker, and every one that is none.
  func slips(in name: String, _ annotation: Annotation) -> [Slip] {
    let reading = GoldReading(of: self, annotation)
    let wrong = reading.pairs.filter { !$0.hasRightSpeaker }.map { pair in
      slip(
        pair.found == nil ? "missed" : "another speaker", name, pair.quotation, pair.found,
        label(pair.kind, pair.speaker),
        pair.found.map { label($0.kind, pair.foundSpeaker?.name) } ?? "–")
    }
    let extra = reading.extra.map { quotation in
      let speaker = quotation.speaker.flatMap(annotation.entity)?.name
      return slip("extra", name, nil, quotation, "–", label(quotation.kind, speaker))
    }
    return wrong + extra
  }

  private func slip(
    _ verdict: String, _ name: String, _ gold: Quotation?, _ found: Quotation?,
    _ goldLabel: String, _ foundLabel: String
  ) -> Slip {
    var excerpt = Excerpt(of: text)
    excerpt.mark(gold?.content ?? [], "⟦", "⟧")
    excerpt.mark(found?.content ?? [], "⟪", "⟫")
    let reason = found?.decidedBy.map { " · \($0)" } ?? ""
    return Slip(
      verdict: verdict, article: name, context: excerpt.description, gold: goldLabel,
      found: foundLabel + reason)
  }

  private func label(_ kind: Quotation.Kind, _ speaker: String?) -> String {
    "\(kind.rawValue): \(speaker ?? "?")"
  }
}
