import Articles
import Scoring
import Text

extension QuotationMatch {
  /// Every quotation of `kind` of which eight tenths were not found, with what was found there, and
  /// every one found of that kind that goes with none.
  func slips(of kind: Quotation.Kind, in article: String) -> [Slip] {
    let partners = partners(by: .found)
    let taken = Set(partners.compactMap { $0 })
    let missed = gold.indices.filter { gold[$0].kind == kind && partners[$0] == nil }
    let extra = found.indices.filter { found[$0].kind == kind && !taken.contains($0) }
    let besideMissed = missed.map { nearestFound(to: $0) }
    let shown = Set(besideMissed.compactMap { $0 })
    return zip(missed, besideMissed).map { slip(gold[$0], $1.map { found[$0] }, in: article) }
      + extra.filter { !shown.contains($0) }.map { index in
        slip(nearestGold(to: index).map { gold[$0] }, found[index], in: article, isExtra: true)
      }
  }

  /// Every quotation that was found, but with another speaker than it has.
  func speakerSlips(in article: String) -> [Slip] {
    zip(gold, partners(by: .touched)).compactMap { gold, partner in
      guard gold.head != nil, let partner, found[partner].head != gold.head else { return nil }
      let verdict = found[partner].head == nil ? "no speaker" : "another speaker"
      return slip(gold, found[partner], in: article, verdict: verdict)
    }
  }

  private func nearestFound(to index: Int) -> Int? {
    found.indices.max {
      overlap(gold: index, found: $0).shared < overlap(gold: index, found: $1).shared
    }
    .flatMap { overlap(gold: index, found: $0).shared > 0 ? $0 : nil }
  }

  private func nearestGold(to index: Int) -> Int? {
    gold.indices.max {
      overlap(gold: $0, found: index).shared < overlap(gold: $1, found: index).shared
    }
    .flatMap { overlap(gold: $0, found: index).shared > 0 ? $0 : nil }
  }
}

extension QuotationMatch {
  private func slip(
    _ gold: Side?, _ found: Side?, in article: String, isExtra: Bool = false
  ) -> Slip {
    let verdict =
      switch (gold, found) {
      case (nil, _): "extra"
      case (_, nil): "missed"
      case (.some, .some): isExtra ? "extra, overlapping" : "part of it"
      }
    return slip(gold, found, in: article, verdict: verdict)
  }

  private func slip(
    _ gold: Side?, _ found: Side?, in article: String, verdict: String
  ) -> Slip {
    var excerpt = Excerpt(of: text)
    excerpt.mark(gold?.attribution.content ?? [], "⟦", "⟧")
    excerpt.mark(found?.attribution.content ?? [], "⟪", "⟫")
    return Slip(
      verdict: verdict, article: article, context: excerpt.description, gold: label(gold),
      found: label(found))
  }

  /// `mixed, speech · cue “said” · source “Roe”`.
  private func label(_ side: Side?) -> String {
    guard let side else { return "–" }
    let cue = words(side.attribution.cue)
    let speech = side.hasSpeechCue ? ", speech" : ""
    return "\(side.kind.rawValue)\(speech) · cue \(cue) · source \(words(side.attribution.source))"
  }

  private func words(_ spans: [TextSpan]) -> String {
    guard !spans.isEmpty else { return "–" }
    return "“" + spans.map { String(text[$0]).onOneLine }.joined(separator: " … ") + "”"
  }
}
