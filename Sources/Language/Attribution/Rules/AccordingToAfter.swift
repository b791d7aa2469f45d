/// “It opens Monday,” **according to Lena Ortiz**.
struct AccordingToAfter: AttributionRule {
  static let example =
    "[“It opens [Monday](date),”](direct: Lena Ortiz) according to [Lena Ortiz](person)."

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let rest = scene.rest(behind: quote)
    guard let according = AccordingTo.all(in: rest, scene).first,
      according.words.lowerBound <= rest.lowerBound + 1
    else { return nil }
    return Attribution(cue: according.words, source: according.source)
  }
}
