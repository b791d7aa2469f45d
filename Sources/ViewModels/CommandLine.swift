/// The line where a command is written by its name, and behind some a blank and a word more.
public struct CommandLine: Hashable, Sendable {
  /// What a line could be meant for.
  public struct Match: Hashable, Sendable {
    /// All that would be written then.
    public let words: String
    public let summary: String
  }

  public private(set) var words: String
  /// The names of the themes there are.
  private let themes: [String]
  /// What was written before completion went through the matches.
  private var stem: String?
  /// Which of the matches is written now.
  public private(set) var choice: Int?

  public init(_ words: String = "", themes: [String] = []) {
    (self.words, self.themes) = (words, themes)
  }

  /// The commands whose names begin with what was written, or the words that may stand behind one.
  public var matches: [Match] {
    let start = stem ?? words
    if let theme = Self.argument(of: .theme, in: start) {
      return themes.filter { $0.hasPrefix(theme) }.map { Match(words: "theme \($0)", summary: "") }
    }
    return entries(start).map { Match(words: $0.name, summary: $0.summary) }
  }

  private func entries(_ start: String) -> [CommandEntry] {
    CommandEntry.table.filter { $0.name.hasPrefix(start) && $0.command != .digit(0) }
  }

  /// The command that is meant: the one of that name, or the only one that begins so.
  var command: Command? {
    if argument(of: .theme) != nil { return .theme }
    let named = CommandEntry.table.first { $0.name == words }
    let begun = entries(stem ?? words)
    return (named ?? (begun.count == 1 ? begun.first : nil))?.command
  }

  /// What stands behind the name of `command`; nil where the line is for another command, or there is no
  /// blank behind the name.
  func argument(of command: Command) -> String? { Self.argument(of: command, in: words) }

  private static func argument(of command: Command, in words: String) -> String? {
    guard let name = command.entry?.name, words.hasPrefix(name + " ") else { return nil }
    return String(words.dropFirst(name.count + 1).drop { $0 == " " })
  }

}

extension CommandLine: WrittenLine {
  mutating func write(_ new: String) { (words, stem, choice) = (new, nil, nil) }

  /// Takes the last part of a name away, and what parts it from those before.
  mutating func eraseWord() {
    write(String(words.dropLast(words.reversed().prefix { $0 != "-" && $0 != " " }.count + 1)))
  }

  mutating func complete(_ step: Int = 1) {
    let matches = matches
    guard !matches.isEmpty else { return }
    stem = stem ?? words
    let index = choice.moved(by: step, of: matches.count)
    choice = index
    words = matches[index].words
  }
}
