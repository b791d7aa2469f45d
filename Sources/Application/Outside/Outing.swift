import Articles
import ViewModels

/// A program that is started for the person, and what it gets. Whatever an article says is an argument
/// or its standard input, and never seen by a shell.
struct Outing: Hashable, Sendable {
  enum Input: Hashable, Sendable {
    case nothing
    case bytes([UInt8])
    /// The text is in a file, which is the program's last argument and goes away after it.
    case file([UInt8], ending: String)
  }

  /// The program and its arguments; of several, the first that is there.
  var commands: [[String]]
  var input = Input.nothing
  /// Whether it needs the screen.
  var takesScreen = false
  /// Whether what it has written stays until the person has seen it.
  var waitsForEnter = false
}

extension Outing {
  /// What is started for `effect`; nil where nothing is.
  init?(for effect: Effect, with companions: Companions) {
    switch effect {
    case .openAddress(let address): self.init(opening: address, with: companions)
    case .page(let printout):
      self.init(commands: [companions.pager], input: .bytes(printout.bytes), takesScreen: true)
    case .edit(let printout):
      self.init(
        commands: [companions.editor], input: .file(printout.bytes, ending: ".txt"),
        takesScreen: true)
    case .pipe(let printout, let command):
      // What the person has typed is for a shell. The article is only what it reads.
      self.init(
        commands: [["/bin/sh", "-c", command]], input: .bytes(printout.bytes), takesScreen: true,
        waitsForEnter: true)
    case .copy(let text):
      guard case .program(let words) = companions.clipboard else { return nil }
      self.init(commands: [words], input: .bytes(Array(text.utf8)))
    case .notify(let words):
      guard companions.notifies else { return nil }
      self.init(notifying: words)
    default: return nil
    }
  }

  /// Tells the desktop something, through `notify-send`.
  init(notifying words: String) {
    // What comes last is taken for markup.
    self.init(commands: [["notify-send", "--app-name=quoth", "--", "quoth", words.escapedMarkup]])
  }

  private init(opening address: WebAddress, with companions: Companions) {
    commands = companions.browsers.map { Self.command($0, with: address.description) }
    // Without a desktop every browser is one for the terminal, whoever starts it.
    takesScreen =
      !companions.hasDesktop
      || companions.browsers.first?.first.map { Self.textBrowsers.contains($0.fileName) } ?? false
  }

  /// Browsers that need the terminal.
  private static let textBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "chawan", "retawq",
    "www-browser",
  ]

  private static func command(_ words: [String], with address: String) -> [String] {
    let place = ["%u", "%U", "%s"].first { place in words.contains { $0.contains(place) } }
    guard let place else { return words + [address] }
    return words.map { $0.replacing(place, with: address) }
  }
}

extension Printout {
  fileprivate var bytes: [UInt8] { Array(text.utf8) }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  fileprivate var escapedMarkup: String {
    var escaped = ""
    for character in self {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
