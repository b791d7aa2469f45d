import TerminalRig

/// What it costs to start a program.
struct StartCosts {
  var wall = Sample()
  var processor = Sample()
  var memory = Sample()

  /// Adds the start of a `sitting` until `frame` is complete, and ends it.
  mutating func add(_ sitting: Sitting, showing frame: CompleteFrame) throws {
    let (output, memory) = try sitting.output(completing: frame)
    wall.addMilliseconds(output.time)
    processor.addMilliseconds(output.processorTime)
    self.memory.addMegabytes(memory)
    try sitting.quit()
  }
}

extension Sitting {
  /// The output with which `frame` is complete, and the memory the program fills shortly after.
  fileprivate func output(completing frame: CompleteFrame) throws -> (Output, memory: Int) {
    while true {
      let outputs = output(patience: TerminalWindow.deadline)
      let memory = window.program.residentMemory ?? 0
      for output in outputs {
        window.show(output.bytes)
        if frame.isShown(in: window) { return (output, memory) }
      }
      guard !outputs.isEmpty else {
        throw TerminalWindow.Timeout("no complete frame", in: window)
      }
    }
  }
}
