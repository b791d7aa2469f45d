/// What the lexicon knows about a word of time, money or measure.
struct AmountTags: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  static let month = AmountTags(rawValue: 1 << 0)
  static let weekday = AmountTags(rawValue: 1 << 1)
  static let season = AmountTags(rawValue: 1 << 2)
  static let timeUnit = AmountTags(rawValue: 1 << 3)
  static let dayPart = AmountTags(rawValue: 1 << 4)
  /// `last`, `next`, `early`.
  static let whichTime = AmountTags(rawValue: 1 << 5)
  static let ordinal = AmountTags(rawValue: 1 << 6)
  static let number = AmountTags(rawValue: 1 << 7)
  /// `hundred`, `million`, `bn`.
  static let magnitude = AmountTags(rawValue: 1 << 8)
  /// `around`, `at least`.
  static let roughly = AmountTags(rawValue: 1 << 9)
  static let currency = AmountTags(rawValue: 1 << 10)
  /// What stands before a sum: `US$`.
  static let moneyMark = AmountTags(rawValue: 1 << 11)
  static let unit = AmountTags(rawValue: 1 << 12)
  /// What is counted: `troops`.
  static let counted = AmountTags(rawValue: 1 << 13)
  /// A date by itself: `yesterday`.
  static let day = AmountTags(rawValue: 1 << 14)

  func intersects(_ others: AmountTags) -> Bool {
    rawValue & others.rawValue != 0
  }
}
