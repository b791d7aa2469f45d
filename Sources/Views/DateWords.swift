public import Articles
import Settings

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

  /// This moment as the person wants dates in a list.
  func words(at now: LocalTime?, _ style: DateStyle) -> String {
    let (day, month) = (Self.twoDigits(day), Self.twoDigits(month))
    return switch style {
    case .words: words(at: now)
    case .iso: "\(year)-\(month)-\(day)"
    case .european: "\(day).\(month).\(Self.twoDigits(year % 100))"
    case .american: "\(month)/\(day)/\(Self.twoDigits(year % 100))"
    }
  }

  /// `26 Dec 2025 09:00`.
  public var inFull: String { "\(dayInFull) \(clock)" }

  private var clock: String { Self.twoDigits(hour) + ":" + Self.twoDigits(minute) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension DateStyle {
  /// How many columns the widest date needs.
  var columns: Int {
    switch self {
    case .words: 6
    case .iso: 10
    case .european, .american: 8
    }
  }
}
