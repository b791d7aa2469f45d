/// When the articles of a made-up archive were published: evenly over five years, in order.
struct ArchiveClock {
  /// 2026-11-23T18:00:00Z, in seconds since the beginning of 1970.
  static let newest = 1_795_456_800
  /// In seconds.
  static let span = 5 * 365 * 86_400 + 86_400

  let articles: Int

  func instant(of article: Int) -> Int {
    let age = articles - 1 - article
    return Self.newest - Self.span / max(1, articles) * age
  }
}

/// A day and a time, as they are written.
struct CivilTime {
  var year: Int
  var month: Int
  var day: Int
  var second: Int

  /// Counts days from the first of March, so that leap days come last
  /// (Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
  init(instant: Int) {
    second = instant % 86_400
    let days = instant / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-11`.
  var monthName: String { "\(year)-\(Self.two(month))" }

  /// `2026-11-23T18:00:00Z`.
  var name: String {
    let (hour, minute) = (second / 3600, second / 60 % 60)
    return "\(monthName)-\(Self.two(day))T\(Self.two(hour)):\(Self.two(minute))"
      + ":\(Self.two(second % 60))Z"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
