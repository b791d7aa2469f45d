extension DateParts {
  /// `Thu, 12 Mar 2026 09:14:00 +0100`, `Thu Mar 12 09:14:00 2026`, `March 12th, 2026`: the words of
  /// a date in whatever order they come.
  init?(worded text: String) {
    self.init()
    var hasTime = false
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }
    for word in words.prefix(12).flatMap(Self.pieces) {
      take(word, hasTime: &hasTime)
    }
    guard year != nil, month != nil, day != nil else { return nil }
  }

  /// `12-Mar-26` is three words; `-0500` and `gmt-5` are one.
  private static func pieces(of word: Substring) -> [Substring] {
    guard word.first?.isNumber == true, !word.contains(":") else { return [word] }
    return word.split { $0 == "-" || $0 == "/" || $0 == "." }
  }

  private mutating func take(_ word: Substring, hasTime: inout Bool) {
    if word.first?.isNumber == true {
      if word.contains(":") {
        hasTime = takeTime(word) || hasTime
      } else {
        takeNumber(word)
      }
    } else if let month = MonthName.number(of: word), self.month == nil {
      self.month = month
    } else if word.hasPrefix("am") || word.hasPrefix("a.m") || word == "πμ" {
      isAfternoon = false
    } else if word.hasPrefix("pm") || word.hasPrefix("p.m") || word == "μμ" {
      isAfternoon = true
    } else if hasTime, let offset = TimeZoneName.offset(of: word) {
      self.offset = offset
    }
  }

  /// A day, a year, or with two of them already there, what nobody knows.
  private mutating func takeNumber(_ word: Substring) {
    let digits = word.prefix { $0.isNumber }
    guard let number = Int(digits) else { return }
    let count = digits.utf8.count
    if count == 4, year == nil {
      year = number
    } else if day == nil, count <= 2, (1...31).contains(number) {
      // After the year stands the month, where it has no name: 2026/3/12.
      if year != nil, month == nil { month = number } else { day = number }
    } else if year == nil {
      year = Self.year(number, digits: count)
    }
  }

  private mutating func takeTime(_ word: Substring) -> Bool {
    let clock = word.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      return false
    }
    (self.hour, self.minute) = (hour, minute)
    if parts.count == 3 { second = Int(parts[2].prefix { $0 != "." }) ?? 0 }
    let rest = word[clock.endIndex...]
    if rest.hasPrefix("pm") { isAfternoon = true }
    if rest.hasPrefix("am") { isAfternoon = false }
    if let offset = TimeZoneName.offset(of: rest) { self.offset = offset }
    return true
  }
}

/// The months, in the languages that feeds write their dates in against the rules.
enum MonthName {
  /// 1 for January; nil where `word` is no month.
  static func number(of word: some StringProtocol) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let letters = word.prefix { $0.isLetter }
    guard letters.count >= 3 else { return nil }
    for (index, names) in beginnings.enumerated()
    where names.contains(where: { letters.hasPrefix($0) }) {
      return index + 1
    }
    return nil
  }

  /// How their names begin, so far as that tells them apart.
  private static let beginnings: [[String]] = [
    ["jan", "gen", "ene", "ιαν", "янв", "január"],
    ["feb", "fév", "fev", "φεβ", "фев"],
    ["mar", "mär", "maa", "mrt", "már", "μάρ", "μαρ", "μαώ", "μάώ", "мар"],
    ["apr", "avr", "abr", "ápr", "απρ", "апр"],
    ["may", "mai", "mei", "maj", "mag", "máj", "máu", "μάι", "μαΐ", "μαϊ", "μαι", "май", "мая"],
    ["jun", "juin", "jún", "giu", "ιούν", "ιουν", "ιον", "июн"],
    ["jul", "juil", "júl", "lug", "ιούλ", "ιουλ", "ιολ", "июл"],
    ["aug", "août", "aoû", "ago", "αύγ", "αυγ", "авг"],
    ["sep", "set", "sze", "σεπ", "сен"],
    ["oct", "okt", "ott", "out", "οκτ", "окт"],
    ["nov", "νοέ", "νοε", "ноя"],
    ["dec", "dez", "déc", "dic", "δεκ", "дек"],
  ]
}

/// What zones are called.
enum TimeZoneName {
  /// Seconds east of Greenwich. Nil where `name` is none that means one thing.
  static func offset(of name: some StringProtocol) -> Int? {
    var name = name.drop { $0.isWhitespace }[...]
    if name.hasPrefix("etc/") { name = name.dropFirst(4) }
    for prefix in ["gmt", "utc"] where name.hasPrefix(prefix) && name.count > 3 {
      name = name.dropFirst(3)
    }
    if let sign = name.first, sign == "+" || sign == "-" {
      return offset(ofDigits: name.dropFirst()).map { sign == "-" ? -$0 : $0 }
    }
    return hours(of: String(name.prefix { $0.isLetter })).map { Int($0 * 3600) }
  }

  /// `0100`, `01:00`, `01`, `1`, `530`.
  private static func offset(ofDigits text: some StringProtocol) -> Int? {
    let written = text.prefix { $0.isNumber || $0 == ":" }
    let parts = written.split(separator: ":")
    guard let first = parts.first, first.utf8.count <= 4, let number = Int(first) else {
      return nil
    }
    let hours = first.utf8.count <= 2 ? number : number / 100
    let minutes = parts.count > 1 ? Int(parts[1].prefix(2)) ?? 0 : 0
    let rest = first.utf8.count <= 2 ? minutes : number % 100
    guard hours <= 24, rest < 60 else { return nil }
    return hours * 3600 + rest * 60
  }

  /// Those of RFC 822, and those that are used as if they were.
  private static func hours(of name: String) -> Double? {
    switch name {
    case "z", "ut", "utc", "gmt", "wet": 0
    case "adt": -3
    case "ast", "at", "edt": -4
    case "et", "est", "cdt": -5
    case "ct", "cst", "mdt": -6
    case "mt", "mst", "pdt": -7
    case "pt", "pst", "akdt": -8
    case "akst": -9
    case "hst": -10
    case "a": -1
    case "m": -12
    case "n": 1
    case "y": 12
    case "met", "cet", "mez", "west", "bst": 1
    case "mest", "cest", "mesz", "eet", "sast": 2
    case "eest", "msk": 3
    case "ist": 5.5
    case "awst", "sgt", "hkt": 8
    case "jst", "kst": 9
    case "aest": 10
    case "aedt": 11
    case "nzst": 12
    case "nzdt": 13
    default: nil
    }
  }
}
