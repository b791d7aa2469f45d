/// “It opens Monday,” **Lena Ortiz said**: whoever speaks right behind the marks, then the verb.
struct SpeakerBeforeVerb: AttributionRule {
  static let example = "[“It opens [Monday](date),”](direct: Lena Ortiz) [Lena Ortiz](person) said."

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let rest = scene.rest(behind: quote)
    guard let cue = scene.cues(in: rest).first(where: { $0.source != nil }),
      let source = cue.source,
      !cue.isInverted, source.words.lowerBound >= rest.lowerBound,
      source.words.lowerBound <= rest.lowerBound + 1 || endsInComma(quote, scene.page)
    else { return nil }
    return Attribution(cue)
  }

  private static func endsInComma(_ quote: QuotedStretch, _ page: Page) -> Bool {
    page[quote.words.upperBound - 1].kind == .comma || page[quote.tokens.upperBound].kind == .comma
  }
}
