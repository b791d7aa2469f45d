import Dispatches
import Foundation
import Glibc
import TerminalRig
import Testing
import WebRig

/// How a reporter ends that nobody wants any more.
struct EndTests {
  @Test func noWorkIsDoneAtOnce() throws {
    let trip = try Trip([])
    #expect(trip.end == .exit(0))
    #expect(trip.dispatches.isEmpty)
    #expect(trip.words.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT]) func aSignalEndsItInTheMiddleOfEverything(signal: CInt) throws
  {
    let server = try RudeServer(.send("HTTP/1.1 200 OK\r\n\r\n<rss>"), .fallSilent)
    let trip = try RunningTrip([.feed(server.address), .feed("http://127.0.0.1:1/")])
    // It is on its way: one of the two has come to nothing.
    try trip.waitForFirstLine()
    trip.program.send(signal)
    let (end, words) = trip.waitForEnd()
    #expect(end == .signal(signal))
    #expect(words.isEmpty)
  }

  @Test func itEndsWithoutAWordWhereNobodyListens() throws {
    let feed = WebPage.feed(
      channel: String(repeating: "<item><title>A</title></item>", count: 20_000))
    let server = try WebServer(["/feed": [feed]])
    let trip = try RunningTrip([.feed(server.address("/feed"))])
    trip.hangUp()
    let (end, words) = trip.waitForEnd()
    #expect(end == .exit(128 + SIGPIPE))
    #expect(words.isEmpty)
  }

  @Test func assignmentsMayComeLater() throws {
    let server = try WebServer(["/feed": [.feed()]])
    let trip = try RunningTrip([.feed(server.address("/nothing"))], isMoreToCome: true)
    try trip.waitForFirstLine()
    trip.assign(.feed(server.address("/feed")))
    let (end, _) = trip.waitForEnd()
    #expect(end == .exit(0))
    #expect(try server.requests.map(\.path) == ["/nothing", "/feed"])
  }

  @Test func helpAndVersionAreSaid() throws {
    for (option, words) in [("--help", "OVERVIEW: Fetch feeds"), ("--version", "0.1.0")] {
      let terminal = try PseudoTerminal(columns: 120, rows: 60)
      let program = try RunningProgram(
        RunningProgram.path(of: "quoth-fetch"), [option], on: terminal)
      var said: [UInt8] = []
      while !program.hasEnded {
        said += terminal.output(orEndOf: program.ended, milliseconds: 1000)
      }
      #expect(program.end == .exit(0))
      #expect(String(decoding: said, as: UTF8.self).contains(words))
    }
    #expect(try Trip([], ["--stall", "never"]).end == .exit(64))
    #expect(try Trip([], ["--stall", "0"]).end == .exit(64))
  }
}

/// A reporter on its way, through named pipes.
private final class RunningTrip {
  let program: RunningProgram
  private let folder: URL
  private let terminal: PseudoTerminal
  private var input: CInt
  private var output: CInt

  init(_ assignments: [Assignment], isMoreToCome: Bool = false) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = ["input", "output"].map { folder.appending(path: $0).path }
    for path in paths { mkfifo(path, 0o600) }
    // Both ways, so that opening waits for nobody.
    input = open(paths[0], O_RDWR | O_CLOEXEC)
    output = open(paths[1], O_RDWR | O_CLOEXEC)
    terminal = try PseudoTerminal(columns: 120, rows: 30)
    program = try RunningProgram(
      RunningProgram.path(of: "quoth-fetch"), ["--request", "600000", "--stall", "600"],
      on: terminal,
      input: .file(paths[0]), output: .file(paths[1]))
    for assignment in assignments { write(assignment) }
    if !isMoreToCome { endInput() }
  }

  deinit {
    program.kill()
    for descriptor in [input, output] where descriptor >= 0 { close(descriptor) }
    try? FileManager.default.removeItem(at: folder)
  }
}

extension RunningTrip {
  /// Gives out one more assignment, and says that it was the last.
  func assign(_ assignment: Assignment) {
    write(assignment)
    endInput()
  }

  func hangUp() {
    close(output)
    output = -1
  }

  func waitForFirstLine() throws {
    var line: [UInt8] = []
    while !line.contains(0x0A) {
      line += outputUntilEnd()
      if program.hasEnded { throw CocoaError(.fileReadUnknown) }
    }
  }

  /// How it ended, and what it wrote to the terminal.
  func waitForEnd() -> (RunningProgram.End, words: String) {
    while !program.hasEnded { _ = outputUntilEnd() }
    let words = terminal.output(orEndOf: program.ended, milliseconds: 0)
    return (program.end, String(decoding: words, as: UTF8.self))
  }

  private func write(_ assignment: Assignment) {
    let line = assignment.line
    _ = line.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
  }

  private func endInput() {
    close(input)
    input = -1
  }

  /// Waits for output or the end.
  private func outputUntilEnd() -> [UInt8] {
    var sources = [
      pollfd(fd: program.ended, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, -1) > 0, sources[1].revents != 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(output, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
