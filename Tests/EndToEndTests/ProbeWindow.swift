import Foundation
import TerminalRig
import Testing

extension TerminalWindow {
  /// A window with the probe in it, once it shows its first frame.
  static func withProbe(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    input: RunningProgram.Source = .terminal
  ) throws -> TerminalWindow {
    let window = try TerminalWindow(
      running: probe, columns: columns, rows: rows, environment: environment, input: input)
    // The last cell is drawn last.
    try window.wait(until: "the first frame is shown") { $0[rows - 1, columns - 1].text == "◢" }
    return window
  }

  static var probe: String { RunningProgram.path(of: "curses-probe") }

  /// A window with a shell in it, which has run `command`.
  static func withShell(running command: String) throws -> TerminalWindow {
    let window = try TerminalWindow(
      running: "/bin/bash", ["--norc", "--noprofile", "-i"], columns: 100,
      environment: ["PS1": "ready$ ", "HISTFILE": ""])
    try window.wait(for: "ready$")
    window.type(command + "\r")
    return window
  }

  /// The process that the probe says it is.
  var probeProcess: pid_t? {
    let line = text.split(separator: "\n").last { $0.hasPrefix("process ") && $0.hasSuffix(".") }
    return line.flatMap { pid_t($0.dropFirst("process ".count).dropLast()) }
  }

  /// Whether the terminal is as the probe found it.
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(isCooked, sourceLocation: sourceLocation)
    #expect(showsCursor, sourceLocation: sourceLocation)
    #expect(!showsOtherScreen, sourceLocation: sourceLocation)
    #expect(!bracketsPastes, sourceLocation: sourceLocation)
  }
}
