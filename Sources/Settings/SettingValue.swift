/// What is written behind the name of a setting.
public enum SettingValue: Hashable, Sendable {
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([SettingValue])
  /// What no setting takes, such as a date, in a word.
  case other(String)
}

extension SettingValue: CustomStringConvertible {
  /// As it is written in TOML.
  public var description: String {
    switch self {
    case .flag(let flag): flag ? "true" : "false"
    case .whole(let number): String(number)
    case .number(let number): String(number)
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .other(let word): word
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A value of a document, where it belongs and where it stands.
public struct SettingLine: Hashable, Sendable {
  /// The names of the tables it is in, and its own.
  public var path: [String]
  public var value: SettingValue
  /// Where its name begins.
  public var place: SettingPlace
  /// Where the value begins.
  public var valuePlace: SettingPlace

  public init(
    _ path: [String], _ value: SettingValue, at place: SettingPlace,
    valueAt valuePlace: SettingPlace
  ) {
    (self.path, self.value, self.place, self.valuePlace) = (path, value, place, valuePlace)
  }

  /// `list.columns`
  public var name: String { path.joined(separator: ".") }
}

/// A file of settings, or of a theme, as it was written: its values in the order of their lines.
public struct SettingDocument: Hashable, Sendable {
  public var lines: [SettingLine]
  public var problems: [SettingProblem]

  public init(lines: [SettingLine] = [], problems: [SettingProblem] = []) {
    (self.lines, self.problems) = (lines, problems)
  }
}
