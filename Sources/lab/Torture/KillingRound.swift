import Scoring
import TerminalRig

/// A reader and an import at once, and the end of one or both at a moment that nobody chose.
struct KillingRound {
  /// Keys that mark, and keys that lead to the next thing to mark.
  private static let keys = [
    "s", "r", "j", "k", "s", "r", "U", "\u{12}", "g", "G", "\u{06}", "\u{0E}", "\r", "h", "Ay",
  ]
  let place: KillingGround
  let number: Int

  func run(using lots: inout Draw, noting promises: inout Promises) throws {
    let batch = Batch(number)
    let running = try place.canImport ? startImport(of: batch) : nil
    let window = try TerminalWindow(
      running: place.quoth, [], columns: 120, rows: 36, environment: place.environment)
    let life = Duration.milliseconds(Int.random(in: 0...250, using: &lots))
    let death = ContinuousClock.now + life
    while ContinuousClock.now < death {
      window.type(Self.keys.randomElement(using: &lots) ?? "s")
      let patience = Duration.milliseconds(Int.random(in: 1...12, using: &lots))
      _ = window.receive(within: min(patience, max(.zero, ContinuousClock.now.duration(to: death))))
    }
    // What is on the disk now has been reported done; what comes in the last moment may be lost.
    let marks = place.syncedMarks
    window.program.kill()
    if let running { end(running, byKilling: Bool.random(using: &lots), noting: &promises) }
    promises.marks.formUnion(marks)
    promises.readersKilled += 1
  }

  private func startImport(of batch: Batch) throws -> RunningImport {
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let program = try RunningProgram(
      place.quoth, ["import", try place.put(batch)], environment: place.environment, on: terminal,
      output: .file(place.path(of: "import.txt")))
    return RunningImport(batch: batch, program: program, terminal: terminal)
  }

  /// One that has ended well has promised all of its articles.
  private func end(
    _ running: RunningImport, byKilling isKilled: Bool, noting promises: inout Promises
  ) {
    if !isKilled { running.waitForEnd() }
    guard running.program.hasEnded else {
      running.program.kill()
      promises.importsKilled += 1
      return
    }
    guard running.program.end == .exit(0) else { return }
    promises.importsEnded += 1
    promises.articles.formUnion(running.batch.ids)
  }
}

/// An import at work. Its terminal lives as long as it does: without one it would be told to go.
private struct RunningImport {
  var batch: Batch
  var program: RunningProgram
  var terminal: PseudoTerminal

  func waitForEnd() {
    let deadline = ContinuousClock.now + TerminalWindow.deadline
    while !program.hasEnded, ContinuousClock.now < deadline {
      _ = terminal.output(orEndOf: program.ended, milliseconds: 1000)
    }
  }
}
