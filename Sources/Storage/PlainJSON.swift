/// Reads JSON quickly as long as it is plain, and gives up where it is not.
///
/// Plain JSON keeps the grammar to the letter, is UTF-8, has names in ASCII without escapes, and
/// nests no deeper than ``deepest``. All of it `JSONDecoder` reads in the same way, more slowly;
/// what is not plain is for `JSONDecoder` to judge.
struct PlainJSON {
  /// The next byte to be read.
  private(set) var place: Int

  static let deepest = 16

  init(at place: Int) {
    self.place = place
  }

  /// Takes the line break that comes next, and blanks before it.
  mutating func takeLineEnd(in bytes: Span<UInt8>) -> Bool {
    while let byte = next(in: bytes), byte == .blank || byte == .tab || byte == .carriageReturn {
      place += 1
    }
    return take(.newline, in: bytes)
  }

  func next(in bytes: Span<UInt8>) -> UInt8? {
    place < bytes.count ? bytes[place] : nil
  }

  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while let byte = next(in: bytes), byte == .blank || byte.isLineBreakOrTab { place += 1 }
  }

  /// Takes `byte` if it comes next.
  mutating func take(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard next(in: bytes) == byte else { return false }
    place += 1
    return true
  }

  mutating func takeNull(in bytes: Span<UInt8>) -> Bool { take("null", in: bytes) }

  /// Takes `true` or `false`; nil where neither comes next.
  mutating func bool(in bytes: Span<UInt8>) -> Bool? {
    if take("true", in: bytes) { return true }
    return take("false", in: bytes) ? false : nil
  }

  private mutating func take(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
    let range = place..<(place + word.utf8CodeUnitCount)
    guard range.upperBound <= bytes.count, bytes.spell(word, in: range) else { return false }
    place = range.upperBound
    return true
  }
}

extension PlainJSON {
  /// Reads an object. `body` is given each name, and steps over the value; false is giving up.
  @inline(__always)
  mutating func members(
    in bytes: Span<UInt8>, _ body: (inout PlainJSON, PlainString) -> Bool
  ) -> Bool {
    guard take(.brace, in: bytes) else { return false }
    skipBlanks(in: bytes)
    if take(.closingBrace, in: bytes) { return true }
    while true {
      guard let name = string(in: bytes), name.isPlainASCII else { return false }
      skipBlanks(in: bytes)
      guard take(.colon, in: bytes) else { return false }
      skipBlanks(in: bytes)
      guard body(&self, name) else { return false }
      skipBlanks(in: bytes)
      if take(.closingBrace, in: bytes) { return true }
      guard take(.comma, in: bytes) else { return false }
      skipBlanks(in: bytes)
    }
  }

  /// Reads a list, whose elements `body` steps over; false is giving up.
  @inline(__always)
  mutating func elements(
    in bytes: Span<UInt8>, _ body: (inout PlainJSON) -> Bool
  ) -> Bool {
    guard take(.bracket, in: bytes) else { return false }
    skipBlanks(in: bytes)
    if take(.closingBracket, in: bytes) { return true }
    while true {
      guard body(&self) else { return false }
      skipBlanks(in: bytes)
      if take(.closingBracket, in: bytes) { return true }
      guard take(.comma, in: bytes) else { return false }
      skipBlanks(in: bytes)
    }
  }

  /// Steps over any value, inside `depth` others.
  mutating func skipValue(in bytes: Span<UInt8>, depth: Int = 1) -> Bool {
    guard depth < Self.deepest else { return false }
    switch next(in: bytes) {
    case .quote: return string(in: bytes) != nil
    case .brace:
      return members(in: bytes) { value, _ in value.skipValue(in: bytes, depth: depth + 1) }
    case .bracket: return elements(in: bytes) { $0.skipValue(in: bytes, depth: depth + 1) }
    case UInt8(ascii: "t"): return take("true", in: bytes)
    case UInt8(ascii: "f"): return take("false", in: bytes)
    case UInt8(ascii: "n"): return take("null", in: bytes)
    default: return skipNumber(in: bytes)
    }
  }

