/// Lena Ortiz urged **the council to act**.
struct OrderTo: ReportingRule {
  static let example =
    "[Lena Ortiz](person) urged [the council to act before winter](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.order) else { return nil }
    let sentence = page.sentence(at: cue.verb)
    let limit = min(sentence.upperBound, cue.end + 12)
    let to = (cue.end..<max(limit, cue.end)).first { page[$0].word == Self.to }
    guard let to, to > cue.end, mayBeVerb(page[to + 1]),
      !(cue.end..<to).contains(where: { breaks(page[$0]) })
    else { return nil }
    let end = Clause(scene: scene).end(from: to)
    guard !Anonymity(page: page).isAskedFor(in: cue.end..<end) else { return nil }
    return [cue.end..<end]
  }

  /// Whether the words up to `to` are more than who is to do it.
  private static func breaks(_ token: Token) -> Bool {
    switch token.kind {
    case .comma, .colon, .mark, .stop: true
    case .word:
      token.isAny([.auxiliary, .modal])
        || token.isAny(.preposition) && !belonging.contains(token.word)
    case .number, .clitic, .semicolon, .hyphen, .dash, .openBracket, .closeBracket, .sign,
      .paragraphEnd:
      false
    }
  }

  private static func mayBeVerb(_ token: Token) -> Bool {
    token.kind == .word && !token.isCapitalized
      && !token.isAny([.article, .determiner, .modifier, .pronoun, .possessive])
  }

  private static let to = Word("to")
  private static let belonging: Set<Word> = [Word("of"), Word("in"), Word("for"), Word("at")]
}
