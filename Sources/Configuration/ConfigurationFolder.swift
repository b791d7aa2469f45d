import Glibc
public import Settings

/// The folder where a person's settings and themes are. Nothing is ever written there.
public struct ConfigurationFolder: Hashable, Sendable {
  /// `~/.config/quoth`, for example.
  public let path: String

  /// The folder that the person's environment names; nil where it names none.
  public init?(environment: [String: String]) {
    let folder = PersonalFolder.path("XDG_CONFIG_HOME", orInHome: ".config", environment)
    guard let folder else { return nil }
    path = folder
  }

  /// The file of settings.
  public var settingsFile: String { path + "/config.toml" }

  /// What is set there. Without a file nothing is, and that is no problem.
  public var settings: SettingDocument { document(settingsFile, called: "config.toml") ?? .init() }

  /// The theme of that name; nil where there is none here.
  public func theme(_ name: String) -> SettingDocument? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return document(path + "/themes/\(name).toml", called: "themes/\(name).toml")
  }

  /// The names of the themes that are here, in the order of the alphabet.
  public var themes: [String] {
    guard let folder = opendir(path + "/themes") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  private func document(_ path: String, called name: String) -> SettingDocument? {
    switch FileText(of: path) {
    case .none: nil
    case .text(let text): SettingDocument(toml: text, file: name)
    case .unreadable(let reason):
      SettingDocument(problems: [SettingProblem("\(name) cannot be read: \(reason)", at: nil)])
    }
  }
}
