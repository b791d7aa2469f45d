public import Settings
import ViewModels

/// What `quoth config` prints: every setting that is in force, and where it comes from.
public struct SettingsReport: Sendable {
  /// Settings, then keys that were bound.
  public struct Line: Hashable, Sendable {
    /// `list.columns`, `keys."g g"`.
    public let name: String
    public let value: SettingValue
    /// Nil where nobody has set it.
    public let place: SettingPlace?
  }

  public let lines: [Line]
  public let problems: [SettingProblem]

  public init(_ reading: SettingsReading, _ setup: Setup) {
    problems = setup.problems
    lines =
      SettingEntry.table.map { entry in
        Line(
          name: entry.name, value: entry.value(in: reading.settings),
          place: reading.places[entry.name])
      }
      + reading.settings.keys.map { binding in
        let path = ["keys"] + [binding.page].compactMap(\.self)
        let name = path.joined(separator: ".") + ".\(SettingValue.text(binding.keys))"
        return Line(name: name, value: .text(binding.command), place: binding.place)
      }
  }

  /// As TOML, which can be kept as a file of settings.
  public var toml: String {
    let lines = lines.map { ("\($0.name) = \($0.value)", "# \($0.origin)") }
    let width = min(48, lines.map(\.0.count).max() ?? 0)
    return lines.map { line, origin in
      line + String(repeating: " ", count: max(0, width - line.count)) + "  " + origin
    }.joined(separator: "\n")
  }

  /// An object a line.
  public var json: [String] {
    lines.map { line in
      var object = "{\"name\":\(SettingValue.text(line.name)),\"value\":\(line.value)"
      if let place = line.place {
        object += ",\"file\":\(SettingValue.text(place.file)),\"line\":\(place.line)"
      }
      return object + "}"
    }
  }
}

extension SettingsReport.Line {
  /// `config.toml:3`
  var origin: String { place.map { "\($0.file):\($0.line)" } ?? "default" }
}
