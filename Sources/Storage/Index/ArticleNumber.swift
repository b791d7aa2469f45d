import Articles

extension ArticleNumber {
  /// How many articles can have the same second before one has to pretend to be a second older.
  static let perSecond: Int64 = 1 << 12
  static let perDay: Int64 = 86_400 * perSecond

  /// Articles without a date come after all others. No date this program reads is so long ago.
  static let firstUndated = ArticleNumber(rawValue: -(1 << 50))

  /// The greatest number of an article of `instant`, in seconds since the beginning of 1970, UTC;
  /// nil is no date.
  static func first(of instant: Int64?) -> ArticleNumber {
    guard let instant else { return firstUndated }
    return ArticleNumber(rawValue: instant * perSecond + perSecond - 1)
  }
}
