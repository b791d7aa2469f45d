import Articles

/// What the tagger is told about one token. The trainer learns from the same.
struct TokenClues: Sendable {
  /// Which word it is, in 32 bits.
  var word: UInt32 = 0
  /// The last letters of a word.
  var ending: UInt16 = 0
  /// What sort of token it is, and how it is written.
  var form: UInt8 = 0
  /// Whether it stands in marks, and whether a sentence begins or ends with it.
  var place: UInt8 = 0
  /// What the marks it stands in look like.
  var marks: UInt8 = 0
  /// Which kind of name it is part of.
  var mention: UInt8 = 0
  /// What the rules made of it.
  var rules: UInt16 = 0
  var tags: UInt64 = 0
  var amount: UInt16 = 0

  static let endings = 1024
}

/// What the rules made of a token, a bit for each.
struct RuleClues: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  static let opensDirect = RuleClues(rawValue: 1 << 0)
  static let direct = RuleClues(rawValue: 1 << 1)
  static let opensReported = RuleClues(rawValue: 1 << 2)
  static let reported = RuleClues(rawValue: 1 << 3)
  static let cue = RuleClues(rawValue: 1 << 4)
  static let source = RuleClues(rawValue: 1 << 5)
  static let sourceHead = RuleClues(rawValue: 1 << 6)
  /// A verb that may report, with a subject.
  static let verbWithSubject = RuleClues(rawValue: 1 << 7)
  /// A verb that may report, without one.
  static let verbAlone = RuleClues(rawValue: 1 << 8)
  /// The subject of such a verb.
  static let subject = RuleClues(rawValue: 1 << 9)
  static let subjectHead = RuleClues(rawValue: 1 << 10)
  /// Content whose speaker nobody would bet on.
  static let unsure = RuleClues(rawValue: 1 << 11)
}
