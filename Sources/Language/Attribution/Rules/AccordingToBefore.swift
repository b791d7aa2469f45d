/// **According to Lena Ortiz**, “it opens Monday.”
struct AccordingToBefore: AttributionRule {
  static let example =
    "According to [Lena Ortiz](person), [“it opens [Monday](date).”](direct: Lena Ortiz)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let lead = scene.lead(before: quote)
    guard let according = AccordingTo.all(in: lead, scene).last else { return nil }
    let isAdjacent = according.source.words.upperBound + 2 >= quote.tokens.lowerBound
    return isAdjacent ? Attribution(cue: according.words, source: according.source) : nil
  }
}
