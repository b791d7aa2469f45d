private import Articles

/// A date as feeds write it, in any of the forms that are met with.
///
/// Read are RFC 3339 and ISO 8601, whole or in part (`2026-03`, `2026-071`, `20260312T0914`); the
/// dates of mail, of old servers and of C (`Thu, 12 Mar 26 09:14 EST`, `Thu Mar 12 09:14:00 2026`);
/// those of Korean, Greek, Hungarian and some other calendars; and seconds since 1970. A year of two
/// digits is of the hundred years from 1970. `24:00` is the next midnight, and what lies behind the
/// end of a month is counted into the next one. Without a zone, or with one nobody knows, a date is
/// in UTC.
public struct DateInTheWild: Hashable, Sendable {
  /// Seconds since the beginning of 1970, UTC.
  public let seconds: Int64

  /// Nil where `text` says no day.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = Self.plain(text)
    guard var parts = DateParts(numbered: words) ?? DateParts(worded: words) else { return nil }
    // Who writes a date in Hangul names no zone, and means Seoul.
    if parts.offset == nil, text.unicodeScalars.contains(where: \.isHangul) {
      parts.offset = 9 * 3600
    }
    guard let seconds = parts.seconds else { return nil }
    self.seconds = seconds
  }

  init(seconds: Int64) {
    self.seconds = seconds
  }

  /// `2026-03-12T09:14:00Z`
  public var rfc3339: String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = Int(seconds) - day * 86_400
    let date = LocalTime(dayNumber: day)
    return Self.padded(date.year, 4) + "-" + Self.padded(date.month, 2) + "-"
      + Self.padded(date.day, 2) + "T" + Self.padded(rest / 3600, 2) + ":"
      + Self.padded(rest / 60 % 60, 2) + ":" + Self.padded(rest % 60, 2) + "Z"
  }

  /// No date is longer, in bytes.
  private static let longest = 120

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// In small letters, with what other calendars write in words or signs put as we would.
  private static func plain(_ text: String) -> String {
    var words = text.lowercased()
    guard !words.utf8.allSatisfy({ $0 < 0x80 }) else { return words }
    for (theirs, ours) in signs { words = words.replacing(theirs, with: ours) }
    return words
  }

  private static let signs = [
    // 2026년 03월 12일, 2026年3月12日
    ("년 ", "-"), ("월 ", "-"), ("년", "-"), ("월", "-"), ("일", " "), ("年", "-"), ("月", "-"),
    ("日", " "),
    ("오전", " am "), ("오후", " pm "), ("上午", " am "), ("下午", " pm "), ("\u{A0}", " "),
    ("\u{2212}", "-"),
  ]
}

/// What a date says, before it is known which moment that is.
struct DateParts: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?
  var hour = 0
  var minute = 0
  var second = 0
  var isAfternoon: Bool?
  /// Seconds east of Greenwich.
  var offset: Int?

  /// Seconds since the beginning of 1970.
  var seconds: Int64? {
    guard let year, (1...9999).contains(year), let month, (1...12).contains(month), let day,
      (1...366).contains(day), (0...24).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let offset = offset ?? 0
    let days = LocalTime(year: year, month: month, day: 1).dayNumber + day - 1
    let moment = days * 86_400 + clockHour * 3600 + minute * 60 + second - offset
    // Years of five digits are no dates, whatever the zone made of them.
    return (-62_135_596_800...253_402_300_799).contains(moment) ? Int64(moment) : nil
  }

  private var clockHour: Int {
    guard let isAfternoon, hour <= 12 else { return hour }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// A year as it is written, with two digits or four.
  static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 1, 2: number + (number < 70 ? 2000 : 1900)
    // In the year 2000 some clocks showed 100.
    case 3: number >= 100 && number < 200 ? number + 1900 : nil
    case 4: number
    default: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
}
