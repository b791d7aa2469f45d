/// Whether quoted words are speech by the look of them, or a title, a nickname, a word held at
/// arm's length.
struct Utterance {
  let page: Page

  /// Enough words to be speech where nothing else says so.
  func isSpeech(_ quote: QuotedStretch) -> Bool {
    let words = quote.words.count { page[$0].isWord }
    guard words >= 4, !isName(quote), !isCrosshead(quote) else { return false }
    if words < 7, isFragment(quote), page[quote.tokens.lowerBound - 1].isWord { return false }
    return words >= 7 || endsLikeSpeech(quote) || !isFragment(quote)
  }

  /// A line of its own without an end to it.
  private func isCrosshead(_ quote: QuotedStretch) -> Bool {
    page[quote.tokens.lowerBound - 1].kind == .paragraphEnd
      && page[quote.tokens.upperBound].kind == .paragraphEnd && quote.isClosed
      && !endsLikeSpeech(quote) && quote.words.count <= 10
  }

  /// `the song “American Skin”`, `on “Morning Joe”`: the name of a work.
  func isName(_ quote: QuotedStretch) -> Bool {
    let words = quote.words.filter { page[$0].isWord }
    guard let first = words.first else { return true }
    if page[quote.tokens.lowerBound - 1].kind == .colon { return false }
    if page[quote.tokens.lowerBound - 1].tags.contains(.workNoun), words.count <= 8,
      page[first].isCapitalized
    {
      return true
    }
    let capitals = words.count { page[$0].isCapitalized || page[$0].isAny(.function) }
    let isTitleCase = capitals == words.count && page[first].isCapitalized
    let isHeading = quote.mark.mayBeApostrophe || quote.mark == .openSingle
    return isTitleCase && words.count > 1 && words.count <= 8
      && (isHeading || !endsLikeSpeech(quote) || isPlaced(quote))
  }

  /// `on “Morning Joe,”`, `CBS's “Face the Nation,”`: the comma belongs to the sentence around it.
  private func isPlaced(_ quote: QuotedStretch) -> Bool {
    let before = page[quote.tokens.lowerBound - 1]
    return page[quote.words.upperBound - 1].kind == .comma
      && (before.tags.contains(.preposition) || before.word == Self.genitive)
  }

  private static let genitive = Word("'s")

  private func endsLikeSpeech(_ quote: QuotedStretch) -> Bool {
    let last = page[quote.words.upperBound - 1].kind
    return last == .stop || last == .comma
  }

  /// In mid-sentence, with a small letter.
  private func isFragment(_ quote: QuotedStretch) -> Bool {
    !page[quote.words.lowerBound].isCapitalized
  }
}
