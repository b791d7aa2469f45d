extension WrittenDate {
  /// The dates of mail and RSS (RFC 822), of old web servers (RFC 850, asctime), and of people:
  /// `Fri, 26 Dec 2025 09:00:00 +0900`, `December 26, 2025`.
  init?(mail bytes: [UInt8]) {
    self.init()
    var hasTime = false
    for word in Self.words(of: bytes) {
      guard take(word, hasTime: &hasTime) else { return nil }
    }
    guard month > 0, day > 0, year > 0 else { return nil }
  }

  private mutating func take(_ word: ArraySlice<UInt8>, hasTime: inout Bool) -> Bool {
    if word.contains(UInt8(ascii: ":")), word.first.map(DateText.isDigit) == true {
      hasTime = true
      return takeTime(word)
    }
    if let number = DateText.number(word) { return take(number, digits: word.count) }
    if let month = Self.month(word), self.month == 0 {
      self.month = month
      return true
    }
    if Self.isWeekday(word), !hasTime { return true }
    guard hasTime, offset == nil, let offset = DateText.offset(ofZone: word) else { return false }
    self.offset = offset
    return true
  }

  private mutating func take(_ number: Int, digits: Int) -> Bool {
    if day == 0, digits <= 2 {
      day = number
      return true
    }
    guard year == 0 else { return false }
    // RFC 2822, 4.3: two digits below 50 are of this century, and three were a mistake of 2000.
    switch digits {
    case 2: year = number + (number < 50 ? 2000 : 1900)
    case 3: year = number + 1900
    case 4: year = number
    default: return false
    }
    return true
  }

  private mutating func takeTime(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(DateText.number)
    guard (2...3).contains(parts.count), numbers.count == parts.count else { return false }
    (hour, minute) = (numbers[0], numbers[1])
    if numbers.count == 3 { second = numbers[2] }
    return true
  }

  /// Split at blanks and commas, and at dashes inside a word (`06-Nov-94`), but not before one
  /// (`-0500`).
  private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    return words.flatMap { word in
      word.first == UInt8(ascii: "-") ? [word] : word.split(separator: UInt8(ascii: "-"))
    }
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { isAbbreviation(word, of: $0) }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return names.contains { isAbbreviation(word, of: $0) }
  }

  private static func isAbbreviation(_ word: ArraySlice<UInt8>, of name: String) -> Bool {
    let letters = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    guard letters.count >= 3 else { return false }
    return name.hasPrefix(String(decoding: letters, as: UTF8.self).lowercased())
  }
}
