/// Lena Ortiz said **the bridge opens on time**: a clause without “that”.
struct PlainClause: ReportingRule {
  static let example =
    "[Lena Ortiz](person) said [the bridge would open on time](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.say), page[cue.end].word != anonymity else { return nil }
    // `noted they had left`, but `noted the date`.
    let isWeak = cue.tags.contains(.weakCue)
    if isWeak, !page[cue.end].isAny(.subjectPronoun) || cue.isInverted || cue.isParticiple {
      return nil
    }
    let sentence = page.sentence(at: cue.verb)
    let start = Lead(page: page).startOfWords(behind: cue, to: sentence.upperBound)
    guard start < sentence.upperBound, beginsClause(page[start], isBehindCue: start == cue.end)
    else { return nil }
    let end = Clause(scene: scene).end(from: start)
    return end - start >= 3 ? [start..<end] : nil
  }

  private static let anonymity = Word("anonymity")

  /// `said when she resigned`
  private static let times: Set<Word> = [
    Word("when"), Word("after"), Word("before"), Word("as"), Word("because"), Word("since"),
    Word("until"), Word("while"), Word("to"), Word("is"), Word("was"),
  ]

  /// Whether a clause may begin with `token`: not with what only goes on about the verb.
  private static func beginsClause(_ token: Token, isBehindCue: Bool) -> Bool {
    switch token.kind {
    case .word:
      !token.isAny(.conjunction) && !(isBehindCue && token.isAny([.preposition]))
        && !times.contains(token.word)
    case .number, .mark, .sign: true
    case .clitic, .stop, .comma, .colon, .semicolon, .hyphen, .dash, .openBracket, .closeBracket,
      .paragraphEnd:
      false
    }
  }
}
