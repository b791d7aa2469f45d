import TerminalRig

/// A program in a window, timed from outside.
///
/// What it writes is timed as it arrives and shown afterwards, so that emulating a terminal neither
/// delays the next reading nor competes with the program for a core.
final class Sitting {
  /// Some output, and what the program had cost when it arrived.
  struct Output {
    var bytes: [UInt8]
    /// Since the program was started.
    var time: Duration
    var processorTime: Duration
  }

  /// How long a program keeps quiet that has nothing more to show: many times what a frame takes.
  static let quiet = Duration.milliseconds(20)

  let window: TerminalWindow

  init(_ window: TerminalWindow) {
    self.window = window
  }

  /// What the program writes next, if it does within that time.
  func nextOutput(within time: Duration) -> Output? {
    let bytes = window.receive(within: time)
    guard !bytes.isEmpty else { return nil }
    let program = window.program
    return Output(
      bytes: bytes, time: program.beginning.duration(to: .now),
      processorTime: program.processorTime)
  }

  /// What the program writes until it has been quiet for a while; how long it takes to begin with
  /// is up to `patience`.
  func output(
    patience: Duration = quiet, quiet: Duration = quiet, upTo limit: Int = .max
  ) -> [Output] {
    var outputs: [Output] = []
    var wait = patience
    while outputs.count < limit, let output = nextOutput(within: wait) {
      outputs.append(output)
      wait = quiet
    }
    return outputs
  }

  /// Lets the program show what it still has to show.
  func settle(quiet: Duration = quiet) {
    for output in output(patience: quiet, quiet: quiet) { window.show(output.bytes) }
  }

  func wait(until claim: String, _ isSo: (TerminalWindow) -> Bool) throws {
    try window.wait(until: claim, isSo)
  }

  func quit() throws {
    window.type("Q")
    _ = try window.waitForEnd()
  }
}
