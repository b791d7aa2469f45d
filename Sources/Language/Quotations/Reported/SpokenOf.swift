/// Lena Ortiz stressed **the need for haste**: what is spoken of, in a noun or a gerund.
struct SpokenOf: ReportingRule {
  static let example =
    "[Lena Ortiz](person) stressed [the need for a second bridge](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.object), mayBegin(page[cue.end]) else { return nil }
    let end = Clause(scene: scene).end(from: cue.end)
    return end - cue.end >= 2 ? [cue.end..<end] : nil
  }

  private static func mayBegin(_ token: Token) -> Bool {
    token.kind == .word
      && !token.isAny([.preposition, .conjunction, .auxiliary, .adverb, .relative])
      || token.kind == .number
  }
}
