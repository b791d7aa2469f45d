import TerminalRig

/// How long a program took to answer.
struct Answer {
  /// Until the first byte came.
  var first: Duration
  /// Until the last byte came before it was quiet again.
  var last: Duration
}

extension Sitting {
  /// Does something to the program, and times what it makes of it.
  func answer(
    to deed: String, quiet: Duration = quiet, _ act: (TerminalWindow) -> Void
  ) throws -> Answer {
    let start = window.program.beginning.duration(to: .now)
    act(window)
    let outputs = output(patience: TerminalWindow.deadline, quiet: quiet)
    guard let first = outputs.first, let last = outputs.last else {
      throw TerminalWindow.Timeout("\(deed): nothing changed", in: window)
    }
    for output in outputs { window.show(output.bytes) }
    return Answer(first: first.time - start, last: last.time - start)
  }
}
