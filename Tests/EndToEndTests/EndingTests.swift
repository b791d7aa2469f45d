import Foundation
import Glibc
import TerminalRig
import Testing

/// However the program ends, the terminal is given back.
struct EndingTests {
  @Test func returns() throws {
    let window = try TerminalWindow.withProbe()
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "the screen was given back")
    window.expectGivenBack()
  }

  @Test func throwsAnError() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{17}")
    #expect(try window.waitForEnd() == .exit(70))
    #expect(window.text == "thrown on purpose")
    window.expectGivenBack()
  }

  @Test func exitsOnTheSpot() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{05}\u{18}")
    #expect(try window.waitForEnd() == .exit(3))
    #expect(window.text == "something went wrong meanwhile")
    window.expectGivenBack()
  }

  @Test func showsAfterwardsWhatWentToStandardError() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{05}")
    try window.wait(for: "heard ctrl-e")
    #expect(!window.text.contains("something went wrong"))
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "something went wrong meanwhile\nthe screen was given back")
  }

  @Test func leavesStandardErrorAloneWhereItIsAFile() throws {
    let path = NSTemporaryDirectory() + "errors-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let window = try TerminalWindow(
      running: "/bin/sh", ["-c", "exec \(TerminalWindow.probe) 2> \(path)"])
    try window.wait(for: "process")
    window.type("\u{05}")
    try window.wait(for: "heard ctrl-e")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "something went wrong meanwhile\n")
  }

  @Test func traps() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{14}")
    let end = try window.waitForEnd()
    #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
    #expect(window.written.contains("Fatal error: trapped on purpose"))
    window.expectGivenBack()
  }

  @Test func trapsElsewhere() throws {
    let window = try TerminalWindow.withProbe(rows: 60)
    window.type("\u{19}")
    let end = try window.waitForEnd()
    #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
    #expect(window.written.contains("Fatal error: trapped elsewhere"))
    #expect(!window.text.contains("wide"))
    window.expectGivenBack()
  }

  @Test func runsOutOfStack() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{0F}")
    #expect(try window.waitForEnd() == .signal(SIGSEGV))
    window.expectGivenBack()
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT, SIGUSR1])
  func isEndedByASignal(signal: CInt) throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{05}")
    try window.wait(for: "heard ctrl-e")
    window.program.send(signal)
    #expect(try window.waitForEnd() == .signal(signal))
    #expect(window.text == "something went wrong meanwhile")
    window.expectGivenBack()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func isToldToGo(signal: CInt) throws {
    let window = try TerminalWindow.withProbe()
    window.program.send(signal)
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "the screen was given back")
    window.expectGivenBack()
  }

  @Test func isToldToGoAndDoesNotListen() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{02}")
    try window.wait(for: "heard ctrl-b")
    window.program.send(SIGTERM)
    #expect(try window.waitForEnd() == .signal(SIGALRM))
    window.expectGivenBack()
  }

  @Test func outlivesABrokenPipe() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{10}a")
    try window.wait(for: "heard ctrl-p <a>")
  }

  @Test func losesItsTerminal() throws {
    let window = try TerminalWindow.withProbe()
    window.close()
    #expect(try window.waitForEnd() == .exit(0))
  }

  @Test func losesItsTerminalWithoutBeingTold() throws {
    let window = try TerminalWindow(
      running: "/bin/sh", ["-c", "trap '' HUP; exec \(TerminalWindow.probe)"])
    try window.wait(for: "process")
    window.close()
    #expect(try window.waitForEnd() == .exit(0))
  }
}
