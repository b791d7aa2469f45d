/// Lena Ortiz called **for a new bridge**.
struct CallFor: ReportingRule {
  static let example =
    "[Lena Ortiz](person) called for [building a second bridge](indirect: Lena Ortiz)."

  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]? {
    let page = scene.page
    guard cue.tags.contains(.callFor), prepositions.contains(page[cue.end].word) else {
      return nil
    }
    if called.contains(page[cue.verb].word), page[cue.end].word != `for` { return nil }
    // `spoke for seven minutes`
    if spoke.contains(page[cue.verb].word), page[cue.end].word == `for` { return nil }
    let end = Clause(scene: scene).end(from: cue.end + 1)
    return cue.end + 1 < end ? [cue.end + 1..<end] : nil
  }

  private static let `for` = Word("for")
  private static let called: Set<Word> = [
    Word("called"), Word("calls"), Word("calling"), Word("call"),
  ]
  private static let spoke: Set<Word> = [Word("spoke"), Word("speak")]
  private static let prepositions: Set<Word> = [
    Word("for"), Word("of"), Word("against"), Word("about"),
  ]
}
