public import Articles

extension LocalTime {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// This moment as a person would say it at `now`: `14:05` today, `Tue` this week, `26 Dec` this
  /// year and lately, `2024` long ago. At most six columns.
  func words(at now: LocalTime?) -> String {
    guard let now else { return dayAndMonth }
    let age = now.dayNumber - dayNumber
    return switch age {
    case 0: clock
    case 1..<7: Self.weekdays[weekday]
    case _ where abs(age) < 300: dayAndMonth
    default: String(year)
    }
  }

  /// `26 Dec 2025 09:00`.
  public var inFull: String { "\(dayInFull) \(clock)" }

  private var clock: String { Self.twoDigits(hour) + ":" + Self.twoDigits(minute) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
