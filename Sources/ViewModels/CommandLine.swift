/// The line where a command is written by its name.
public struct CommandLine: Hashable, Sendable {
  public private(set) var words = ""
  /// What was written before completion went through the matches.
  private var stem: String?
  /// Which of the matches is written now.
  public private(set) var choice: Int?

  /// The commands whose names begin with what was written.
  public var matches: [CommandEntry] {
    let start = stem ?? words
    return CommandEntry.table.filter { $0.name.hasPrefix(start) }
  }

  /// The command that is meant: the one of that name, or the only one that begins so.
  var command: Command? {
    let named = CommandEntry.table.first { $0.name == words }
    return (named ?? (matches.count == 1 ? matches.first : nil))?.command
  }

  mutating func type(_ text: String) {
    words += text
    forgetChoice()
  }

  mutating func erase() {
    words = String(words.dropLast())
    forgetChoice()
  }

  /// Writes the next match.
  mutating func complete() {
    guard !matches.isEmpty else { return }
    stem = stem ?? words
    let next = choice.map { ($0 + 1) % matches.count } ?? 0
    choice = next
    words = matches[next].name
  }

  private mutating func forgetChoice() {
    stem = nil
    choice = nil
  }
}
