import Console
import ViewModels

/// The keys of a sequence that have been pressed, while more may follow.
struct PendingKeys: Equatable, Sendable {
  enum Outcome: Equatable, Sendable {
    case command(Command)
    /// Keys, as they are written, that mean nothing.
    case unbound(String)
  }

  private var keys: [Key] = []
  /// What they mean if nothing follows; nil where that is nothing, and they wait without end.
  private(set) var command: Command?
  /// Goes up with every key, so that a wait that is over can be told from one that goes on.
  private(set) var wait = 0

  /// As they are written; nil where there are none.
  var written: String? { keys.isEmpty ? nil : keys.written }

  /// What comes of one key more.
  mutating func press(_ key: Key, _ keymap: Keymap, on page: KeyPage) -> [Outcome] {
    wait += 1
    let all = keys + [key]
    switch keymap.meaning(of: all, on: page) {
    case .command(let command):
      forget()
      return [.command(command)]
    case .beginning(let command):
      keys = all
      self.command = command
      return []
    case .nothing:
      return giveUp(before: key, keymap, on: page)
    }
  }

  /// What the keys mean by themselves; they are forgotten then.
  mutating func giveUp() -> Command? {
    defer { forget() }
    return command
  }

  /// The key does not go on with the sequence: what was pressed before counts by itself, and the key anew.
  private mutating func giveUp(before key: Key, _ keymap: Keymap, on page: KeyPage) -> [Outcome] {
    guard !keys.isEmpty else { return [.unbound(key.name)] }
    let words = (keys + [key]).written
    guard let command = giveUp() else { return key == .escape ? [] : [.unbound(words)] }
    return [.command(command)] + press(key, keymap, on: page)
  }

  private mutating func forget() {
    keys = []
    command = nil
  }
}
