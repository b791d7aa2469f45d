import Application
import ArgumentParser
import Articles
import Configuration
import Console
import Curses
import Dispatch
import Settings
import Storage
import Synchronization

/// `quoth [PATH…]`: the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
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
  var size: Size?

  @Flag(help: "Print that screen with its colours.")
  var ansi = false

  @Flag(
    help: "Read line by line, for screen readers and simple terminals: write help for its commands."
  )
  var plain = false

  func validate() throws {
    guard paths.isEmpty || !samples else {
      throw ValidationError("Name files or ask for --samples, not both.")
    }
    guard keys != nil || size == nil && !ansi else {
      throw ValidationError(
        "--size and --ansi say how --keys prints its screen; there are no --keys.")
    }
  }

  func run() throws {
    if let missing = Complaint(aboutMissing: paths) { throw missing }
    let store = Store.ofThisPerson
    guard store != nil || choice != .store else {
      throw Complaint("neither QUOTH_STORE nor HOME is set, so there is no store to open", .noHome)
    }
    try Sitting(choice, store: store, script: script, isPlain: plain).run()
  }

  private var script: Sitting.Script? {
    keys.map { Sitting.Script(keys: $0, size: size, isColored: ansi) }
  }

  private var choice: Desk.Choice {
    if samples { return .edition(Resources.edition) }
    return paths.isEmpty ? .store : .paths(paths)
  }
}

/// A sitting of a person at this terminal, or of a script.
struct Sitting {
  /// Keys that are pressed, and how the last screen is printed.
  struct Script {
    var keys: KeyScript
    var size: Size?
    var isColored = false
  }

  private let choice: Desk.Choice
  private let store: Store?
  private let script: Script?
  /// Whether it goes line by line.
  private let isPlain: Bool
  /// Whether nobody has ever read in the store.
  private let isFirst: Bool

  init(
    _ choice: Desk.Choice, store: Store?, script: Script? = nil, isPlain: Bool = false,
    isFirst: Bool? = nil
  ) {
    (self.choice, self.store, self.script, self.isPlain) = (choice, store, script, isPlain)
    self.isFirst = isFirst ?? store.map { !$0.hasMarks } ?? false
  }

  func run() throws {
    let desk = Desk(
      choice, store: store, indexFile: store?.indexFile(environment: Environment.ofThisProcess),
      engine: .ofThisProgram)
    var setup = Setup.ofThisPerson
    // Files that are read where they lie have nothing to do with feeds.
    if choice != .store { setup.settings.updateEvery = 0 }
    let wireRoom = store.map {
      WireRoom(
        Bureau(of: $0, environment: Environment.ofThisProcess),
        addsFullText: setup.settings.fullText)
    }
    let workshop = Workshop(
      desk: desk, engine: .ofThisProgram, wireRoom: wireRoom, state: .ofThisPerson)
    if let script { return try replay(script, in: workshop, setup) }
    guard isPlain || OutputTerminal.cannotPlaceText else { return try open(workshop, setup) }
    if !isPlain {
      try Output.error.say("This terminal cannot place text, so this is the plain reader (--plain)")
    }
    var reading = PlainRead(workshop, setup)
    if let farewell = try reading.run() { throw Complaint(farewell, .cannotWrite) }
  }

  private func open(_ workshop: Workshop, _ setup: Setup) throws {
    do {
      let companions = Companions(
        environment: Environment.ofThisProcess, settings: setup.settings)
      let farewell = try CursesTerminal.session(
        listensToMouse: setup.settings.mouse, namesWindow: companions.namesWindow
      ) { terminal in
        var program = Program(
          terminal: terminal, workshop: workshop, companions: companions, isFirst: isFirst,
          notice: terminal.notice, setup: setup)
        return program.run()
      }
      if let farewell { throw Complaint(farewell, .cannotWrite) }
    } catch let failure as CursesTerminal.Failure {
      throw Complaint(failure.description, .usage)
    }
  }

  private func replay(_ script: Script, in workshop: Workshop, _ setup: Setup) throws {
    let size = script.size ?? Size(columns: 120, rows: 36)
    let last = Mutex((frame: Frame(size), farewell: String?.none))
    let isDone = DispatchSemaphore(value: 0)
    Task {
      var replay = Replay(size: size, workshop: workshop, setup: setup)
      await replay.start(at: LocalTime.now)
      await replay.play(script.keys)
      let end = (replay.session.frame, replay.farewell)
      last.withLock { $0 = end }
      isDone.signal()
    }
    isDone.wait()
    let (frame, farewell) = last.withLock { $0 }
    try Output.standard.say(script.isColored ? frame.ansi : frame.text)
    if let farewell { throw Complaint(farewell, .cannotWrite) }
  }
}

extension Size {
  /// Reads `100x30`.
  init(argument: String) throws {
    let numbers = argument.split(separator: "x").map { Int($0) ?? 0 }
    guard numbers.count == 2, numbers.allSatisfy((1...1000).contains) else {
      throw ValidationError("“\(argument)” is no size; write it as 100x30, at most 1000x1000.")
    }
    self.init(columns: numbers[0], rows: numbers[1])
  }
}
