import Articles

/// `WALLACE: Will you stay?`: paragraphs that begin with the name of whoever speaks.
struct Transcript {
  let scene: Scene

  /// One turn of the conversation.
  struct Turn {
    var words: Range<Int>
    var attribution: Attribution
  }

  /// The turns of an article that has at least two; a headline may begin with a name and a colon.
  func turns() -> [Turn] {
    let turns = scene.page.paragraphs.compactMap(turn)
    return turns.count > 1 ? turns : []
  }

  private func turn(_ paragraph: Range<Int>) -> Turn? {
    let page = scene.page
    let start =
      page[paragraph.lowerBound].kind == .mark ? paragraph.lowerBound + 1 : paragraph.lowerBound
    guard let mention = scene.cast.mentions.mention(at: start), mention.kind == .person,
      let number = scene.cast.mentions.number(at: start), page[mention.end].kind == .colon
    else { return nil }
    let source = Source(
      words: start..<mention.end, head: mention.end - 1,
      form: .named(scene.cast.member(ofMention: number)))
    let words = mention.end + 1..<paragraph.upperBound
    guard words.count > 1, page[words.lowerBound].kind != .mark else { return nil }
    return Turn(
      words: words, attribution: Attribution(cue: mention.end..<mention.end + 1, source: source))
  }
}
