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
    var turns = scene.page.paragraphs.compactMap(turn)
    guard turns.count > 1 else { return [] }
    nameInterviewed(in: &turns)
    return turns
  }

  /// `A: It lies.`: whoever has been named before the first question answers.
  private func nameInterviewed(in turns: inout [Turn]) {
    let start = turns[0].words.lowerBound
    let person = scene.cast.members.indices.filter { scene.cast.members[$0].kind == .person }
      .min { scene.cast.members[$0].firstMention < scene.cast.members[$1].firstMention }
    guard let person, scene.cast.members[person].firstMention < start else { return }
    for index in turns.indices {
      guard let source = turns[index].attribution.source, source.words.count == 1,
        scene.page[source.head].word == Self.answer
      else { continue }
      turns[index].attribution.source?.form = .named(person)
    }
  }

  private static let answer = Word("a")

  private func turn(_ paragraph: Range<Int>) -> Turn? {
    let page = scene.page
    let start =
      page[paragraph.lowerBound].kind == .mark ? paragraph.lowerBound + 1 : paragraph.lowerBound
    let limit = min(start + 12, paragraph.upperBound)
    guard let colon = (start..<max(start, limit)).first(where: { page[$0].kind == .colon }),
      let source = speaker(in: start..<colon)
    else { return nil }
    let words = colon + 1..<paragraph.upperBound
    guard words.count > 1, page[words.lowerBound].kind != .mark else { return nil }
    return Turn(words: words, attribution: Attribution(cue: colon..<colon + 1, source: source))
  }

  /// A person's name, with a title before it or what he is behind it: `JUDGE HUNT`, `ROSA MOTA,
  /// HOST`. Or any words in capitals throughout: `HOST`, `Q`.
  private func speaker(in label: Range<Int>) -> Source? {
    guard !label.isEmpty else { return nil }
    let end = label.first { scene.page[$0].kind == .comma } ?? label.upperBound
    if let name = scene.sources.person(from: label.lowerBound, to: end),
      end == label.upperBound || isInCapitals(end + 1..<label.upperBound)
    {
      return Source(words: label, head: name.head, form: name.form)
    }
    guard label.count <= 4, isInCapitals(label) else { return nil }
    return Source(words: label, head: label.upperBound - 1, form: .noun)
  }

  private func isInCapitals(_ words: Range<Int>) -> Bool {
    words.allSatisfy { index in
      let token = scene.page[index]
      return !token.isWord || token.shape.contains(.inCapitals)
        || token.isCapitalized && token.end - token.start == 1
    }
  }
}
