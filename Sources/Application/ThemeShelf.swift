public import Configuration
import Settings
public import Views

/// The themes that can be chosen: those that come with the program, and the person's own, which may go by
/// the same names and then count.
public struct ThemeShelf: Sendable {
  /// A theme that comes with the program, as TOML.
  public struct Bundled: Hashable, Sendable {
    public let name: String
    public let toml: String

    public init(name: String, toml: String) {
      (self.name, self.toml) = (name, toml)
    }
  }

  private let bundled: [Bundled]
  private let folder: ConfigurationFolder?
  /// All that can be chosen, in the order of the alphabet.
  public let names: [String]

  public init(_ bundled: [Bundled] = [], folder: ConfigurationFolder? = nil) {
    self.bundled = bundled
    self.folder = folder
    // The standard one needs no file.
    let known = Set(bundled.map(\.name) + (folder?.themes ?? []) + [Settings().theme])
    names = known.sorted()
  }

  /// The theme of that name, as it is now; nil where there is none.
  public subscript(name: String) -> ThemeSheet? {
    if let own = folder?.theme(name) { return ThemeSheet(own) }
    guard let found = bundled.first(where: { $0.name == name }) else {
      return name == Settings().theme ? ThemeSheet() : nil
    }
    return ThemeSheet(SettingDocument(toml: found.toml, file: "\(name).toml"))
  }
}
