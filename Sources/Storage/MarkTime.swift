import Articles

/// When something was marked, in milliseconds since the beginning of 1970, UTC.
struct MarkTime: Hashable, Comparable {
  var milliseconds: Int64

  static let beginning = MarkTime(milliseconds: 0)

  /// A later one is a mistake, and would leave no room for the marks that have to come after it.
  private static let end = MarkTime(milliseconds: 221_845_392_000_000)

  init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// What a clock says, in milliseconds since the beginning of 1970, UTC; the beginning where that
  /// cannot be: such a time could be written, and never be read again.
  init(clock milliseconds: Int64) {
    let time = MarkTime(milliseconds: milliseconds)
    self = time >= .beginning && time < .end ? time : .beginning
  }

  /// Nil where `text` is no time, or one before 1970 or after the year 8999.
  init?(_ text: String) {
    guard let date = NewsDate(text) else { return nil }
    self.init(milliseconds: date.milliseconds)
    guard self >= .beginning, self < .end else { return nil }
  }

  static func < (one: MarkTime, other: MarkTime) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

extension MarkTime: CustomStringConvertible {
  /// RFC 3339 in UTC: `2026-11-23T21:00:00.123Z`.
  var description: String {
    let second = NewsDate.rfc3339(milliseconds / 1000).dropLast()
    return "\(second).\(String(1000 + milliseconds % 1000).dropFirst())Z"
  }
}
