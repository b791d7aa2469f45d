import Glibc
public import Settings

/// The folder where the program keeps how a person left it, on this machine alone.
public struct StateFolder: Hashable, Sendable {
  /// `~/.local/state/quoth`, for example.
  public let path: String

  /// The folder that the person's environment names; nil where it names none.
  public init?(environment: [String: String]) {
    let folder = PersonalFolder.path("XDG_STATE_HOME", orInHome: ".local/state", environment)
    guard let folder else { return nil }
    path = folder
  }

  private var panesFile: String { path + "/panes.toml" }
  /// How the file calls them.
  private static let (list, names) = ("list-columns", "names-columns")

  /// Adds how wide the panes were drawn last. What cannot be read was never drawn.
  public func addWidths(to wishes: inout LayoutWishes) {
    guard case .text(let text) = FileText(of: panesFile) else { return }
    for line in SettingDocument(toml: text, file: "panes.toml").lines {
      guard case .whole(let columns) = line.value, (1...10_000).contains(columns) else { continue }
      if line.name == Self.list { wishes.listColumns = columns }
      if line.name == Self.names { wishes.sidebarColumns = columns }
    }
  }

  /// Keeps how wide the panes are drawn. Says why where that failed.
  public func keep(_ wishes: LayoutWishes) -> String? {
    let lines = [(Self.list, wishes.listColumns), (Self.names, wishes.sidebarColumns)]
    let text = lines.compactMap { name, columns in columns.map { "\(name) = \($0)\n" } }.joined()
    guard makeFolders(), write(text) else {
      let reason = String(cString: strerror(errno))
      return "The widths of the panes could not be kept in \(panesFile): \(reason)"
    }
    return nil
  }

  private func makeFolders() -> Bool {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { return false }
    }
    return true
  }

  /// All of it or nothing: somebody else may be reading.
  private func write(_ text: String) -> Bool {
    let draft = panesFile + ".\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count
    close(descriptor)
    guard isWritten, rename(draft, panesFile) == 0 else {
      let reason = errno
      unlink(draft)
      errno = reason
      return false
    }
    return true
  }
}
