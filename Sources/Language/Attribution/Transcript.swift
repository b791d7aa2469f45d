import Articles

/// `WALLACE: Will you stay?`: paragraphs that begin with the name of whoever speaks.
struct Transcript {
  let scene: Scene
  /// What its quotations are decided by.
  static let rule = "Transcript"

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
    guard let source = speaker(from: start), page[source.words.upperBound].kind == .colon else {
      return nil
    }
    let colon = source.words.upperBound
    let words = colon + 1..<paragraph.upperBound
    guard words.count > 1, page[words.lowerBound].kind != .mark else { return nil }
    return Turn(words: words, attribution: Attribution(cue: colon..<colon + 1, source: source))
  }

  /// A person's name, or any words in capitals throughout: `HOST`.
  private func speaker(from start: Int) -> Source? {
    if let number = scene.cast.mentions.number(at: start),
      scene.cast.mentions[number].kind == .person
    {
      let mention = scene.cast.mentions[number]
      return Source(
        words: start..<mention.end, head: mention.end - 1,
        form: .named(scene.cast.member(ofMention: number)))
    }
    let end = (start..<start + 4).first { !scene.page[$0].shape.contains(.inCapitals) } ?? start
    return end > start ? Source(words: start..<end, head: end - 1, form: .noun) : nil
  }
}
