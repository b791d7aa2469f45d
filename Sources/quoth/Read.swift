import Application
import ArgumentParser
import Articles
import Console
import Curses
import Dispatch
import Storage

/// `quoth [PATH…]`: the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader; what quoth does where no other command is named.")

  @Argument(help: "Files or folders of articles, or - for standard input. None: your own store.")
  var paths: [String] = []

  @Flag(help: "Open the edition that comes with the program.")
  var samples = false

  @Option(
    help: ArgumentHelp(
      "Press these keys as if you sat there (]]<enter>), print the last screen, and end.",
      valueName: "keys"),
    transform: KeyScript.init)
  var keys: KeyScript?

  @Option(
    help: ArgumentHelp("The size of that screen.", valueName: "columns x rows"),
    transform: Size.init(argument:))
  var size = Size(columns: 120, rows: 36)

  @Flag(help: "Print that screen with its colours.")
  var ansi = false

  func validate() throws {
    guard paths.isEmpty || !samples else {
      throw ValidationError("Name files or ask for --samples, not both.")
    }
  }

  func run() throws {
    if let missing = Complaint(aboutMissing: paths) { throw missing }
    let desk = Desk(choice, store: try Store.ofThisPerson())
    let workshop = Workshop(desk: desk, annotate: Engine.annotate)
    if let keys { replay(keys, in: workshop) } else { try open(workshop) }
  }

  private func open(_ workshop: Workshop) throws {
    do {
      let farewell = try CursesTerminal.session { terminal in
        var program = Program(terminal: terminal, workshop: workshop)
        return program.run()
      }
      if let farewell { throw Complaint(farewell, .cannotWrite) }
    } catch let failure as CursesTerminal.Failure {
      throw Complaint(failure.description, .usage)
    }
  }

  private func replay(_ script: KeyScript, in workshop: Workshop) {
    let isDone = DispatchSemaphore(value: 0)
    Task { [size, ansi] in
      var replay = Replay(size: size, workshop: workshop)
      await replay.start(at: LocalTime.now)
      await replay.press(script.keys)
      let frame = replay.session.frame
      Output.standard.say(ansi ? frame.ansi : frame.text)
      isDone.signal()
    }
    isDone.wait()
  }

  private var choice: Desk.Choice {
    if samples { return .edition(Resources.edition) }
    return paths.isEmpty ? .store : .paths(paths)
  }
}

extension Size {
  /// Reads `100x30`.
  init(argument: String) throws {
    let numbers = argument.split(separator: "x").map { Int($0) ?? 0 }
    guard numbers.count == 2, numbers.allSatisfy((1...1000).contains) else {
      throw ValidationError("“\(argument)” is no size; write it as 100x30.")
    }
    self.init(columns: numbers[0], rows: numbers[1])
  }
}
