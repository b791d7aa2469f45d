/// **The bridge opens on time**, Lena Ortiz said: the words first, whoever says them behind.
struct VerbBehindWords: ReportingRule {
  static let example =
    "[The bridge would open on time](indirect: Lena Ortiz), [Lena Ortiz](person) said."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard let source = cue.source, cue.tags.intersects(.say), !cue.isParticiple else { return nil }
    let attribution = min(source.words.lowerBound, cue.verb)
    let sentence = page.sentence(at: cue.verb)
    let end = end(of: cue, source, sentence, page)
    guard sentence.contains(attribution), page[attribution - 1].kind == .comma,
      !page.isQuoted(attribution - 2), isOver(end, sentence, page)
    else { return nil }
    var start = sentence.lowerBound
    if page[start].tags.contains(.conjunction) { start += 1 }
    guard attribution - start <= Clause.longest else { return nil }
    let rest = goingOn(from: end, sentence, scene)
    guard attribution - 1 - start >= (rest.isEmpty ? 3 : 1),
      !isOnlyOpening(start..<attribution - 1, page) || !rest.isEmpty, !isAgreement(cue, end, page)
    else { return nil }
    return [start..<attribution - 1] + rest
  }

  /// Behind `he said`, `said Kim`, `he told Reuters`.
  private static func end(
    of cue: Cue, _ source: Source, _ sentence: Range<Int>, _ page: Page
  ) -> Int {
    let end = max(cue.end, source.words.upperBound)
    guard !cue.isInverted, cue.tags.contains(.hearer) else { return end }
    let comma = (end..<max(end, min(end + 6, sentence.upperBound))).first {
      page[$0].kind == .comma || page[$0].kind == .stop
    }
    return comma ?? end
  }

  /// `In a long letter to the editor`, `Rather than fight`: nothing that anybody could have said.
  static func isOnlyOpening(_ words: Range<Int>, _ page: Page) -> Bool {
    let (first, second) = (page[words.lowerBound], page[words.lowerBound + 1])
    let isAlternative = alternatives[first.word] == second.word
    guard first.tags.contains(.opener) || isAlternative else { return false }
    return !words.contains { page[$0].kind == .comma }
  }

  private static let alternatives = [Word("rather"): Word("than"), Word("instead"): Word("of")]

  /// Whether the sentence says no more than where and when.
  private static func isOver(_ index: Int, _ sentence: Range<Int>, _ page: Page) -> Bool {
    guard index < sentence.upperBound else { return true }
    switch page[index].kind {
    case .stop, .comma, .closeBracket, .paragraphEnd: return true
    case .word:
      if page[index].word == Word("and") { return page[index + 1].isCapitalized }
      return page[index].isAny([.preposition, .adverb])
        || page[index].amount.intersects([.weekday, .day, .whichTime])
    case .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket, .sign:
      return false
    }
  }

  /// `Rather than fight, she agreed to pay` is no speech.
  private static func isAgreement(_ cue: Cue, _ end: Int, _ page: Page) -> Bool {
    cue.tags.intersects([.infinitive, .weakCue]) && page[end].word == Word("to")
  }

  /// Behind `In June, she said,`: a clause of its own.
  private static func beginsClause(_ index: Int, _ page: Page) -> Bool {
    !page[index].isAny([.relative, .conjunction]) && !page[index].isIng(page)
      && page[index].kind == .word
  }

  /// Whether `index` goes on with the verb, not with what the speaker is: `, 40, a farmer`.
  static func mayGoOn(at index: Int, _ page: Page) -> Bool {
    let token = page[index]
    guard token.isWord, !token.isCapitalized, !token.isAny([.relative, .article, .determiner])
    else { return false }
    if token.isAny([.auxiliary, .modal, .negation]) || token.isParticiple(page) { return true }
    if token.isAny(.adverb) || token.isLy(page) {
      return page[index + 1].isAny([.auxiliary, .modal]) || page[index + 1].isParticiple(page)
    }
    return !token.isAny([.role, .title, .preposition, .conjunction, .pronoun, .modifier])
      && !token.isIng(page) && page[index + 1].isAny([.article, .possessive, .preposition])
  }

  /// `The bridge, she said, would open on time.`
  private static func goingOn(from index: Int, _ sentence: Range<Int>, _ scene: Scene) -> [Range<
    Int
  >] {
    let isOpening = scene.page[sentence.lowerBound].tags.contains(.opener)
    guard scene.page[index].kind == .comma, index + 1 < sentence.upperBound,
      isOpening && beginsClause(index + 1, scene.page) || mayGoOn(at: index + 1, scene.page)
    else { return [] }
    let end = Clause(scene: scene).end(from: index + 1)
    return end - index > 3 ? [index + 1..<end] : []
  }
}
