/// **Lena Ortiz said**: “It opens Monday.” The nearest verb of speech before the marks.
struct VerbLeadsIn: AttributionRule {
  static let example =
    "[Lena Ortiz](person) told reporters: [“It opens on time.”](direct: Lena Ortiz)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let lead = scene.lead(before: quote)
    guard let cue = scene.cues(in: lead).last(where: { $0.source != nil }),
      Lead(page: scene.page).isOnlyLead(cue.end..<quote.tokens.lowerBound, of: cue)
    else { return nil }
    return Attribution(cue)
  }
}
