/// Cuts a text into words, numbers and marks, in one pass over its bytes.
struct Tokenizer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  /// Where the line that is being read begins.
  var lineStart = 0

  /// The tokens of a text, each paragraph and the whole ending in a `paragraphEnd`.
  static func tokens(of text: [UInt8], endingParagraphs: Bool) -> [Token] {
    var tokenizer = Tokenizer(bytes: text)
    tokenizer.tokens.reserveCapacity(text.count / 4)
    tokenizer.run()
    if endingParagraphs { tokenizer.endParagraph() }
    return tokenizer.tokens
  }

  /// The tokens of a phrase.
  static func tokens(of phrase: [UInt8]) -> [Token] {
    tokens(of: phrase, endingParagraphs: false)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case .space, UInt8(ascii: "\t"): position += 1
      case .lineFeed, UInt8(ascii: "\r"): readLineEnd()
      case _ where byte.isLetter: readWord()
      case _ where byte.isDigit: readNumber()
      case _ where byte >= 128: readBeyondASCII()
      default: readSign(byte)
      }
    }
  }

  /// Puts down the token that ends here.
  mutating func add(_ kind: Token.Kind, from start: Int, word: Word = .none) {
    var token = Token(start: Int32(start), end: Int32(position), kind: kind)
    token.word = word
    if let last = tokens.indices.last {
      if Int(tokens[last].end) == start {
        // Glued together.
      } else {
        tokens[last].shape.insert(.spaceAfter)
        token.shape.insert(.spaceBefore)
      }
    } else {
      token.shape.insert(.spaceBefore)
    }
    tokens.append(token)
  }

  func byte(at index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  // MARK: Signs

  private mutating func readSign(_ byte: UInt8) {
    let start = position
    position += 1
    switch byte {
    case .fullStop, UInt8(ascii: "!"), UInt8(ascii: "?"): readStops(from: start)
    case .comma: add(.comma, from: start)
    case .colon: add(.colon, from: start)
    case UInt8(ascii: ";"): add(.semicolon, from: start)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): add(.openBracket, from: start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): add(.closeBracket, from: start)
    case .hyphen: readHyphens(from: start)
    case UInt8(ascii: "\""): addMark(.straight, from: start)
    case .apostrophe, UInt8(ascii: "`"): readTypewriterMarks(byte, from: start)
    default: addSign(from: start)
    }
  }

  mutating func addMark(_ mark: QuoteMark, from start: Int) {
    add(.mark, from: start)
    tokens[tokens.count - 1].mark = mark
  }

  mutating func addSign(from start: Int) {
    var word = Word()
    for index in start..<position { word.append(bytes[index]) }
    add(.sign, from: start, word: word)
  }

  /// `...` and `?!` are one stop.
  private mutating func readStops(from start: Int) {
    while [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte(at: position)) {
      position += 1
    }
    add(.stop, from: start)
    if position == start + 1, bytes[start] == .fullStop {
      tokens[tokens.count - 1].shape.insert(.fullStop)
    }
  }

  private mutating func readHyphens(from start: Int) {
    while byte(at: position) == .hyphen { position += 1 }
    let isBetweenWords =
      position == start + 1 && byte(at: start - 1).isPartOfWord && byte(at: position).isPartOfWord
    add(isBetweenWords ? .hyphen : .dash, from: start)
  }

  /// ``` ``so'' ``` is how typewriters and some corpora quote.
  private mutating func readTypewriterMarks(_ byte: UInt8, from start: Int) {
    let isDoubled = self.byte(at: position) == byte
    if isDoubled { position += 1 }
    switch (byte == .apostrophe, isDoubled) {
    case (true, false): addMark(.straightSingle, from: start)
    case (true, true): addMark(.closeCurly, from: start)
    case (false, false): addMark(.openSingle, from: start)
    case (false, true): addMark(.openCurly, from: start)
    }
  }

  // MARK: Beyond ASCII

  private mutating func readBeyondASCII() {
    let start = position
    guard let sign = ForeignSign(in: bytes, at: position) else { return readWord() }
    position += sign.length
    switch sign.meaning {
    case .space: break
    case .lineEnd: endParagraph()
    case .mark(let mark): addMark(mark, from: start)
    case .stop: add(.stop, from: start)
    case .comma: add(.comma, from: start)
    case .colon: add(.colon, from: start)
    case .dash: add(.dash, from: start)
    case .hyphen: add(.hyphen, from: start)
    case .bracket(let opens): add(opens ? .openBracket : .closeBracket, from: start)
    case .sign: addSign(from: start)
    }
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool { isLetterOrBeyondASCII || isDigit }
}
