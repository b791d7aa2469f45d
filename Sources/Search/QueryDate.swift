public import Articles

/// A day, a month or a year, as `since:` and `before:` take it. What counts is its beginning.
public enum QueryDate: Hashable, Sendable {
  case today
  case yesterday
  /// `7d`: the day so many days, weeks, months or years before today.
  case ago(Int, Unit)
  case year(Int)
  case month(year: Int, month: Int)
  case day(year: Int, month: Int, day: Int)

  public enum Unit: Character, CaseIterable, Hashable, Sendable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  /// The midnight at which it begins on the reader's wall, when that shows `now`.
  ///
  /// It is a midnight even for `7d`, so that a list does not change with every minute.
  public func beginning(at now: LocalTime) -> LocalTime {
    switch self {
    case .today: LocalTime(dayNumber: now.dayNumber)
    case .yesterday: LocalTime(dayNumber: now.dayNumber - 1)
    case .ago(let count, .days): LocalTime(dayNumber: now.dayNumber - count)
    case .ago(let count, .weeks): LocalTime(dayNumber: now.dayNumber - 7 * count)
    case .ago(let count, .months): now.midnight(monthsAgo: count)
    case .ago(let count, .years): now.midnight(monthsAgo: 12 * count)
    case .year(let year): LocalTime(year: year, month: 1, day: 1)
    case .month(let year, let month): LocalTime(year: year, month: month, day: 1)
    case .day(let year, let month, let day): LocalTime(year: year, month: month, day: day)
    }
  }
}

extension QueryDate {
  /// No count has more digits.
  private static let digitsOfCount = 4

  /// Nil where `text` is no date.
  init?(_ text: String) {
    switch text.lowercased() {
    case "today": self = .today
    case "yesterday": self = .yesterday
    case let text:
      guard let ago = Self.ago(text) ?? Self.calendar(text) else { return nil }
      self = ago
    }
  }

  private static func ago(_ text: String) -> QueryDate? {
    guard let last = text.last, let unit = Unit(rawValue: last),
      let count = number(text.dropLast(), digits: 1...digitsOfCount)
    else { return nil }
    return .ago(count, unit)
  }

  private static func calendar(_ text: String) -> QueryDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4...4), year > 0 else { return nil }
    guard parts.count > 1 else { return .year(year) }
    guard let month = number(parts[1], digits: 1...2), (1...12).contains(month) else { return nil }
    guard parts.count > 2 else { return .month(year: year, month: month) }
    guard let day = number(parts[2], digits: 1...2) else { return nil }
    let date = LocalTime(year: year, month: month, day: day)
    guard LocalTime(dayNumber: date.dayNumber) == date else { return nil }
    return .day(year: year, month: month, day: day)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Whether someone who goes on writing may yet make a date of `text`.
  static func isBegun(by text: String) -> Bool {
    let text = text.lowercased()
    if "today".hasPrefix(text) || "yesterday".hasPrefix(text) { return true }
    return ["0d", "-01-01", "-01", "01-01", "1-01", "01", "1"].contains { end in
      QueryDate(text + end) != nil
    }
  }
}

extension QueryDate: CustomStringConvertible {
  /// As it is written in a query.
  public var description: String {
    switch self {
    case .today: "today"
    case .yesterday: "yesterday"
    case .ago(let count, let unit): "\(count)\(unit.rawValue)"
    case .year(let year): padded(year, 4)
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .day(let year, let month, let day):
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension LocalTime {
  /// The last day of the month where it has no such day.
  fileprivate func midnight(monthsAgo count: Int) -> LocalTime {
    let months = max(12, year * 12 + month - 1 - count)
    let first = LocalTime(year: months / 12, month: months % 12 + 1, day: 1)
    let next = LocalTime(year: (months + 1) / 12, month: (months + 1) % 12 + 1, day: 1)
    let last = next.dayNumber - 1
    return LocalTime(dayNumber: min(first.dayNumber + day - 1, last))
  }
}
