import Foundation
import Glibc
import TerminalRig
import Testing

/// Stopped and continued from a shell, as with Ctrl-Z and `fg`.
struct SuspendingTests {
  @Test func stopsOnAKeyAndGoesOn() throws {
    let window = try TerminalWindow.withShell(running: TerminalWindow.probe)
    try window.wait(for: "size 100x24")
    window.type("a\u{1A}")
    try window.wait(for: "Stopped")
    #expect(!window.showsOtherScreen)
    #expect(window.showsCursor)
    window.resize(columns: 90, rows: 30)
    window.type("fg\r")
    try window.wait(for: "size 90x30")
    #expect(window.showsOtherScreen)
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    try window.wait(for: "heard <a> ctrl-z resized(90x30)")
    window.type("q")
    try window.wait(for: "the screen was given back")
  }

  @Test func stopsTheScriptItWasStartedFrom() throws {
    let window = try TerminalWindow.withShell(
      running: "bash -c '\(TerminalWindow.probe); echo the script goes on'")
    try window.wait(for: "size 100x24")
    window.type("\u{1A}")
    try window.wait(for: "Stopped")
    window.type("fg\r")
    try window.wait(for: "size 100x24")
    window.type("q")
    try window.wait(for: "the script goes on")
  }

  @Test(arguments: [SIGTSTP, SIGSTOP]) func isStoppedByAnotherProcess(signal: CInt) throws {
    let window = try TerminalWindow.withShell(running: TerminalWindow.probe)
    try window.wait(until: "the process is known") { $0.probeProcess != nil }
    let process = try #require(window.probeProcess)
    kill(process, signal)
    try window.wait(for: "Stopped")
    window.type("fg\r")
    try window.wait(for: "heard resized(100x24)")
    #expect(!window.text.contains("Stopped"))
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    window.type("b")
    try window.wait(for: "resized(100x24) <b>")
    window.type("q")
    try window.wait(for: "the screen was given back")
    #expect(!window.showsOtherScreen)
  }

  @Test func goesOnWhereNobodyCouldContinueIt() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{1A}")
    try window.wait(for: "heard ctrl-z resized(80x24)")
    #expect(window.showsOtherScreen)
    window.type("b")
    try window.wait(for: "<b>")
  }

  @Test func endsWhenItIsKilledWhileStopped() throws {
    let window = try TerminalWindow.withShell(running: TerminalWindow.probe)
    try window.wait(for: "size 100x24")
    window.type("\u{1A}")
    try window.wait(for: "Stopped")
    window.type("kill %1\r")
    try window.wait(for: "the screen was given back")
    #expect(!window.showsOtherScreen)
    #expect(window.written.components(separatedBy: "\u{1B}[?1049h").count == 2)
  }
}
