public import Console
public import ViewModels

/// Which key asks for which command.
public struct Keymap: Equatable, Sendable {
  private var bindings: [Key: Command] = [:]

  public subscript(key: Key) -> Command? {
    get { bindings[key] }
    set { bindings[key] = newValue }
  }

  /// The keys of the table of commands.
  public static let standard: Keymap = {
    var keymap = Keymap()
    for entry in CommandEntry.table {
      for name in entry.keys {
        guard let key = Key(named: name) else { preconditionFailure("no key is called \(name)") }
        keymap[key] = entry.command
      }
    }
    return keymap
  }()
}
