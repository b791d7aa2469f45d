import Articles

/// **Lena Ortiz was blunt:** “It opens Monday.” Whoever the sentence before the colon is about.
struct ColonLeadsIn: AttributionRule {
  static let example = "[Lena Ortiz](person) was blunt: [“It opens on time.”](direct: Lena Ortiz)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    guard let colon = colon(before: quote.tokens.lowerBound, scene.page) else { return nil }
    if let author = author(before: colon, scene) {
      return Attribution(cue: colon..<colon + 1, source: author)
    }
    let sentence = scene.page.sentence(at: colon)
    let cue = scene.cues(in: sentence.lowerBound..<colon).last { $0.source != nil }
    if let cue { return Attribution(cue) }
    guard let subject = scene.subjects.subject(of: sentence.lowerBound..<colon) else { return nil }
    return Attribution(cue: colon..<colon + 1, source: subject)
  }

  /// `She should remember the words of the late Sam Reed:`
  private static func author(before colon: Int, _ scene: Scene) -> Source? {
    guard let mention = scene.cast.mentions.mention(at: colon - 1), mention.kind == .person,
      mention.end == colon
    else { return nil }
    let of = (mention.start - 4..<mention.start).last { scene.page[$0].word == Self.of }
    guard let of, words.contains(scene.page[of - 1].word) else { return nil }
    return scene.sources.source(from: of + 1, to: colon)
  }

  private static let of = Word("of")
  private static let words: Set<Word> = [
    Word("words"), Word("advice"), Word("motto"), Word("saying"),
  ]

  /// Right before the marks, or at the end of the paragraph before.
  private static func colon(before index: Int, _ page: Page) -> Int? {
    if page[index - 1].kind == .colon { return index - 1 }
    return page[index - 1].kind == .paragraphEnd && page[index - 2].kind == .colon ? index - 2 : nil
  }
}
