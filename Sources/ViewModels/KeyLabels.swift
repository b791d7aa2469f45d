/// The keys of each command, as the person is told of them.
public struct KeyLabels: Hashable, Sendable {
  private var keys: [Command: [String]]

  /// `keys` are written as the table of commands has them: `j`, `<c-d>`, `g g`.
  public init(_ keys: [Command: [String]]) {
    self.keys = keys
  }

  /// The keys of the table of commands.
  public static let standard = KeyLabels(
    Dictionary(uniqueKeysWithValues: CommandEntry.table.map { ($0.command, $0.keys) }))

  /// All keys of `command`, as they are written in the file of settings.
  public func keys(of command: Command) -> [String] { keys[command] ?? [] }

  /// The first key of `command`, for a sentence: `Esc`; where it has none, its name: `:help`.
  public func hint(_ command: Command) -> String {
    if let key = keys(of: command).first { return Self.label(of: key) }
    return ":" + (command.entry?.name ?? "")
  }

  /// The keys of the entry's command as the help page writes them: `PgDn  Ctrl-f`. Nil for an entry that
  /// another one's line covers.
  func label(of entry: CommandEntry) -> String? {
    guard keys(of: entry.command) == entry.keys else {
      let keys = keys(of: entry.command).map(Self.label)
      return keys.isEmpty ? ":" + entry.name : keys.joined(separator: "  ")
    }
    switch entry.command {
    case .digit(0): return "0 … 9"
    case .digit(1): return "1 … 9"
    case .digit(2...9): return nil
    default:
      return entry.keys.isEmpty
        ? ":" + entry.name : entry.keys.map(Self.label).joined(separator: "  ")
    }
  }

  private static let labels = [
    "<down>": "↓", "<up>": "↑", "<left>": "←", "<right>": "→", "<space>": "Space",
    "<pagedown>": "PgDn", "<pageup>": "PgUp", "<home>": "Home", "<end>": "End",
    "<enter>": "Enter", "<esc>": "Esc", "<tab>": "Tab", "<s-tab>": "Shift-Tab", "<lt>": "<",
  ]

  /// `g g` stays so, and `<c-x> <f5>` becomes `Ctrl-x F5`.
  private static func label(of keys: String) -> String {
    keys.split(separator: " ").map { key in
      let key = String(key)
      if let label = labels[key] { return label }
      if key.hasPrefix("<c-") { return "Ctrl-" + key.dropFirst(3).dropLast() }
      if key.hasPrefix("<f"), key.hasSuffix(">") { return key.dropFirst().dropLast().uppercased() }
      return key
    }.joined(separator: " ")
  }
}
