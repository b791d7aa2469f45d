public import Configuration
public import Settings
import ViewModels

/// How a person has set the program up, once and for the whole sitting: what their files say, made into
/// what the program goes by.
public struct Setup: Sendable {
  public var settings: Settings
  public let keymap: Keymap
  /// What cannot be followed, in the order of the file.
  public let problems: [SettingProblem]

  /// - Parameter folder: Where the person keeps their settings; without one all is as it comes.
  public init(_ folder: ConfigurationFolder? = nil) {
    self.init(SettingsReading(folder?.settings ?? SettingDocument()))
  }

  public init(_ reading: SettingsReading) {
    let (keymap, problems) = Keymap.bound(by: reading.settings.keys)
    settings = reading.settings
    self.keymap = keymap
    self.problems = reading.problems + problems
  }

  /// What the reader says of ``problems``: each, and where there are several, how many.
  var troubles: [String] {
    guard problems.count > 1, let file = problems.lazy.compactMap(\.place?.file).first else {
      return problems.map(\.description)
    }
    let hint = keymap.labels.hint(.messages)
    return problems.map(\.description)
      + ["\(problems.count) problems in \(file); \(hint) shows them"]
  }
}
