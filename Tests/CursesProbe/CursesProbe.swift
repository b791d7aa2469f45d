import Console
import Curses
import Glibc

/// Shows a frame on the terminal it was started in, and names the keys and events it hears.
@main
struct CursesProbe {
  var heard: [String] = []

  static func main() {
    do {
      for _ in 0..<sessions {
        try CursesTerminal.session { terminal in
          var probe = CursesProbe()
          try probe.run(on: terminal)
        }
      }
      print("the screen was given back")
    } catch let failure as CursesTerminal.Failure {
      complain(failure.description)
      exit(69)
    } catch {
      complain("\(error)")
      exit(70)
    }
  }

  /// How often to take the screen over, one after the other.
  private static var sessions: Int {
    CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1
  }

  private mutating func run(on terminal: CursesTerminal) throws {
    while true {
      terminal.present(frame(for: terminal))
      for event in terminal.waitForEvents(orOn: -1) {
        heard.append(event.name)
        if event == .hangUp || event == .key(.character("q")) { return }
        try obey(event, on: terminal)
      }
    }
  }

  /// What a well-behaved program would never do, on the keys that ask for it.
  private func obey(_ event: TerminalEvent, on terminal: CursesTerminal) throws {
    switch event {
    case .key(.control("z")): terminal.suspend()
    case .key(.control("l")): terminal.redraw()
    case .key(.control("f")):
      terminal.present(frameTooLarge(for: terminal.size))
      _ = terminal.waitForEvents(orOn: -1)
    case .key(.control("p")): writeIntoABrokenPipe()
    case .key(.control("e")): complain("something went wrong meanwhile")
    case .key(.control("t")): fatalError("trapped on purpose")
    case .key(.control("y")): trapElsewhere(whileDrawingOn: terminal)
    case .key(.control("o")): complain("\(overflow(depth: 1))")
    case .key(.control("x")): exit(3)
    case .key(.control("w")): throw Mishap()
    case .key(.control("k")): raise(SIGQUIT)
    case .key(.control("b")): hang(on: terminal)
    default: break
    }
  }

  private struct Mishap: Error, CustomStringConvertible {
    let description = "thrown on purpose"
  }

  /// Another thread traps while this one is busy drawing.
  private func trapElsewhere(whileDrawingOn terminal: CursesTerminal) {
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in fatalError("trapped elsewhere") }, nil)
    while true { terminal.redraw() }
  }

  /// Nobody reads what a command was given.
  private func writeIntoABrokenPipe() {
    var ends: [CInt] = [0, 0]
    pipe(&ends)
    close(ends[0])
    _ = write(ends[1], "a", 1)
  }

  private func hang(on terminal: CursesTerminal) {
    terminal.present(frame(for: terminal))
    while true { pause() }
  }

  /// Runs out of stack.
  private func overflow(depth: Int) -> Int {
    let deeper = (0..<depth % 2).map { _ in overflow(depth: depth + 2) }
    return deeper.reduce(depth, +)
  }

  private func complain(_ words: String) {
    Self.complain(words)
  }

  private static func complain(_ words: String) {
    let line = words + "\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }
}
