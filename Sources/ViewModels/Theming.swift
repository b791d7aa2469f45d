import Settings

// How a theme is chosen: `:theme`, a blank and a name, and all looks so while it is being written.

extension Reader {
  /// The theme that is to be seen now.
  public var shownTheme: String {
    guard case .commandLine(let line) = prompt, let name = line.argument(of: .theme) else {
      return settings.theme
    }
    return themes.contains(name) ? name : settings.theme
  }

  mutating func chooseTheme(_ name: String) {
    guard themes.contains(name) else {
      return say(
        "There is no theme “\(name)”" + suggestion(for: name, among: themes)
          + "; there are \(themes.joined(separator: ", "))", .trouble)
    }
    settings.theme = name
    say("Theme \(name), until you quit; for good in config.toml: theme = \"\(name)\"")
  }
}
