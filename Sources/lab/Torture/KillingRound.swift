import Scoring
import TerminalRig

/// A reader and an import at once, or compacting,, and the end of one or both at a moment that nobody chose.
struct KillingRound {
  /// Keys that mark, and keys that lead to the next thing to mark.
  private static let keys = ["s", "r", "j", "k", "g", "G", "\u{06}", "\u{0E}", "\r", "h"]
  /// What is asked for less often: to take something back, to do it again, to mark everything, to say
  /// who speaks.
  private static let rareKeys = ["U", "\u{12}", "Ay", "Xnobody\r", "XSam Reed\r"]
  let place: KillingGround
  let number: Int

  func run(using lots: inout Draw, noting promises: inout Promises) throws {
    let running = try place.canImport ? startUpkeep() : nil
    let window = try TerminalWindow(
      running: place.quoth, [], columns: 120, rows: 36, environment: place.environment)
    let death = ContinuousClock.now + .milliseconds(Int.random(in: 0...250, using: &lots))
    var upkeepLife = Int.random(in: 0...40, using: &lots)
    let isUpkeepKilled = Bool.random(using: &lots)
    while ContinuousClock.now < death {
      let isRare = Int.random(in: 0..<40, using: &lots) == 0
      window.type((isRare ? Self.rareKeys : Self.keys).randomElement(using: &lots) ?? "s")
      let patience = Duration.milliseconds(Int.random(in: 1...12, using: &lots))
      _ = window.receive(within: min(patience, max(.zero, ContinuousClock.now.duration(to: death))))
      upkeepLife -= 1
      if upkeepLife == 0, isUpkeepKilled { running?.kill(noting: &promises) }
    }
    // What is on the disk now has been reported done; what comes in the last moment may be lost.
    let marks = place.syncedMarks
    window.program.kill()
    if isUpkeepKilled { running?.kill(noting: &promises) }
    running?.end(noting: &promises)
    promises.marks.formUnion(marks)
    promises.readersKilled += 1
  }

  /// An import; every now and then the files are compacted instead.
  private func startUpkeep() throws -> Upkeep {
    let batch = number.isMultiple(of: 10) ? nil : Batch(number)
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let arguments = try batch.map { ["import", try place.put($0)] } ?? ["compact"]
    let program = try RunningProgram(
      place.quoth, arguments, environment: place.environment, on: terminal,
      output: .file(place.path(of: "upkeep.txt")))
    return Upkeep(batch: batch, program: program, terminal: terminal)
  }
}

/// What changes the files of articles at the moment. Its terminal lives as long as it does: without
/// one it would be told to go.
private struct Upkeep {
  /// What it imports.
  var batch: Batch?
  var program: RunningProgram
  var terminal: PseudoTerminal

  private func waitForEnd() {
    let deadline = ContinuousClock.now + TerminalWindow.deadline
    while !program.hasEnded, ContinuousClock.now < deadline {
      _ = terminal.output(orEndOf: program.ended, milliseconds: 1000)
    }
  }

  func kill(noting promises: inout Promises) {
    guard !program.hasEnded else { return }
    program.kill()
    promises.upkeepsKilled += 1
  }

  /// One that ends well has promised all of its articles.
  func end(noting promises: inout Promises) {
    waitForEnd()
    guard program.hasEnded, program.end == .exit(0), let batch else { return }
    promises.importsEnded += 1
    promises.articles.formUnion(batch.ids)
  }
}
