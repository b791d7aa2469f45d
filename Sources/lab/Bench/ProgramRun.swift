import TerminalRig

/// What it cost to run a program to its end.
struct ProgramRun {
  var wall: Duration
  var processor: Duration
  /// In bytes.
  var peakMemory = 0
  var end: RunningProgram.End
  /// What it wrote to its terminal.
  var words: String

  var isGood: Bool { end == .exit(0) }

  /// Runs the program at `path` in a terminal.
  init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    input: RunningProgram.Source = .terminal, output: RunningProgram.Source = .terminal
  ) throws {
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let program = try RunningProgram(
      path, arguments, environment: environment, on: terminal, input: input, output: output)
    var written: [UInt8] = []
    // Memory is gone when the program is, so it is looked at every now and then until that.
    while !program.hasEnded {
      peakMemory = max(peakMemory, program.peakMemory ?? 0)
      written += terminal.output(orEndOf: program.ended, milliseconds: 10)
    }
    wall = program.beginning.duration(to: .now)
    processor = program.processorTime
    end = program.end
    written += terminal.output(orEndOf: program.ended, milliseconds: 0)
    words = String(decoding: written, as: UTF8.self)
  }
}
