/// **Lena Ortiz was blunt:** “It opens Monday.” Whoever the sentence before the colon is about.
struct ColonLeadsIn: AttributionRule {
  static let example = "[Lena Ortiz](person) was blunt: [“It opens on time.”](direct: Lena Ortiz)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    guard let colon = colon(before: quote.tokens.lowerBound, scene.page) else { return nil }
    let sentence = scene.page.sentence(at: colon)
    let cue = scene.cues(in: sentence.lowerBound..<colon).last { $0.source != nil }
    if let cue { return Attribution(cue) }
    guard let subject = scene.subjects.subject(of: sentence.lowerBound..<colon) else { return nil }
    return Attribution(cue: colon..<colon + 1, source: subject)
  }

  /// Right before the marks, or at the end of the paragraph before.
  private static func colon(before index: Int, _ page: Page) -> Int? {
    if page[index - 1].kind == .colon { return index - 1 }
    return page[index - 1].kind == .paragraphEnd && page[index - 2].kind == .colon ? index - 2 : nil
  }
}
