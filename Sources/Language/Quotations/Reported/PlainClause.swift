/// Lena Ortiz said **the bridge opens on time**: a clause without “that”.
struct PlainClause: ReportingRule {
  static let example =
    "[Lena Ortiz](person) said [the bridge would open on time](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.say), page[cue.end].word != anonymity else { return nil }
    let sentence = page.sentence(at: cue.verb)
    let start = Lead(page: page).startOfWords(behind: cue, to: sentence.upperBound)
    guard start < sentence.upperBound, beginsClause(page[start], isBehindCue: start == cue.end)
    else { return nil }
    guard !cue.tags.contains(.weakCue) || isPlain(cue, start, page) else { return nil }
    let end = Clause(scene: scene).end(from: start)
    return end - start >= 3 ? [start..<end] : nil
  }

  /// Whether a verb that need not report does so here: `noted they had left`, but `noted the date`.
  private static func isPlain(_ cue: Cue, _ start: Int, _ page: Page) -> Bool {
    guard !cue.isInverted, !cue.isParticiple else { return false }
    return page[cue.end].isAny(.subjectPronoun) || hasVerb(start, page)
  }

  /// Whether a clause begins at `start`, by a verb that shows it: `noted samples can be used`.
  private static func hasVerb(_ start: Int, _ page: Page) -> Bool {
    for index in start + 1..<start + 12 {
      if page[index].isAny([.auxiliary, .modal]), page[index].isWord {
        return page[index].word != to
      }
      guard page[index].isWord || page[index].kind == .hyphen || page[index].kind == .clitic else {
        return false
      }
    }
    return false
  }

  private static let to = Word("to")
  private static let anonymity = Word("anonymity")

  /// `said when she resigned`
  private static let times: Set<Word> = [
    Word("when"), Word("after"), Word("before"), Word("as"), Word("since"),
    Word("until"), Word("to"), Word("is"), Word("was"),
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
