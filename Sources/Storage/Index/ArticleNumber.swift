import Articles

extension ArticleNumber {
  /// How many articles can have the same second before one has to pretend to be a second older.
  ///
  /// Gaps between numbers cost room in every list of the full text: with 4096 a second it was an
  /// eighth larger than with 256.
  static let perSecond: Int64 = 1 << 8
  private static let perDay: Int64 = 86_400 * perSecond
  /// The first day there is: SQL rounds towards zero, so no number may be below it.
  private static let beginning = -(perDay << 23)

  /// The day of the `number` in an expression of SQL, as the table of days counts them.
  static func day(of number: String) -> String { "((\(number) - \(beginning)) / \(perDay))" }

  /// The same of this number.
  var day: Int64 { (rawValue - Self.beginning) / Self.perDay }

  /// The first number of the day after that one.
  static func end(ofDay day: String) -> String { "((\(day) + 1) * \(perDay) + \(beginning))" }

  /// Articles without a date come after all others. No date this program reads is so long ago.
  static let firstUndated = ArticleNumber(rawValue: -(1 << 46))

  /// The greatest number of an article of `instant`, in seconds since the beginning of 1970, UTC;
  /// nil is no date.
  static func first(of instant: Int64?) -> ArticleNumber {
    guard let instant else { return firstUndated }
    return ArticleNumber(rawValue: instant * perSecond + perSecond - 1)
  }
}
