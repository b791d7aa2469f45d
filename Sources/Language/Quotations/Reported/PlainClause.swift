/// Lena Ortiz said **the bridge opens on time**: a clause without “that”.
struct PlainClause: ReportingRule {
  static let example =
    "[Lena Ortiz](person) said [the bridge would open on time](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard page[cue.verb].tags.contains(.say), !page[cue.verb].tags.contains(.weakCue) else {
      return nil
    }
    let sentence = page.sentence(at: cue.verb)
    let start = Lead(page: page).startOfWords(behind: cue, to: sentence.upperBound)
    guard start < sentence.upperBound, beginsClause(page[start], isBehindCue: start == cue.end)
    else { return nil }
    let end = Clause(scene: scene).end(from: start)
    return end - start >= 3 ? [start..<end] : nil
  }

  /// Whether a clause may begin with `token`: not with what only goes on about the verb.
  private static func beginsClause(_ token: Token, isBehindCue: Bool) -> Bool {
    switch token.kind {
    case .word:
      !token.isAny([.conjunction, .negation]) && !(isBehindCue && token.isAny(.preposition))
    case .number, .mark, .sign: true
    case .clitic, .stop, .comma, .colon, .semicolon, .hyphen, .dash, .openBracket, .closeBracket,
      .paragraphEnd:
      false
    }
  }
}
