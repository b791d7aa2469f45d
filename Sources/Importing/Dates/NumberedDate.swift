private import Articles

extension DateParts {
  /// `2026-03-12T09:14:00+01:00`, and everything else that begins with its year in figures.
  init?(numbered text: String) {
    var text = DateScanner(text)
    text.skipBlanks()
    self.init()
    let isCut = text.take("-")
    let digits = text.digits()
    guard let number = digits.number else { return nil }
    if text.isAtEnd, let instant = Self.instant(number, digits: digits.count) {
      self = instant
      return
    }
    guard
      isCut
        ? takeCut(digits, from: &text)
        : takeYear(digits, from: &text)
    else { return nil }
    guard takeTime(from: &text) else { return nil }
  }

  /// Seconds or thousandths of them since 1970, as databases keep them.
  private static func instant(_ number: Int, digits: Int) -> DateParts? {
    guard digits == 10 || digits == 13 else { return nil }
    let seconds = digits == 13 ? number / 1000 : number
    let date = LocalTime(dayNumber: seconds / 86_400)
    return DateParts(
      year: date.year, month: date.month, day: date.day, hour: seconds / 3600 % 24,
      minute: seconds / 60 % 60, second: seconds % 60)
  }

  /// `-26-03`: a year without its century.
  private mutating func takeCut(_ digits: Digits, from text: inout DateScanner) -> Bool {
    guard let number = digits.number, digits.count == 2 || digits.count == 4 else { return false }
    let isLong = digits.count == 4
    year = Self.year(isLong ? number / 100 : number, digits: 2)
    month = 1
    day = 1
    if isLong {
      month = number % 100
    } else if text.take("-") {
      month = text.digits().number
    }
    return true
  }

  private mutating func takeYear(_ digits: Digits, from text: inout DateScanner) -> Bool {
    guard let number = digits.number else { return false }
    switch digits.count {
    case 4:
      year = number
      return takeMonth(from: &text)
    case 8:
      (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    case 7:
      (year, month, day) = (number / 1000, 1, number % 1000)
    case 6:
      (year, month, day) = (Self.year(number / 10_000, digits: 2), number / 100 % 100, number % 100)
    case 5:
      (year, month, day) = (Self.year(number / 1000, digits: 2), 1, number % 1000)
    case 14, 12:
      let clock = digits.count == 14 ? number : number * 100
      let date = clock / 1_000_000
      (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
      (hour, minute, second) = (clock / 10_000 % 100, clock / 100 % 100, clock % 100)
    case 2:
      // 12-Mar-26 begins with its day.
      guard text.startsWith("-"), text.rest.dropFirst().first?.isLetter == false else {
        return false
      }
      year = Self.year(number, digits: 2)
      return takeMonth(from: &text)
    default: return false
    }
    return true
  }

  /// What follows the year: `-03-12`, `-071`, `-März-12`, or nothing.
  private mutating func takeMonth(from text: inout DateScanner) -> Bool {
    (month, day) = (1, 1)
    guard text.take("-") || text.take("/") || text.take(".") else {
      return text.isAtEnd || text.startsWith("t") || text.startsWith(" ")
    }
    let word = text.letters()
    if !word.isEmpty {
      month = MonthName.number(of: word)
    } else {
      text.skipBlanks()
      let digits = text.digits()
      if digits.count == 3 {
        day = digits.number
        return true
      }
      month = digits.number
      if digits.count == 4 {
        (month, day) = ((digits.number ?? 0) / 100, (digits.number ?? 0) % 100)
        return true
      }
    }
    guard month != nil else { return false }
    guard text.take("-") || text.take("/") || text.take(".") else { return true }
    text.skipBlanks()
    day = text.digits().number
    return day != nil
  }

  /// `T09:14:00.5+01:00`, and the same after a blank.
  private mutating func takeTime(from text: inout DateScanner) -> Bool {
    _ = text.take("t")
    text.skip { $0 == " " || $0 == "," }
    if let isAfternoon = text.takeHalf() { self.isAfternoon = isAfternoon }
    text.skipBlanks()
    let digits = text.digits()
    if let number = digits.number {
      guard takeClock(number, digits: digits.count, from: &text) else { return false }
    }
    text.skipBlanks()
    if let isAfternoon = text.takeHalf() { self.isAfternoon = isAfternoon }
    text.skipBlanks()
    if text.isAtEnd { return true }
    offset = TimeZoneName.offset(of: text.rest)
    return true
  }

  private mutating func takeClock(
    _ number: Int, digits: Int, from text: inout DateScanner
  ) -> Bool {
    switch digits {
    case 1, 2: hour = number
    case 4: (hour, minute) = (number / 100, number % 100)
    case 6: (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100)
    default: return false
    }
    if digits <= 2, text.take(":") {
      guard let minute = text.digits().number else { return false }
      self.minute = minute
      if text.take(":") {
        guard let second = text.digits().number else { return false }
        self.second = second
      }
    }
    if text.take(".") || text.take(",") { _ = text.digits() }
    return true
  }
}

/// Figures in a row, and how many there were.
struct Digits {
  var number: Int?
  var count: Int
}

/// A date being read from left to right.
struct DateScanner {
  private(set) var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  var isAtEnd: Bool { rest.allSatisfy { $0.isWhitespace } }

  func startsWith(_ word: String) -> Bool { rest.hasPrefix(word) }

  mutating func skip(while isSkipped: (Character) -> Bool) {
    rest = rest.drop(while: isSkipped)
  }

  mutating func skipBlanks() {
    skip { $0.isWhitespace }
  }

  mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// The half of the day, where it comes next: whether it is the second.
  mutating func takeHalf() -> Bool? {
    for (word, isAfternoon) in [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true)]
    where take(word) { return isAfternoon }
    return nil
  }

  /// No number where there are none, or too many to be of use.
  mutating func digits() -> Digits {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest[digits.endIndex...]
    return Digits(number: digits.utf8.count <= 14 ? Int(digits) : nil, count: digits.utf8.count)
  }

  mutating func letters() -> Substring {
    let letters = rest.prefix { $0.isLetter }
    rest = rest[letters.endIndex...]
    return letters
  }
}
