/// `asked not to be named`, `declined to give her name`: what somebody wants there is no news.
struct Anonymity {
  let page: Page

  /// Whether `words` ask for nothing else.
  func isAskedFor(in words: Range<Int>) -> Bool {
    let opening = words.prefix(6)
    return opening.contains { Self.verbs.contains(page[$0].word) }
      && opening.contains { Self.names.contains(page[$0].word) }
  }

  private static let verbs: Set<Word> = [
    Word("not"), Word("give"), Word("disclose"), Word("reveal"), Word("provide"), Word("remain"),
  ]
  private static let names: Set<Word> = [
    Word("named"), Word("identified"), Word("name"), Word("names"), Word("anonymous"),
  ]
}
