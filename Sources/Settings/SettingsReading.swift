/// What a person has set, where each setting comes from, and what could not be followed.
public struct SettingsReading: Hashable, Sendable {
  public private(set) var settings = Settings()
  /// Where each setting was set, by its name; those that nobody set are not in it.
  public private(set) var places: [String: SettingPlace] = [:]
  public private(set) var problems: [SettingProblem] = []

  public init(_ document: SettingDocument = SettingDocument()) {
    problems = document.problems
    for line in document.lines { take(line) }
  }

  private mutating func take(_ line: SettingLine) {
    guard line.path.first != "keys" else { return takeKey(line) }
    guard let entry = SettingEntry.table.first(where: { $0.name == line.name }) else {
      return problems.append(SettingProblem(Self.noSetting(line.name), at: line.place))
    }
    guard entry.set(line.value, &settings) else {
      let words = "“\(line.name)” takes \(entry.wanted), and found \(line.value)"
      return problems.append(
        SettingProblem(words + entry.hint(at: line.value), at: line.valuePlace))
    }
    places[entry.name] = line.place
  }

  private static func noSetting(_ name: String) -> String {
    let names = SettingEntry.table.map(\.name) + ["keys"]
    // Whoever leaves the table out has nearly got it right.
    let inTable = names.first { $0.hasSuffix("." + name) }
    let hint = inTable.map { "; did you mean “\($0)”?" } ?? suggestion(for: name, among: names)
    return "there is no setting “\(name)”" + hint
  }

  /// `keys.j = "down"`, or for one page `keys.article.j = "down"`.
  private mutating func takeKey(_ line: SettingLine) {
    guard case .text(let command) = line.value else {
      return problems.append(
        SettingProblem(
          "a key takes the name of a command in quotation marks, and found \(line.value)",
          at: line.valuePlace))
    }
    guard line.path.count == 2 || line.path.count == 3 else {
      return problems.append(
        SettingProblem("expected a key here, or a page and a key: [keys.article]", at: line.place))
    }
    settings.keys.append(
      KeyBinding(
        keys: line.path[line.path.count - 1], page: line.path.count == 3 ? line.path[1] : nil,
        command: command, place: line.place))
  }
}

extension SettingEntry {
  /// What was meant by a `value` that it does not take.
  fileprivate func hint(at value: SettingValue) -> String {
    switch value {
    case .text(let word): return suggestion(for: word, among: words)
    case .list(let values):
      let strange = values.first { value in !words.contains { value == .text($0) } }
      if case .text(let word) = strange { return suggestion(for: word, among: words) }
      return ""
    case .flag, .whole, .number, .other: return ""
    }
  }
}
