/// A word, a number or a mark of an article, and what is known about it.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word
    case number
    /// `'s`, `'re`: what hangs on to a word.
    case clitic
    /// A quotation mark, or what may be one.
    case mark
    /// A full stop, question mark, exclamation mark or ellipsis.
    case stop
    case comma
    case colon
    case semicolon
    /// `-` between two words without spaces.
    case hyphen
    case dash
    case openBracket
    case closeBracket
    /// `$`, `€`, `%` and other signs.
    case sign
    /// The end of a paragraph, or of the text.
    case paragraphEnd
  }

  /// In bytes from the start of the text.
  var start: Int32
  var end: Int32
  var kind: Kind
  var shape: Shape = []
  /// Which quotation mark it is.
  var mark: QuoteMark = .none
  var word: Word = .none
  var knowledge = Knowledge()
  /// How many tokens the longest known phrase that begins here has.
  var reach: UInt8 = 1
  /// What that phrase is.
  var phrase = Knowledge()
}

extension Token {
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    static let capitalized = Shape(rawValue: 1 << 0)
    /// Two capitals or more, and no small letter.
    static let inCapitals = Shape(rawValue: 1 << 1)
    static let hasDigit = Shape(rawValue: 1 << 2)
    /// Ends in the full stop of an abbreviation.
    static let abbreviated = Shape(rawValue: 1 << 3)
    static let spaceBefore = Shape(rawValue: 1 << 4)
    static let spaceAfter = Shape(rawValue: 1 << 5)
    /// One capital and a full stop: `J.`
    static let initial = Shape(rawValue: 1 << 6)
    /// One full stop, not a question mark.
    static let fullStop = Shape(rawValue: 1 << 7)
  }

  static let paragraphEnd = Token(start: 0, end: 0, kind: .paragraphEnd)

  var isCapitalized: Bool { shape.contains(.capitalized) }
  var isWord: Bool { kind == .word }
  var tags: WordTags { knowledge.tags }
  var amount: AmountTags { knowledge.amount }

  /// What the lexicon files it under: `WHO` apart from `who`.
  var key: Word {
    shape.contains(.inCapitals) ? word.inCapitals : word
  }

  func isAny(_ others: WordTags) -> Bool {
    tags.intersects(others)
  }
}
