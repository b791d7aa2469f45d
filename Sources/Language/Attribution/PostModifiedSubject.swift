/// `A teacher who asked not to be named said`, `sources close to Lena Ortiz said`: much may stand
/// between a subject and its verb.
struct PostModifiedSubject {
  let sources: SourceFinder

  private var page: Page { sources.page }

  /// The subject of the verb at `verb`, if the words before it only say more about him.
  func source(before verb: Int, from start: Int) -> Source? {
    relativeSubject(before: verb, from: start) ?? openingSubject(before: verb, from: start)
  }

  /// Whoever stands before `who`.
  private func relativeSubject(before verb: Int, from start: Int) -> Source? {
    guard let who = (start..<max(verb, start)).last(where: { page[$0].word == Self.who }),
      !(who..<verb).contains(where: { page[$0].kind == .comma || page[$0].kind == .semicolon })
    else { return nil }
    return sources.source(endingAt: who - 1, from: start)
  }

  /// A plural that opens the sentence: `Villagers living close to the mine complain`.
  private func openingSubject(before verb: Int, from start: Int) -> Source? {
    let start = page[start].isAny([.article, .determiner]) ? start + 1 : start
    guard let noun = (start..<start + 4).first(where: { isSpeaker($0) }), noun + 1 < verb,
      saysMore(noun + 1), !(noun..<verb).contains(where: { endsPhrase($0) })
    else { return nil }
    return sources.source(endingAt: noun, from: page.sentence(at: noun).lowerBound)
  }

  private func isSpeaker(_ index: Int) -> Bool {
    page[index].isWord && page[index].isAny([.speakerNoun, .role])
      && !page[index + 1].isAny([.role, .speakerNoun])
  }

  private func saysMore(_ index: Int) -> Bool {
    page[index].isIng(page) || Self.adjectives.contains(page[index].word)
  }

  private func endsPhrase(_ index: Int) -> Bool {
    if page.isQuoted(index) { return true }
    return page[index].kind == .comma || page[index].kind == .semicolon
      || page[index].isWord && page[index].isAny([.auxiliary, .modal, .subordinator])
        && !page[index].isAny(.preposition)
  }

  private static let who = Word("who")
  private static let adjectives: Set<Word> = [
    Word("close"), Word("familiar"), Word("loyal"), Word("opposed"), Word("critical"),
    Word("affiliated"), Word("linked"), Word("near"), Word("within"), Word("inside"),
    Word("briefed"), Word("involved"),
  ]
}
