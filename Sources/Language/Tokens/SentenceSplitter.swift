/// Finds where sentences end.
///
/// Full stops inside quotation marks end sentences of the speaker, not of the writer: for the
/// writer, `“Go. Now,” he said.` is one.
struct SentenceSplitter {
  let tokens: [Token]
  let quotes: [QuotedStretch]
  let quoteAt: [Int32]
  /// Nobody who writes without capitals begins sentences with them.
  let hasCapitals: Bool

  init(tokens: [Token], quotes: [QuotedStretch], quoteAt: [Int32]) {
    self.tokens = tokens
    self.quotes = quotes
    self.quoteAt = quoteAt
    hasCapitals = tokens.contains { $0.isCapitalized }
  }

  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where isLast(index) {
      if index >= start { sentences.append(start..<index + 1) }
      start = index + 1
    }
    return sentences
  }

  /// Whether the token at `index` is the last of its sentence.
  private func isLast(_ index: Int) -> Bool {
    if index + 1 == tokens.count || tokens[index + 1].kind == .paragraphEnd { return true }
    if tokens[index].kind == .paragraphEnd { return true }
    if quoteAt[index] >= 0 { return isEndOfQuotedSentence(index) }
    if tokens[index].shape.contains(.abbreviated) { return endsAfterAbbreviation(index) }
    guard tokens[index].kind == .stop || isBracketBehindStop(index) else { return false }
    return tokens[index].shape.contains(.spaceAfter) && beginsSentence(index + 1)
      || tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized
  }

  private func isBracketBehindStop(_ index: Int) -> Bool {
    tokens[index].kind == .closeBracket && index > 0 && tokens[index - 1].kind == .stop
  }

  private func beginsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word:
      !hasCapitals || tokens[index].isCapitalized || tokens[index].shape.contains(.hasDigit)
    case .number, .mark, .openBracket, .dash, .sign, .paragraphEnd: true
    case .clitic, .stop, .comma, .colon, .semicolon, .hyphen, .closeBracket: false
    }
  }

  /// `in the U.S. The court …`
  private func endsAfterAbbreviation(_ index: Int) -> Bool {
    let isTitle = tokens[index].isAny([.title, .honorific])
    return !isTitle && tokens[index].shape.contains(.inCapitals)
      && tokens[index + 1].isCapitalized && tokens[index + 1].tags.contains(.function)
  }

  /// Behind the closing mark of `“I will.”`, unless who said it follows.
  private func isEndOfQuotedSentence(_ index: Int) -> Bool {
    let quote = quotes[Int(quoteAt[index])]
    guard index + 1 == quote.tokens.upperBound, quote.isClosed, index > 0 else { return false }
    guard tokens[index - 1].kind == .stop, beginsSentence(index + 1) else { return false }
    return !namesSpeaker(at: index + 1, isAnswer: isFullStop(index - 1))
  }

  private func isFullStop(_ index: Int) -> Bool {
    tokens[index].shape.contains(.fullStop)
  }

  /// `Kim asked.` or `he said, smiling.` right behind the marks, and nothing said anew after it.
  private func namesSpeaker(at index: Int, isAnswer: Bool) -> Bool {
    guard tokens[index].kind == .word else { return false }
    for place in index..<min(index + 6, tokens.count) {
      let token = tokens[place]
      guard token.kind == .word || token.kind == .hyphen else { return false }
      guard token.isAny([.say, .quoteCue]), place > index || !token.isCapitalized else { continue }
      return place == index || endsClause(place + 1, mayGoOn: !isAnswer)
    }
    return false
  }

  /// Where a comma follows, he may be about to say something else.
  private func endsClause(_ index: Int, mayGoOn: Bool) -> Bool {
    switch tokens[index].kind {
    case .stop, .paragraphEnd: true
    case .comma: mayGoOn && tokens[index + 1].kind != .mark
    case .word, .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket,
      .closeBracket, .sign:
      false
    }
  }
}
