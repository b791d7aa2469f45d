/// How words and numbers are cut out.
extension Tokenizer {
  mutating func readWord() {
    var scan = WordScan(start: position)
    while position < bytes.count, scan.take(next(in: scan)) { position += scan.step }
    finish(scan)
  }

  /// What comes next while a word is being read.
  private func next(in scan: WordScan) -> WordScan.Piece {
    let byte = bytes[position]
    if byte.isLetter || byte.isDigit { return .letter(byte) }
    if byte >= 128 { return nextBeyondASCII() }
    if byte == .apostrophe {
      return continuesWord(at: position + 1) && position > scan.start
        ? .apostrophe(length: 1) : .end
    }
    if byte == .fullStop { return nextAtStop(in: scan) }
    return .end
  }

  private func nextBeyondASCII() -> WordScan.Piece {
    guard let sign = ForeignSign(in: bytes, at: position) else { return .foreign(scalarBytes) }
    guard case .mark(.closeSingle) = sign.meaning, continuesWord(at: position + sign.length),
      position > 0, byte(at: position - 1).isLetterOrBeyondASCII
    else { return .end }
    return .apostrophe(length: sign.length)
  }

  /// A full stop belongs to the word in `U.S.`, `p.m.` and `example.org`.
  private func nextAtStop(in scan: WordScan) -> WordScan.Piece {
    let next = byte(at: position + 1)
    if scan.lettersSinceStop == 1 {
      let isNextAlone = next.isLetter && !byte(at: position + 2).isLetterOrBeyondASCII
      if isNextAlone || scan.hasStop { return .stop }
      if scan.isInitial(byte(at: scan.start)), beginsName(at: position + 1) { return .stop }
    }
    return next.isSmallLetter && scan.lettersSinceStop > 1 && !scan.hasApostrophe ? .stop : .end
  }

  private var scalarBytes: ArraySlice<UInt8> {
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return bytes[position..<end]
  }

  private func continuesWord(at index: Int) -> Bool {
    let next = byte(at: index)
    return next.isLetter || next >= 128 && ForeignSign(in: bytes, at: index) == nil
  }

  /// ` Smith`, as after an initial.
  private func beginsName(at index: Int) -> Bool {
    byte(at: index) == .space && (byte(at: index + 1).isCapital || byte(at: index + 1) >= 0xC3)
  }

  private mutating func finish(_ scan: WordScan) {
    guard let clitic = scan.clitic(endingAt: position) else {
      add(.word, from: scan.start, word: scan.word)
      tokens[tokens.count - 1].shape.formUnion(shape(of: scan))
      return
    }
    let end = position
    position = clitic.start
    add(.word, from: scan.start, word: clitic.wordBefore)
    tokens[tokens.count - 1].shape.formUnion(shape(of: scan))
    position = end
    add(.clitic, from: clitic.start, word: clitic.word)
  }

  private func shape(of scan: WordScan) -> Token.Shape {
    var shape = Token.Shape()
    if isCapital(at: scan.start) { shape.insert(.capitalized) }
    if scan.capitals > 1, scan.smallLetters == 0 { shape.insert(.inCapitals) }
    if scan.hasDigit { shape.insert(.hasDigit) }
    if scan.hasStop, byte(at: position - 1) == .fullStop { shape.insert(.abbreviated) }
    if scan.hasStop, scan.capitals == 1, scan.smallLetters == 0 { shape.insert(.initial) }
    return shape
  }

  private func isCapital(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 128 { return byte.isCapital }
    let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
    return scalar?.properties.isUppercase ?? false
  }

  /// Digits, with the points and commas between them.
  mutating func readNumber() {
    let start = position
    var word = Word()
    while position < bytes.count {
      let byte = bytes[position]
      let isInside =
        byte.isDigit
        || (byte == .comma || byte == .fullStop || byte == .colon)
          && self.byte(at: position + 1).isDigit
      guard isInside else { break }
      word.append(byte)
      position += 1
    }
    add(.number, from: start, word: word)
    tokens[tokens.count - 1].shape.insert(.hasDigit)
  }
}
