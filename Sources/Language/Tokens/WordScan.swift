/// A word as far as it has been read.
struct WordScan {
  enum Piece {
    case letter(UInt8)
    /// The bytes of one scalar.
    case foreign(ArraySlice<UInt8>)
    case apostrophe(length: Int)
    case stop
    case end
  }

  let start: Int
  private(set) var word = Word()
  private(set) var capitals = 0
  private(set) var smallLetters = 0
  private(set) var lettersSinceStop = 0
  private(set) var hasStop = false
  private(set) var hasDigit = false
  /// How many bytes the piece that was taken last has.
  private(set) var step = 1
  private var end: Int
  private var lastApostrophe: (start: Int, length: Int, before: Word)?

  init(start: Int) {
    self.start = start
    self.end = start
  }

  var hasApostrophe: Bool { lastApostrophe != nil }

  /// Whether the word so far is one capital.
  func isInitial(_ first: UInt8) -> Bool {
    first.isCapital && capitals == 1 && smallLetters == 0 && !hasStop
  }

  /// Takes the piece in, or says that the word has ended.
  mutating func take(_ piece: Piece) -> Bool {
    switch piece {
    case .letter(let byte): take(byte)
    case .foreign(let bytes): take(bytes)
    case .apostrophe(let length):
      lastApostrophe = (end, length, word)
      word.append(.apostrophe)
      step = length
    case .stop:
      // `U.S.` is the same word as `US`; `a.m.` is not `am`.
      if smallLetters > 0 { word.append(.fullStop) }
      hasStop = true
      lettersSinceStop = 0
      step = 1
    case .end: return false
    }
    end += step
    return true
  }

  private mutating func take(_ byte: UInt8) {
    word.append(byte)
    if byte.isCapital {
      capitals += 1
    } else if byte.isDigit {
      hasDigit = true
    } else {
      smallLetters += 1
    }
    lettersSinceStop += 1
    step = 1
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { word.append(byte) }
    smallLetters += 1
    lettersSinceStop += 1
    step = bytes.count
  }

  /// What hangs on to the word: `'s` of `Kim's`, but not the end of `don't`.
  func clitic(endingAt end: Int) -> (start: Int, word: Word, wordBefore: Word)? {
    guard let lastApostrophe, lastApostrophe.start > start else { return nil }
    for clitic in Self.clitics {
      var whole = lastApostrophe.before
      for byte in clitic.letters { whole.append(byte) }
      if whole == word { return (lastApostrophe.start, clitic.word, lastApostrophe.before) }
    }
    return nil
  }

  private static let clitics: [(letters: [UInt8], word: Word)] = [
    (Array("'s".utf8), Word("'s")), (Array("'re".utf8), Word("'re")),
    (Array("'ve".utf8), Word("'ve")), (Array("'ll".utf8), Word("'ll")),
    (Array("'d".utf8), Word("'d")), (Array("'m".utf8), Word("'m")),
  ]
}