  private mutating func skipNumber(in bytes: Span<UInt8>) -> Bool {
    _ = take(UInt8(ascii: "-"), in: bytes)
    if !take(UInt8(ascii: "0"), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if take(UInt8(ascii: "."), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if take(UInt8(ascii: "e"), in: bytes) || take(UInt8(ascii: "E"), in: bytes) {
      if !take(UInt8(ascii: "+"), in: bytes) { _ = take(UInt8(ascii: "-"), in: bytes) }
      guard skipDigits(in: bytes) else { return false }
    }
    return true
  }

  /// False where there are none.
  private mutating func skipDigits(in bytes: Span<UInt8>) -> Bool {
    let start = place
    while let byte = next(in: bytes), byte.isDigit { place += 1 }
    return place > start
  }
}

extension PlainJSON {
  /// Reads a string, if it is valid throughout: control characters, escapes and UTF-8.
  mutating func string(in bytes: Span<UInt8>) -> PlainString? {
    guard take(.quote, in: bytes) else { return nil }
    let start = place
    var hasEscapes = false
    var isASCII = true
    while true {
      skipPlainBytes(in: bytes)
      guard let byte = next(in: bytes) else { return nil }
      switch byte {
      case .quote:
        place += 1
        return PlainString(bytes: start..<(place - 1), hasEscapes: hasEscapes, isASCII: isASCII)
      case .backslash:
        guard skipEscape(in: bytes) else { return nil }
        hasEscapes = true
      case 0x80...:
        guard skipCharacter(in: bytes) else { return nil }
        skipCharactersOfThreeBytes(in: bytes)
        isASCII = false
      default: return nil
      }
    }
  }

  /// To the next quotation mark, backslash, control character, or character that is not ASCII.
  @inline(__always)
  private mutating func skipPlainBytes(in bytes: Span<UInt8>) {
    var place = self.place
    defer { self.place = place }
    while place <= bytes.count &- 8 {
      let special = bytes.eightBytes(at: place).specialBytes
      guard special == 0 else {
        place &+= special.trailingZeroBitCount >> 3
        return
      }
      place &+= 8
    }
    while place < bytes.count, bytes[place].isPlain { place += 1 }
  }

  @inline(__always)
  private mutating func skipEscape(in bytes: Span<UInt8>) -> Bool {
    guard bytes.count - place >= 2 else { return false }
    if bytes[place + 1] == UInt8(ascii: "u") {
      guard let escape = EscapedScalar(in: bytes, at: place) else { return false }
      place += escape.length
      return true
    }
    guard bytes[place + 1].unescaped != nil else { return false }
    place += 2
    return true
  }

  /// Of Chinese, Japanese and Korean, one is mostly followed by another.
  @inline(__always)
  private mutating func skipCharactersOfThreeBytes(in bytes: Span<UInt8>) {
    var place = self.place
    while place <= bytes.count &- 4, bytes.fourBytes(at: place).isThreeBytes { place &+= 3 }
    self.place = place
  }

  /// Steps over one character of two to four bytes, if it is well formed.
  @inline(__always)
  private mutating func skipCharacter(in bytes: Span<UInt8>) -> Bool {
    // Behind the shortest come a quotation mark and a bracket, or the string is not closed.
    guard bytes.count - place >= 4 else { return false }
    let character = bytes.fourBytes(at: place)
    // One branch each, so that the processor can guess ahead instead of waiting for the length.
    if character.isThreeBytes {
      place += 3
    } else if character.isTwoBytes {
      place += 2
    } else {
      guard character.isFourBytes else { return false }
      place += 4
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isLineBreakOrTab: Bool {
    self == .newline || self == .carriageReturn || self == .tab
  }

  /// Whether it stands for itself in a string, and is ASCII.
  fileprivate var isPlain: Bool {
    self >= .blank && self < 0x80 && self != .quote && self != .backslash
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
