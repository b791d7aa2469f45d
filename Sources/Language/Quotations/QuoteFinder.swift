/// Pairs quotation marks, paragraph by paragraph, so that a stray one spoils no more than its own.
///
/// Some marks open and close with the same sign, and apostrophes look like both; which is which
/// shows in the spaces around them.
struct QuoteFinder {
  private let tokens: [Token]
  private var found: [QuotedStretch] = []
  /// Marks that have been opened and not closed, outermost first.
  private var open: [Opening] = []
  /// Stretches of the paragraph, in the order they closed.
  private var closed: [QuotedStretch] = []

  private struct Opening {
    var index: Int
    var mark: QuoteMark
    /// A mark that may be the closing one, or else an apostrophe: `the workers'`.
    var doubtfulEnd: Int?
  }

  static func quotes(in tokens: [Token], paragraphs: [Range<Int>]) -> [QuotedStretch] {
    var finder = QuoteFinder(tokens: tokens)
    for (number, paragraph) in paragraphs.enumerated() {
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1].lowerBound : nil
      finder.read(paragraph, followedBy: next)
    }
    return finder.found
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  private mutating func read(_ paragraph: Range<Int>, followedBy next: Int?) {
    for index in paragraph where tokens[index].kind == .mark { readMark(at: index) }
    settleDoubts()
    keepUnclosed(in: paragraph, followedBy: next)
    keepOutermost()
    open.removeAll(keepingCapacity: true)
    closed.removeAll(keepingCapacity: true)
  }

  private mutating func readMark(at index: Int) {
    let token = tokens[index]
    if let level = openingClosed(by: token) {
      return close(level, at: index)
    }
    if canOpen(at: index) { open.append(Opening(index: index, mark: token.mark)) }
  }

  /// The innermost opening that `token` closes. Only a few are looked at: nobody nests deeper.
  private func openingClosed(by token: Token) -> Int? {
    guard looksClosing(token) else { return nil }
    return open.indices.suffix(4).last { open[$0].mark.isClosed(by: token.mark) }
  }

  private func looksClosing(_ token: Token) -> Bool {
    guard token.mark.isTwoFaced else { return true }
    // The French leave spaces inside: « oui ».
    if token.mark == .closeAngle, open.last?.mark == .openAngle { return true }
    return !token.shape.contains(.spaceBefore) || token.shape.contains(.spaceAfter)
  }

  private func canOpen(at index: Int) -> Bool {
    let token = tokens[index]
    if token.mark == .openAngle, token.shape.contains(.spaceBefore) { return true }
    guard token.mark.opens, !token.shape.contains(.spaceAfter) else { return false }
    guard token.mark.isTwoFaced || token.mark == .openSingle else { return true }
    let isAfterWord = !token.shape.contains(.spaceBefore) && index > 0
    guard isAfterWord else { return !isElision(at: index) }
    switch tokens[index - 1].kind {
    case .openBracket, .dash, .mark, .paragraphEnd, .colon: return !isElision(at: index)
    case .comma, .stop: return token.mark == .straight || token.mark == .openCurly
    case .word, .number, .clitic, .semicolon, .hyphen, .closeBracket, .sign:
      return token.mark == .openCurly || token.mark == .openAngle
    }
  }

  /// `'90s`, `'em`: an apostrophe that begins a word.
  private func isElision(at index: Int) -> Bool {
    guard tokens[index].mark == .straightSingle || tokens[index].mark == .openSingle,
      index + 1 < tokens.count
    else { return false }
    return tokens[index + 1].kind == .number || Self.elided.contains(tokens[index + 1].word)
  }

  private static let elided: Set<Word> = [
    Word("em"), Word("til"), Word("tis"), Word("twas"), Word("cause"), Word("n"), Word("bout"),
    Word("round"),
  ]

  private mutating func close(_ level: Int, at index: Int) {
    if tokens[index].mark.mayBeApostrophe, isDoubtful(index) {
      if open[level].doubtfulEnd == nil { open[level].doubtfulEnd = index }
      return
    }
    let opening = open[level]
    open.removeSubrange(level...)
    closed.append(QuotedStretch(tokens: opening.index..<index + 1, mark: opening.mark))
  }

  /// Behind an `s` and before another word, it is a possessive more often than not.
  private func isDoubtful(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
  }

  /// Where nothing better closed them, doubtful marks did.
  private mutating func settleDoubts() {
    while let last = open.last, let end = last.doubtfulEnd {
      open.removeLast()
      closed.append(QuotedStretch(tokens: last.index..<end + 1, mark: last.mark))
    }
  }

  /// Speech over several paragraphs opens in each of them and closes in the last.
  private mutating func keepUnclosed(in paragraph: Range<Int>, followedBy next: Int?) {
    guard let first = open.first(where: { !$0.mark.mayBeApostrophe && $0.mark != .openSingle })
    else { return }
    let reopens = next.map { tokens[$0].mark == first.mark } ?? false
    let isWholeSentence = first.index == paragraph.lowerBound || isLedIn(first.index)
    let endsSentence = tokens[paragraph.upperBound - 1].kind == .stop
    guard
      reopens && endsSentence || isWholeSentence && endsSentence && !hasQuote(after: first.index)
    else { return }
    closed.append(
      QuotedStretch(
        tokens: first.index..<paragraph.upperBound, isClosed: false,
        continuesInNextParagraph: reopens, mark: first.mark))
  }

  private func hasQuote(after index: Int) -> Bool {
    closed.last.map { $0.tokens.lowerBound > index } ?? false
  }

  private func isLedIn(_ index: Int) -> Bool {
    index > 0 && (tokens[index - 1].kind == .comma || tokens[index - 1].kind == .colon)
  }

  private mutating func keepOutermost() {
    closed.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var end = 0
    for stretch in closed where stretch.tokens.lowerBound >= end {
      found.append(stretch)
      end = stretch.tokens.upperBound
    }
  }
}
