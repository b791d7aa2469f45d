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
    return CommandEntry.table.filter { $0.name.hasPrefix(start) && $0.command != .digit(0) }
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

  /// Takes the last `count` characters away.
  mutating func erase(_ count: Int) {
    words = String(words.dropLast(count))
    forgetChoice()
  }

  /// Writes the match `step` behind the one written now.
  mutating func complete(_ step: Int = 1) {
    let matches = matches
    guard !matches.isEmpty else { return }
    stem = stem ?? words
    let next = choice.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (next + matches.count) % matches.count
    choice = index
    words = matches[index].name
  }

  private mutating func forgetChoice() {
    stem = nil
    choice = nil
  }
}
