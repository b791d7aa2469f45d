import Articles

/// Lena Ortiz stressed **the need for haste**: what is spoken of, in a noun or a gerund.
struct SpokenOf: ReportingRule {
  static let example =
    "[Lena Ortiz](person) stressed [the need for a second bridge](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.object), mayBegin(page[cue.end]), page[cue.end].word != anonymity
    else { return nil }
    let end = Clause(scene: scene).end(from: cue.end)
    guard !isOfSomebody(cue.end..<end, in: scene) else { return nil }
    return end - cue.end >= 2 ? [cue.end..<end] : nil
  }

  /// `criticised the president` says nothing of what was said.
  static func isOfSomebody(_ words: Range<Int>, in scene: Scene) -> Bool {
    isSomebody(words.lowerBound, scene) && !hasCharge(words, scene.page)
  }

  private static func isSomebody(_ index: Int, _ scene: Scene) -> Bool {
    let start = scene.page[index].isAny(.article) ? index + 1 : index
    if let mention = scene.cast.mentions.mention(at: start) { return mention.kind == .person }
    return scene.page[start].isAny([.role, .title, .modifier])
      && (start..<start + 4).contains { scene.cast.mentions.mention(at: $0)?.kind == .person }
  }

  private static func hasCharge(_ words: Range<Int>, _ page: Page) -> Bool {
    words.contains { charging.contains(page[$0].word) }
  }

  private static let anonymity = Word("anonymity")
  private static let charging: Set<Word> = [
    Word("for"), Word("of"), Word("that"), Word("as"), Word("over"),
  ]

  private static func mayBegin(_ token: Token) -> Bool {
    token.kind == .word
      && !token.isAny([.preposition, .conjunction, .auxiliary, .adverb, .relative])
      || token.kind == .number
  }
}
