import Text

/// An article as the engine reads it: its words, with what is known of each, its quotation marks,
/// sentences and paragraphs.
///
/// Every stage reads the page and none changes it; what they find lies beside it.
struct Page: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  /// What stands between quotation marks, in reading order, never one within another.
  let quotes: [QuotedStretch]
  /// For every token, the index of the quoted stretch it lies in, marks included, or -1.
  let quoteAt: [Int32]
  /// Sentences as they are without what is quoted: `“Go. Now,” he said.` is one.
  let sentences: [Range<Int>]
  let sentenceAt: [Int32]
  let paragraphs: [Range<Int>]

  init(_ text: String, lexicon: Lexicon) {
    let bytes = Array(text.utf8)
    let tokens = lexicon.informed(
      Tokenizer.tokens(of: bytes, endingParagraphs: true), of: bytes)
    self.bytes = bytes
    self.tokens = tokens
    paragraphs = Self.paragraphs(of: tokens)
    quotes = QuoteFinder.quotes(in: tokens, paragraphs: paragraphs)
    quoteAt = Self.covering(tokens.count, by: quotes.map(\.tokens))
    sentences = SentenceSplitter(tokens: tokens, quotes: quotes, quoteAt: quoteAt).sentences
    sentenceAt = Self.covering(tokens.count, by: sentences)
  }

  /// The token at `index`, or a paragraph's end beyond the text: nobody needs to look before they
  /// ask what comes next.
  subscript(index: Int) -> Token {
    tokens.indices.contains(index) ? tokens[index] : .paragraphEnd
  }

  /// The sentence that the token at `index` is in.
  func sentence(at index: Int) -> Range<Int> {
    guard tokens.indices.contains(index), sentenceAt[index] >= 0 else { return index..<index }
    return sentences[Int(sentenceAt[index])]
  }

  func paragraph(at index: Int) -> Range<Int> {
    let next = paragraphs.partitioningIndex { $0.upperBound > index }
    return next < paragraphs.endIndex ? paragraphs[next] : index..<index
  }

  /// The quoted stretch that the token at `index` is in.
  func quote(at index: Int) -> Int? {
    guard tokens.indices.contains(index), quoteAt[index] >= 0 else { return nil }
    return Int(quoteAt[index])
  }

  func isQuoted(_ index: Int) -> Bool {
    tokens.indices.contains(index) && quoteAt[index] >= 0
  }

  func isWord(_ index: Int, _ word: Word) -> Bool {
    self[index].word == word
  }

  /// Whether a sentence begins at `index`, quoted ones too.
  func beginsSentence(_ index: Int) -> Bool {
    switch self[index - 1].kind {
    case .stop, .paragraphEnd, .mark, .colon, .openBracket, .dash: true
    case .word, .number, .clitic, .comma, .semicolon, .hyphen, .closeBracket, .sign:
      index == sentence(at: index).lowerBound
    }
  }

  func span(of range: Range<Int>) -> TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(utf8: 0, 0) }
    return TextSpan(utf8: Int(self[first].start), Int(self[last].end))
  }

  func text(of range: Range<Int>) -> String {
    let span = span(of: range)
    return String(decoding: bytes[span.lowerBound.utf8..<span.upperBound.utf8], as: UTF8.self)
  }

  private static func paragraphs(of tokens: [Token]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for (index, token) in tokens.enumerated() where token.kind == .paragraphEnd {
      if index > start { paragraphs.append(start..<index) }
      start = index + 1
    }
    return paragraphs
  }

  /// For each of `count` tokens, the index of the range it lies in, or -1.
  private static func covering(_ count: Int, by ranges: [Range<Int>]) -> [Int32] {
    var covering = [Int32](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for index in range { covering[index] = Int32(number) }
    }
    return covering
  }
}
