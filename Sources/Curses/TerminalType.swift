import CNcurses
import Console
import Glibc

/// What kind of terminal this is, as the terminfo database describes it.
struct TerminalType {
  let name: String
  /// What to tell the person where the type had to be guessed.
  let notice: String?
  /// The keys this terminal is said to have.
  let keys: [KeySequence]
  /// What to send so that whatever comes after us finds the terminal as it was.
  let farewell: String
  /// What to send when ncurses has left the screen.
  let afterLastFrame: String
  /// Whether it understands ECMA-48, as nearly every terminal does.
  let speaksECMA48: Bool
  /// Whether its window has a title that is ours to set.
  let hasTitle: Bool

  /// The type that `TERM` names, or else the most able common one.
  ///
  /// A bare machine at the other end of a connection often lacks the description of a modern
  /// terminal, and nearly all modern terminals do what xterm does.
  ///
  /// With `namesWindow`, the title of its window is ours.
  static func thisOne(namesWindow: Bool = false) throws(CursesTerminal.Failure) -> TerminalType {
    let wanted = getenv("TERM").map { String(cString: $0) } ?? ""
    for name in [wanted, "xterm-256color", "xterm", "vt100", "ansi"] {
      switch lookUp(name) {
      case .unknown: continue
      case .withoutScreen: throw .terminalCannotPlaceText(type: name)
      case .known:
        return TerminalType(
          name, insteadOf: name == wanted ? nil : wanted, namesWindow: namesWindow)
      }
    }
    throw .noTerminalIsDescribed(type: wanted)
  }

  private enum Description {
    case unknown
    case withoutScreen
    case known
  }

  /// Looks up `name`; `tigetstr` then speaks of that terminal.
  private static func lookUp(_ name: String) -> Description {
    cn_forget_type()
    var status: CInt = 0
    guard setupterm(name, STDOUT_FILENO, &status) == OK else {
      // One means that it is described as a printer, or as something nobody knows.
      return status == 1 && name != "unknown" ? .withoutScreen : .unknown
    }
    return cn_capability("cup") == nil ? .withoutScreen : .known
  }

  private init(_ name: String, insteadOf wanted: String?, namesWindow: Bool) {
    self.name = name
    notice = wanted.map { Self.notice(on: $0, takenFor: name) }
    keys = KeySequence.described
    speaksECMA48 = capability("cup")?.hasPrefix("\u{1B}[") ?? false
    afterLastFrame = capability("rmcup") == nil ? Self.clearedLine : ""
    hasTitle = namesWindow && wanted == nil && Self.isInWindow(name)
    farewell = Self.farewell(speaksECMA48: speaksECMA48, hasTitle: hasTitle)
    cn_forget_type()
  }

  private static func notice(on wanted: String, takenFor name: String) -> String {
    wanted.isEmpty
      ? "TERM is not set; taking the terminal for \(name)"
      : "This machine has no description of the terminal “\(wanted)”; taking it for \(name)"
  }

  /// Where there is only one screen, the next program begins on the last line of ours.
  private static var clearedLine: String { "\r" + (capability("el") ?? "") }

  /// Whether it is one of those that are known to take a title. Others may show it as text.
  private static func isInWindow(_ name: String) -> Bool {
    [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "st-",
      "konsole", "gnome", "vte", "contour", "mintty", "iterm",
    ].contains { name.hasPrefix($0) }
  }

  private static func farewell(speaksECMA48: Bool, hasTitle: Bool) -> String {
    var words = speaksECMA48 ? Screen.modesOff + (hasTitle ? Screen.titleBack : "") : ""
    words += capability("sgr0") ?? ""
    words += capability("cnorm") ?? ""
    if let leaveScreen = capability("rmcup") {
      words += leaveScreen
    } else {
      let bottom = cn_move_to(max(0, tigetnum("lines") - 1), 0)
      words += bottom.map { withoutPauses(String(cString: $0)) } ?? ""
      words += clearedLine
    }
    return words
  }
}

extension KeySequence {
  /// The keys of the terminal that was looked up last.
  fileprivate static var described: [KeySequence] {
    let named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter), ("kbs", .backspace),
    ]
    let functions = (1...12).map { ("kf\($0)", Key.function($0)) }
    return (named + functions).compactMap { name, key in
      guard let words = capability(name), words.utf8.count > 1, words.hasPrefix("\u{1B}") else {
        return nil
      }
      return KeySequence(words, key)
    }
  }
}

/// The looked-up terminal's own word for something.
private func capability(_ name: String) -> String? {
  cn_capability(name).map { withoutPauses(String(cString: $0)) }
}

/// Descriptions of old terminals ask for pauses, written `$<5>`.
private func withoutPauses(_ words: String) -> String {
  var rest = words[...]
  var result = ""
  while let dollar = rest.firstIndex(of: "$"), rest[dollar...].hasPrefix("$<"),
    let end = rest[dollar...].firstIndex(of: ">")
  {
    result += rest[..<dollar]
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}
