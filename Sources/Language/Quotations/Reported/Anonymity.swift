/// `asked not to be named`, `declined to give her name`: what somebody wants there is no news.
struct Anonymity {
  let page: Page

  /// Whether `words` ask for nothing else.
  func isAskedFor(in words: Range<Int>) -> Bool {
    let opening = words.prefix(6)
    guard let name = opening.first(where: { Self.names.contains(page[$0].word) }) else {
      return false
    }
    return opening.contains { Self.verbs.contains(page[$0].word) }
      || name - words.lowerBound < 3 && isDenied(before: words.lowerBound)
  }

  /// `did not want to be named`
  private func isDenied(before index: Int) -> Bool {
    (index - 3..<index).contains {
      page.sentence(at: index).contains($0) && page[$0].tags.contains(.negation)
    }
  }

  private static let verbs: Set<Word> = [
    Word("not"), Word("give"), Word("disclose"), Word("reveal"), Word("provide"), Word("remain"),
  ]
  private static let names: Set<Word> = [
    Word("named"), Word("identified"), Word("name"), Word("names"), Word("anonymous"),
  ]
}
