/// Lena Ortiz vowed **to finish the bridge**.
struct VowTo: ReportingRule {
  static let example =
    "[Lena Ortiz](person) vowed [to finish the bridge](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.infinitive), page[cue.end].word == to,
      !page[cue.end + 1].isAny([.article, .determiner, .pronoun, .possessive]),
      !page[cue.end + 1].isCapitalized
    else { return nil }
    let end = Clause(scene: scene).end(from: cue.end)
    return end - cue.end > 1 ? [cue.end..<end] : nil
  }

  private static let to = Word("to")
}
