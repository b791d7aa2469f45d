extension WrittenDate {
  /// RFC 3339, and what people take for it.
  init?(iso8601 bytes: [UInt8]) {
    var text = DateText(bytes)
    guard let year = text.number(digits: 4) else { return nil }
    let dashed = text.take("-")
    guard let month = text.number(digits: 2), text.take("-") == dashed,
      let day = text.number(digits: 2)
    else { return nil }
    self.init()
    (self.year, self.month, self.day) = (year, month, day)
    guard !text.isAtEnd else { return }
    guard text.take("T") || text.take("t") || text.take(" "), takeTime(from: &text) else {
      return nil
    }
    text.skipBlanks()
    guard !text.isAtEnd else { return }
    guard let offset = DateText.offset(ofZone: text.rest) else { return nil }
    self.offset = offset
  }

  /// `2025-12-26T09:00:00Z` or `2025-12-26T09:00:00+09:00`, as nearly all dates are written. Nil
  /// says nothing about others.
  init?(internetDate text: Span<UInt8>) {
    guard text.count == 20 || text.count == 25, text[4] == UInt8(ascii: "-"),
      text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let century = text.twoDigits(at: 0),
      let year = text.twoDigits(at: 2), let month = text.twoDigits(at: 5),
      let day = text.twoDigits(at: 8), let hour = text.twoDigits(at: 11),
      let minute = text.twoDigits(at: 14), let second = text.twoDigits(at: 17),
      let offset = text.offset(at: 19)
    else { return nil }
    self.init(
      year: century * 100 + year, month: month, day: day, hour: hour, minute: minute,
      second: second, offset: offset)
  }

  private mutating func takeTime(from text: inout DateText) -> Bool {
    text.skipBlanks()
    guard let hour = text.number(digits: 2) else { return false }
    _ = text.take(":")
    guard let minute = text.number(digits: 2) else { return false }
    (self.hour, self.minute) = (hour, minute)
    if text.take(":") || text.startsWithDigit {
      guard let second = text.number(digits: 2) else { return false }
      self.second = second
    }
    if text.take(".") || text.take(",") { millisecond = text.thousandths() }
    return true
  }
}

/// A date being read from left to right.
struct DateText {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  var startsWithDigit: Bool { rest.first.map(Self.isDigit) ?? false }

  mutating func skipBlanks() {
    rest = rest.drop { $0 == UInt8(ascii: " ") }
  }

  /// Takes `character` if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits, let number = Self.number(taken) else { return nil }
    rest.removeFirst(digits)
    return number
  }

  /// Takes the digits after the point, and keeps what is worth keeping of them.
  mutating func thousandths() -> Int {
    let digits = rest.prefix(while: Self.isDigit)
    rest.removeFirst(digits.count)
    let three = (digits.prefix(3) + [UInt8](repeating: UInt8(ascii: "0"), count: 3)).prefix(3)
    return Self.number(three) ?? 0
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The number that up to nine digits spell.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Seconds east of Greenwich: `Z`, `+09:00`, `-0500`, `+09`, `EST`.
  static func offset(ofZone zone: ArraySlice<UInt8>) -> Int? {
    guard let sign = zone.first else { return nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return hours(ofZone: zone).map { Int($0 * 3600) }
    }
    let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }[...]
    guard digits.count == 2 || digits.count == 4, let hours = number(digits.prefix(2)),
      let minutes = digits.count == 2 ? 0 : number(digits.suffix(2)), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// The zones of RFC 822, and those that mean one thing wherever they are written.
  private static func hours(ofZone name: ArraySlice<UInt8>) -> Int? {
    switch String(decoding: name, as: UTF8.self).uppercased() {
    case "Z", "UT", "UTC", "GMT", "WET": 0
    case "EST", "CDT": -5
    case "EDT": -4
    case "CST", "MDT": -6
    case "MST", "PDT": -7
    case "PST": -8
    case "WEST", "CET": 1
    case "CEST", "EET": 2
    case "EEST", "MSK": 3
    case "JST", "KST": 9
    default: nil
    }
  }
}

extension Span<UInt8> {
  fileprivate func twoDigits(at place: Int) -> Int? {
    guard DateText.isDigit(self[place]), DateText.isDigit(self[place + 1]) else { return nil }
    return Int(self[place]) * 10 + Int(self[place + 1]) - 11 * Int(UInt8(ascii: "0"))
  }

  /// `Z` or `+09:00` at the end, in seconds.
  fileprivate func offset(at place: Int) -> Int? {
    let sign = self[place]
    if sign == UInt8(ascii: "Z") { return count == place + 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), count == place + 6,
      self[place + 3] == UInt8(ascii: ":"), let hours = twoDigits(at: place + 1), hours < 24,
      let minutes = twoDigits(at: place + 4), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }
}
