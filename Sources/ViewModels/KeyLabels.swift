extension CommandEntry {
  /// The entry's keys as the help page writes them: `PgDn  Ctrl-f`. Nil for an entry that another
  /// one's line covers.
  var label: String? {
    switch command {
    case .digit(0): "0 … 9"
    case .digit(1): "1 … 9"
    case .digit(2...9): nil
    default: keys.isEmpty ? ":" + name : keys.map(Self.label).joined(separator: "  ")
    }
  }

  private static let labels = [
    "<down>": "↓", "<up>": "↑", "<left>": "←", "<right>": "→", "<space>": "Space",
    "<pagedown>": "PgDn", "<pageup>": "PgUp", "<home>": "Home", "<end>": "End",
    "<f5>": "F5", "<enter>": "Enter", "<esc>": "Esc", "<tab>": "Tab", "<s-tab>": "Shift-Tab",
  ]

  private static func label(of key: String) -> String {
    if key.hasPrefix("<c-") { return "Ctrl-" + key.dropFirst(3).dropLast() }
    return labels[key] ?? key
  }
}
