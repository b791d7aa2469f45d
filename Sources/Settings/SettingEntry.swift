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

  static func flag(_ name: String, _ place: Place<Bool>, _ summary: String) -> SettingEntry {
    SettingEntry(name: name, wanted: "true or false", summary: summary) {
      .flag($0[keyPath: place])
    } set: { value, settings in
      guard case .flag(let flag) = value else { return false }
      settings[keyPath: place] = flag
      return true
    }
  }

  static func text(
    _ name: String, _ place: Place<String>, wanted: String = "text in quotation marks",
    _ summary: String
  ) -> SettingEntry {
    SettingEntry(name: name, wanted: wanted, summary: summary) {
      .text($0[keyPath: place])
    } set: { value, settings in
      guard case .text(let text) = value else { return false }
      settings[keyPath: place] = text
      return true
    }
  }

  static func whole(
    _ name: String, _ place: Place<Int>, _ range: ClosedRange<Int>, _ summary: String
  ) -> SettingEntry {
    SettingEntry(
      name: name, wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      summary: summary
    ) {
      .whole($0[keyPath: place])
    } set: { value, settings in
      guard case .whole(let number) = value, range.contains(number) else { return false }
      settings[keyPath: place] = number
      return true
    }
  }

  static func seconds(
    _ name: String, _ place: Place<Double>, _ range: ClosedRange<Double>, _ summary: String
  ) -> SettingEntry {
    SettingEntry(
      name: name, wanted: "seconds, from \(range.lowerBound) to \(range.upperBound)",
      summary: summary
    ) {
      .number($0[keyPath: place])
    } set: { value, settings in
      guard let number = value.asNumber, range.contains(number) else { return false }
      settings[keyPath: place] = number
      return true
    }
  }

  static func secondsOrNever(
    _ name: String, _ place: Place<Double?>, _ range: ClosedRange<Double>, _ summary: String
  ) -> SettingEntry {
    SettingEntry(
      name: name, wanted: "seconds, from \(range.lowerBound) to \(range.upperBound), or \"never\"",
      summary: summary
    ) {
      $0[keyPath: place].map { .number($0) } ?? .text("never")
    } set: { value, settings in
      if value == .text("never") {
        settings[keyPath: place] = nil
        return true
      }
      guard let number = value.asNumber, range.contains(number) else { return false }
      settings[keyPath: place] = number
      return true
    }
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ place: Place<Choice>, _ summary: String
  ) -> SettingEntry {
    let words = Choice.allCases.map(\.rawValue)
    return SettingEntry(name: name, wanted: list(words), summary: summary) {
      .text($0[keyPath: place].rawValue)
    } set: { value, settings in
      guard case .text(let text) = value, let choice = Choice(rawValue: text) else { return false }
      settings[keyPath: place] = choice
      return true
    }.taking(words)
  }

  static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable & Hashable>(
    _ name: String, _ place: Place<[Choice]>, _ summary: String
  ) -> SettingEntry {
    let words = Choice.allCases.map(\.rawValue)
    return SettingEntry(
      name: name, wanted: "a list, in [ ], of \(list(words)), each at most once", summary: summary
    ) {
      .list($0[keyPath: place].map { .text($0.rawValue) })
    } set: { value, settings in
      guard case .list(let values) = value else { return false }
      let choices = values.compactMap { value in
        if case .text(let text) = value { Choice(rawValue: text) } else { Choice?.none }
      }
      guard choices.count == values.count, Set(choices).count == values.count else { return false }
      settings[keyPath: place] = choices
      return true
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
  /// Nil where it is none that counts anything.
  fileprivate var asNumber: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .number(let number): number
    case .flag, .text, .list, .other: nil
    }
  }
}
