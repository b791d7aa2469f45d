public import Configuration
public import Settings
import ViewModels
public import Views

/// How a person has set the program up, once and for the whole sitting: what their files say, made into
/// what the program goes by.
public struct Setup: Sendable {
  public var settings: Settings
  public let keymap: Keymap
  /// The themes there are.
  public let themes: ThemeShelf
  /// The one that is set, or the standard one where there is none of that name.
  public let theme: ThemeSheet
  /// What cannot be followed, in the order of the file.
  public let problems: [SettingProblem]

  /// How the person sets things up who keeps their settings in `folder`; without one all is as it comes.
  /// How wide they have drawn the panes is in `state`.
  public init(
    _ folder: ConfigurationFolder? = nil, state: StateFolder? = nil,
    bundled themes: [ThemeShelf.Bundled] = []
  ) {
    self.init(
      SettingsReading(folder?.settings ?? SettingDocument()),
      themes: ThemeShelf(themes, folder: folder))
    state?.addWidths(to: &settings.layout)
  }

  public init(_ reading: SettingsReading, themes: ThemeShelf = ThemeShelf()) {
    let (keymap, problems) = Keymap.bound(by: reading.settings.keys)
    settings = reading.settings
    self.keymap = keymap
    self.themes = themes
    let sheet = themes[settings.theme]
    theme = sheet ?? ThemeSheet()
    self.problems =
      reading.problems + problems + (sheet?.problems ?? [Self.noTheme(reading, themes)])
  }

  private static func noTheme(_ reading: SettingsReading, _ themes: ThemeShelf) -> SettingProblem {
    let name = reading.settings.theme
    return SettingProblem(
      "there is no theme “\(name)”" + suggestion(for: name, among: themes.names)
        + "; there are \(themes.names.joined(separator: ", "))", at: reading.places["theme"])
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
