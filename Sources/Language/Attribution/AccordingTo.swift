/// `according to the agency`: a source where nobody else speaks, a channel where somebody does.
struct AccordingTo: Sendable {
  /// `according to`, without the source.
  var words: Range<Int>
  var source: Source

  /// Every one in `range`.
  static func all(in range: Range<Int>, _ scene: Scene) -> [AccordingTo] {
    var found: [AccordingTo] = []
    for index in range where scene.page[index].word == according {
      guard scene.page[index + 1].word == to, !scene.page.isQuoted(index) else { continue }
      let end = scene.page.sentence(at: index).upperBound
      guard let source = source(from: index + 2, to: end, scene) else { continue }
      found.append(AccordingTo(words: index..<index + 2, source: source))
    }
    return found
  }

  private static func source(from start: Int, to end: Int, _ scene: Scene) -> Source? {
    if himOrHer.contains(scene.page[start].word), !beginsPhrase(start + 1, scene.page) {
      return Source(words: start..<start + 1, head: start, form: .pronoun)
    }
    if let publisher = Publisher(scene: scene).source(from: start, to: end) { return publisher }
    let source = scene.sources.source(from: start, to: end)
    guard let noun = plainNoun(from: start, to: end, scene) else { return source }
    if case .noun = source?.form, source?.words.upperBound ?? 0 < noun.words.upperBound {
      return noun
    }
    return source ?? noun
  }

  /// `her` of `according to her lawyer`.
  private static func beginsPhrase(_ index: Int, _ page: Page) -> Bool {
    page[index].isWord && !page[index].isAny([.preposition, .conjunction, .subordinator])
  }

  /// `Internet users`, `court documents`: whatever stands there, if it ends at once.
  private static func plainNoun(from start: Int, to end: Int, _ scene: Scene) -> Source? {
    let limit = min(end, start + 6)
    guard start < limit else { return nil }
    let last = (start..<limit).first { !scene.page[$0].isWord } ?? limit
    switch scene.page[last].kind {
    case .comma, .stop, .paragraphEnd: break
    case .word, .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket,
      .closeBracket, .sign:
      return nil
    }
    let isPhrase = !(start..<last).contains {
      scene.page[$0].isAny([.auxiliary, .modal, .pronoun, .conjunction, .subordinator])
    }
    guard last > start, isPhrase else { return nil }
    return Source(words: start..<last, head: last - 1, form: .noun)
  }

  private static let according = Word("according")
  private static let to = Word("to")
  private static let himOrHer: Set<Word> = [Word("him"), Word("her"), Word("them")]
}
