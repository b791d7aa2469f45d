/// “It opens Monday,” **said Lena Ortiz**: the verb right behind the marks, then whoever speaks.
struct SpeakerAfterVerb: AttributionRule {
  static let example = "[“It opens [Monday](date),”](direct: Lena Ortiz) said [Lena Ortiz](person)."

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let rest = scene.rest(behind: quote)
    let start = scene.page[rest.lowerBound].kind == .comma ? rest.lowerBound + 1 : rest.lowerBound
    guard let cue = scene.cues(in: rest).first, cue.verb == start, cue.isInverted else {
      return nil
    }
    return Attribution(cue)
  }
}
