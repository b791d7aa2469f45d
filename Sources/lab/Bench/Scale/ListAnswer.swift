import TerminalRig

/// How long a key took to change the list, and everything else it changed.
struct ListAnswer {
  /// Until the first byte came.
  var first: Duration
  /// Until the list was as it stayed.
  var list: Duration
  /// Until the last byte came before it was quiet again.
  var last: Duration
}

extension Sitting {
  /// Does something to the program, and times when `columns` of the window have their last look.
  func answer(
    to deed: String, in columns: Range<Int>, quiet: Duration = quiet,
    _ act: (TerminalWindow) -> Void
  ) throws -> ListAnswer {
    let start = window.program.beginning.duration(to: .now)
    act(window)
    let outputs = output(patience: TerminalWindow.deadline, quiet: quiet)
    guard let first = outputs.first, let last = outputs.last else {
      throw TerminalWindow.Timeout("\(deed): nothing changed", in: window)
    }
    var look = window.cells(of: columns)
    var settled = first.time
    for output in outputs {
      window.show(output.bytes)
      let next = window.cells(of: columns)
      if next != look { settled = output.time }
      look = next
    }
    return ListAnswer(first: first.time - start, list: settled - start, last: last.time - start)
  }
}

extension TerminalWindow {
  /// What stands in some columns of every row but the first and the last, which say how much there is
  /// and what has happened.
  fileprivate func cells(of columns: Range<Int>) -> [Cell] {
    (1..<rows - 1).flatMap { row in columns.map { self[row, $0] } }
  }
}
