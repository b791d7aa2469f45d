/// Which line ends are ends of paragraphs.
extension Tokenizer {
  /// Reads all line ends and spaces up to the next line that has something on it.
  mutating func readLineEnd() {
    let lineEnd = position
    var lines = 0
    while position < bytes.count {
      let byte = bytes[position]
      let isLoneReturn = byte == UInt8(ascii: "\r") && self.byte(at: position + 1) != .lineFeed
      if byte == .lineFeed || isLoneReturn { lines += 1 }
      guard
        byte == .lineFeed || byte == .space || byte == UInt8(ascii: "\t")
          || byte == UInt8(ascii: "\r")
      else { break }
      position += 1
    }
    if lines != 1 || !isWrapped(lineEndingAt: lineEnd) { endParagraph() }
    lineStart = position
  }

  mutating func endParagraph() {
    guard let last = tokens.last, last.kind != .paragraphEnd else { return }
    let place = Int(last.end)
    tokens[tokens.count - 1].shape.insert(.spaceAfter)
    var end = Token.paragraphEnd
    end.start = Int32(place)
    end.end = Int32(place)
    tokens.append(end)
  }

  /// Whether the line was only broken to fit a column: long enough, and in mid-sentence.
  private func isWrapped(lineEndingAt end: Int) -> Bool {
    let width = end - lineStart
    guard width >= 40, width <= 120, let last = tokens.last else { return false }
    switch last.kind {
    case .word, .number, .clitic, .comma, .hyphen, .semicolon, .dash, .sign: return true
    case .mark, .stop, .colon, .openBracket, .closeBracket, .paragraphEnd: return false
    }
  }
}
