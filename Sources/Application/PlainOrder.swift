import Console
import Settings
import Text
import ViewModels

/// What a line of the plain reader asks for.
enum PlainOrder: Equatable {
  case list
  /// The article once more, or those it names.
  case text
  case names
  case help
  case events([Event])
  case keys([TerminalEvent])
  /// Nothing, and why.
  case nothing(String)

  init(_ line: String, for reader: Reader) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard reader.prompt == nil else {
      self = .events(Self.answer(line, to: reader))
      return
    }
    // As on a screen, the plainest of keys reads on.
    guard let first = words.first else {
      self = .events([.command(.readOn)])
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    self = Self.plainWord(line) ?? Self.order(first, rest) ?? Self.keys(line)
  }

  /// Names of what only this reader has.
  private static func plainWord(_ line: String) -> PlainOrder? {
    switch line {
    case "list": .list
    case "text": .text
    case "names": .names
    case "help", "?", ":help": .help
    default: nil
    }
  }

  private static func order(_ first: String, _ rest: String) -> PlainOrder? {
    if let number = Int(first), rest.isEmpty { return open(number) }
    if first.hasPrefix("/") {
      return search((first.dropFirst() + " " + rest).split(separator: " ").joined(separator: " "))
    }
    let name = first.hasPrefix(":") ? String(first.dropFirst()) : first
    if name == "search", !rest.isEmpty { return search(rest) }
    if name == "open", let number = Int(rest) { return open(number) }
    guard rest.isEmpty, name.count > 1 else { return nil }
    guard let entry = CommandEntry.table.first(where: { $0.name == name }) else { return nil }
    return .events([.command(entry.command)])
  }

  /// The article of that number in the list.
  private static func open(_ number: Int) -> PlainOrder {
    guard number > 0 else { return .nothing("Articles are counted from 1") }
    let digits = String(number).compactMap(\.wholeNumberValue).map { Event.command(.digit($0)) }
    return .events(digits + [.command(.first), .command(.open)])
  }

  private static func search(_ words: String) -> PlainOrder {
    .events([.command(.search), .answer(.eraseAll), .answer(.type(words)), .answer(.submit)])
  }

  /// Whatever was asked for, the line is the answer; an empty one gives up.
  private static func answer(_ line: String, to reader: Reader) -> [Event] {
    if case .question = reader.prompt { return [.answer(.type(String(line.prefix(1))))] }
    guard !line.isEmpty else { return [.answer(.cancel)] }
    return [.answer(.eraseAll), .answer(.type(line)), .answer(.submit)]
  }

  private static func keys(_ line: String) -> PlainOrder {
    do throws(KeyScript.UnknownKey) {
      let script = try KeyScript(line)
      // A word that is no command is not six keys.
      guard script.events.count == 1 || !line.allSatisfy({ $0.isLetter || $0 == "-" }) else {
        return .nothing(unknown(line))
      }
      return .keys(script.events)
    } catch {
      return .nothing(unknown(line))
    }
  }

  private static func unknown(_ line: String) -> String {
    let names = CommandEntry.table.map(\.name) + ["list", "text", "names", "help"]
    return "There is no command “\(line.cleanCopy())”" + suggestion(for: line, among: names)
      + "; help lists them"
  }
}
