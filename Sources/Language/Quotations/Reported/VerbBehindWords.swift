/// **The bridge opens on time**, Lena Ortiz said: the words first, whoever says them behind.
struct VerbBehindWords: ReportingRule {
  static let example =
    "[The bridge would open on time](indirect: Lena Ortiz), [Lena Ortiz](person) said."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard let source = cue.source, cue.tags.intersects(.say), !cue.isParticiple else { return nil }
    let attribution = min(source.words.lowerBound, cue.verb)
    let end = max(cue.end, source.words.upperBound)
    let sentence = page.sentence(at: cue.verb)
    guard sentence.contains(attribution), page[attribution - 1].kind == .comma,
      !page.isQuoted(attribution - 2), isOver(end, sentence, page)
    else { return nil }
    var start = sentence.lowerBound
    if page[start].tags.contains(.conjunction) { start += 1 }
    guard attribution - start <= Clause.longest else { return nil }
    let rest = goingOn(from: end, sentence, scene)
    guard attribution - 1 - start >= (rest.isEmpty ? 3 : 1),
      !isOnlyOpening(start..<attribution - 1, page)
    else { return nil }
    return [start..<attribution - 1] + rest
  }

  /// `In a long letter to the editor`: nothing that anybody could have said.
  private static func isOnlyOpening(_ words: Range<Int>, _ page: Page) -> Bool {
    guard page[words.lowerBound].tags.contains(.opener) else { return false }
    return !words.contains { page[$0].kind == .comma }
  }

  /// Whether the sentence says no more than where and when.
  private static func isOver(_ index: Int, _ sentence: Range<Int>, _ page: Page) -> Bool {
    guard index < sentence.upperBound else { return true }
    switch page[index].kind {
    case .stop, .comma, .closeBracket, .paragraphEnd: return true
    case .word:
      return page[index].isAny([.preposition, .adverb])
        || page[index].amount.intersects([.weekday, .day, .whichTime])
    case .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket, .sign:
      return false
    }
  }

  /// `The bridge, she said, would open on time.`
  private static func goingOn(from index: Int, _ sentence: Range<Int>, _ scene: Scene) -> [Range<
    Int
  >] {
    guard scene.page[index].kind == .comma, index + 1 < sentence.upperBound,
      !scene.page[index + 1].isAny([.relative, .conjunction]),
      !scene.page[index + 1].isIng(scene.page)
    else { return [] }
    let end = Clause(scene: scene).end(from: index + 1)
    return end - index > 3 ? [index + 1..<end] : []
  }
}
