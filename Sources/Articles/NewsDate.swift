/// A date as feeds write it.
///
/// Read are RFC 3339 and the variants of ISO 8601 in use (`2025-12-26T09:00:00+09:00`,
/// `20251226T0900Z`, `2025-12-26 09:00`, `2025-12-26`), and the dates of mail, RSS and HTTP
/// (`Fri, 26 Dec 2025 09:00:00 +0900`). One without a zone is in the reader's own.
public struct NewsDate: Hashable, Sendable {
  /// Milliseconds since the beginning of 1970, UTC.
  public let milliseconds: Int64
  /// The same moment on the reader's wall.
  public let local: LocalTime

  /// Seconds since the beginning of 1970, UTC.
  public var instant: Int64 {
    (milliseconds - ((milliseconds % 1000) + 1000) % 1000) / 1000
  }

  /// Nil where `text` is no date this program can read.
  public init?(_ text: String) {
    guard let written = Self.written(text) else { return nil }
    self.init(written)
  }

  /// Whether `text` is a date.
  public static func canRead(_ text: String) -> Bool {
    guard let written = written(text) else { return false }
    return written.offset != nil ? written.isOnTheCalendar : NewsDate(written) != nil
  }

  private static func written(_ text: String) -> WrittenDate? {
    if let written = WrittenDate(internetDate: text.utf8Span.span) { return written }
    let bytes = Array(text.utf8.prefix(Self.longest + 1)).trimmed
    guard bytes.count <= Self.longest else { return nil }
    return WrittenDate(iso8601: bytes) ?? WrittenDate(mail: bytes)
  }

  /// No date is longer, in bytes; what is longer is something else.
  private static let longest = 80

  private init?(_ written: WrittenDate) {
    guard written.isOnTheCalendar else { return nil }
    let seconds = written.secondsWithoutZone
    if let offset = written.offset {
      let instant = seconds - Int64(offset)
      milliseconds = instant * 1000 + Int64(written.millisecond)
      local = LocalTime(instant: instant)
    } else {
      guard let instant = written.local.instant else { return nil }
      milliseconds = (instant + Int64(written.second)) * 1000 + Int64(written.millisecond)
      local = written.local
    }
  }
}

extension NewsDate {
  /// So many `seconds` since the beginning of 1970 as RFC 3339 has them in UTC:
  /// `2026-11-20T09:00:00Z`.
  public static func rfc3339(_ seconds: Int64) -> String {
    let day = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
    let second = Int(seconds) - day * 86_400
    let date = LocalTime(dayNumber: day)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.digits(2) }
    return "\(date.year.digits(4))-\(date.month.digits(2))-\(date.day.digits(2))"
      + "T\(clock.joined(separator: ":"))Z"
  }
}

extension Int {
  fileprivate func digits(_ count: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
  }
}

/// The parts of a date before anyone has asked what moment they mean.
struct WrittenDate: Hashable {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  /// Seconds east of Greenwich; nil is the reader's own zone.
  var offset: Int?

  var local: LocalTime {
    LocalTime(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  var secondsWithoutZone: Int64 {
    Int64(local.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  var isOnTheCalendar: Bool {
    // A leap second is written 23:59:60.
    guard (1...9999).contains(year), (1...12).contains(month), (0..<24).contains(hour),
      (0..<60).contains(minute), (0...60).contains(second)
    else { return false }
    return (1...daysInMonth).contains(day)
  }

  private var daysInMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension [UInt8] {
  /// Without blanks, line breaks and controls at either end.
  fileprivate var trimmed: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(self[first...last])
  }
}
