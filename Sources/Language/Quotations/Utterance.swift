/// Whether quoted words are speech by the look of them, or a title, a nickname, a word held at
/// arm's length.
struct Utterance {
  let page: Page

  func isSpeech(_ quote: QuotedStretch) -> Bool {
    let words = quote.words.filter { page[$0].isWord }
    guard words.count >= 4 else { return false }
    return !isTitle(words)
  }

  /// `“The Old Man and the Sea”`
  private func isTitle(_ words: [Int]) -> Bool {
    let capitals = words.count { page[$0].isCapitalized || page[$0].isAny([.function]) }
    return capitals == words.count
  }
}
