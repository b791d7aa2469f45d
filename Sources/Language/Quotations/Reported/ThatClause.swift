/// Lena Ortiz said **that the bridge opens on time**.
struct ThatClause: ReportingRule {
  static let example =
    "[Lena Ortiz](person) said that [the bridge would open on time](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let sentence = scene.page.sentence(at: cue.verb)
    let start = Lead(page: scene.page).startOfWords(behind: cue, to: sentence.upperBound)
    let opening = scene.page[start].word
    guard cue.tags.intersects([.say, .object, .infinitive, .order, .hearer]) else { return nil }
    let isWh = whWords.contains(opening) && cue.tags.intersects([.say, .quoteCue])
    guard start < sentence.upperBound, scene.page[start - 1].word == that || isWh else {
      return nil
    }
    let end = Clause(scene: scene).end(from: start)
    return start < end ? [start..<end] : nil
  }

  private static let that = Word("that")
  private static let whWords: Set<Word> = [
    Word("whether"), Word("why"), Word("how"), Word("what"), Word("if"),
  ]
}
