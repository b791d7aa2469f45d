/// One line of the table that the file of settings, `quoth config` and the manual page are made from.
public struct SettingEntry: Sendable {
  /// As it is written in the file, with the table it is in: `list.columns`.
  public var name: String
  /// What it takes, in words: `true or false`.
  public var wanted: String
  public var summary: String
  /// What it is set to.
  let value: @Sendable (Settings) -> SettingValue
  /// Sets it, or says that it takes no such value.
  let set: @Sendable (SettingValue, inout Settings) -> Bool
  /// The words it takes, where it takes no others.
  var words: [String] = []

  /// What it is set to where nobody has set anything.
  public var standard: SettingValue { value(Settings()) }

  /// What it is set to.
  public func value(in settings: Settings) -> SettingValue { value(settings) }
}

extension SettingEntry {
  typealias Place<Value> = any WritableKeyPath<Settings, Value> & Sendable

  /// A setting that is kept at `place`: how its values are written, and read; nil where they are none of
  /// its own.
  private static func entry<Value>(
    _ name: String, _ place: Place<Value>, wanted: String, _ summary: String,
    written: @escaping @Sendable (Value) -> SettingValue,
    read: @escaping @Sendable (SettingValue) -> Value?
  ) -> SettingEntry {
    SettingEntry(name: name, wanted: wanted, summary: summary) {
      written($0[keyPath: place])
    } set: { given, settings in
      guard let value = read(given) else { return false }
      settings[keyPath: place] = value
      return true
    }
  }

  static func flag(_ name: String, _ place: Place<Bool>, _ summary: String) -> SettingEntry {
    entry(name, place, wanted: "true or false", summary, written: { .flag($0) }) { value in
      if case .flag(let flag) = value { flag } else { nil }
    }
  }

  static func text(
    _ name: String, _ place: Place<String>, wanted: String = "text in quotation marks",
    _ summary: String
  ) -> SettingEntry {
    entry(name, place, wanted: wanted, summary, written: { .text($0) }, read: \.asText)
  }

  static func whole(
    _ name: String, _ place: Place<Int>, _ range: ClosedRange<Int>, _ summary: String
  ) -> SettingEntry {
    entry(
      name, place, wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      summary,
      written: { .whole($0) }
    ) { value in
      if case .whole(let number) = value, range.contains(number) { number } else { nil }
    }
  }

  static func seconds(
    _ name: String, _ place: Place<Double>, _ range: ClosedRange<Double>, _ summary: String
  ) -> SettingEntry {
    entry(
      name, place, wanted: "seconds, from \(range.lowerBound) to \(range.upperBound)", summary,
      written: { .number($0) }, read: { $0.number(in: range) })
  }

  static func secondsOrNever(
    _ name: String, _ place: Place<Double?>, _ range: ClosedRange<Double>, _ summary: String
  ) -> SettingEntry {
    let never = SettingValue.text("never")
    return entry(
      name, place,
      wanted: "seconds, from \(range.lowerBound) to \(range.upperBound), or \(never)", summary,
      written: { $0.map { .number($0) } ?? never }
    ) { value in
      value == never ? .some(nil) : value.number(in: range)
    }
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ place: Place<Choice>, _ summary: String
  ) -> SettingEntry {
    let words = Choice.allCases.map(\.rawValue)
    return entry(
      name, place, wanted: list(words), summary, written: { .text($0.rawValue) },
      read: { $0.asText.flatMap(Choice.init) }
    ).taking(words)
  }

  static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable & Hashable>(
    _ name: String, _ place: Place<[Choice]>, _ summary: String
  ) -> SettingEntry {
    let words = Choice.allCases.map(\.rawValue)
    return entry(
      name, place, wanted: "a list, in [ ], of \(list(words)), each at most once", summary,
      written: { .list($0.map { .text($0.rawValue) }) }
    ) { value in
      guard case .list(let values) = value else { return nil }
      let choices = values.compactMap { $0.asText.flatMap(Choice.init) }
      return choices.count == values.count && Set(choices).count == values.count ? choices : nil
    }.taking(words)
  }

  private func taking(_ words: [String]) -> SettingEntry {
    var entry = self
    entry.words = words
    return entry
  }

  /// `"one", "two" or "three"`
  private static func list(_ words: [String]) -> String {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension SettingValue {
  fileprivate var asText: String? { if case .text(let text) = self { text } else { nil } }

  /// Nil where it is none that counts anything, or is out of `range`.
  fileprivate func number(in range: ClosedRange<Double>) -> Double? {
    let number: Double? =
      switch self {
      case .whole(let number): Double(number)
      case .number(let number): number
      case .flag, .text, .list, .other: nil
      }
    return number.flatMap { range.contains($0) ? $0 : nil }
  }
}
