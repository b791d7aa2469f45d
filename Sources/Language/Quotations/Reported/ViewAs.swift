/// Lena Ortiz described **the bridge as a lifeline**.
struct ViewAs: ReportingRule {
  static let example =
    "[Lena Ortiz](person) described [the bridge as a lifeline](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.asView) else { return nil }
    let sentence = page.sentence(at: cue.verb)
    let limit = min(sentence.upperBound, cue.end + 14)
    let `as` = (cue.end..<max(limit, cue.end)).first { page[$0].word == Self.as }
    guard let `as`, `as` > cue.end,
      !(cue.end..<`as`).contains(where: { page[$0].kind == .comma || page[$0].kind == .stop })
    else { return nil }
    let end = Clause(scene: scene).end(from: `as`)
    return end - `as` > 1 ? [cue.end..<end] : nil
  }

  private static let `as` = Word("as")
}
