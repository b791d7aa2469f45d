import Articles
import Storage
import ViewModels

/// Brings marks to the journal, and keeps those that cannot be written until they can.
struct MarkLedger {
  private let journal: MarkJournal?
  /// What is not on disk yet, oldest first.
  private var unkept: [Unkept] = []
  /// How many acts there were, those that came to nothing included.
  private var acts = 0

  private struct Unkept {
    var step: MarkStep
    var act: MarkAct
    /// The act's in the journal; nil where it is new.
    var name: String?
  }

  /// Without a `journal` nothing can be kept for longer than the sitting.
  init(_ journal: MarkJournal?) {
    self.journal = journal
  }

  /// How many acts the journal knows, counted from the first.
  var keptActs: Int { acts - unkept.count }

  /// Carries out a new act.
  mutating func keep(_ act: MarkAct) -> Event {
    acts += 1
    guard !act.changes.isEmpty else { return .marksKept(.act, nil) }
    unkept.append(Unkept(step: .act, act: act))
    return writeUnkept().map { .marksNotKept(.act, act, $0) } ?? .marksKept(.act, act)
  }

  /// Takes the last act back, or does again what was taken back last.
  mutating func step(_ step: MarkStep) -> Event {
    if let event = cancelUnkept(step) { return event }
    acts += 1
    // What was done before has to be known before it can be taken back.
    guard writeUnkept() == nil else { return keepForLater(step) }
    do throws(Failure) {
      let subject = try journal?.carryOut(step)
      return .marksKept(step, subject.map { step == .undo ? $0.act.undone : $0.act })
    } catch {
      return keepForLater(step, because: error.description)
    }
  }

  /// Tries again to write what could not be written.
  mutating func retry() -> Event {
    writeUnkept().map { .marksStillNotKept($0) } ?? .marksCaughtUp
  }
}

extension MarkLedger {
  /// What never reached the disk is taken back by forgetting it, without a trace.
  private mutating func cancelUnkept(_ step: MarkStep) -> Event? {
    guard step == .undo, let last = unkept.last, last.step != .undo else { return nil }
    unkept.removeLast()
    acts -= 1
    return .marksKept(.undo, last.act.undone)
  }

  /// The marks count at once, and are written when that is possible again.
  private mutating func keepForLater(_ step: MarkStep, because reason: String? = nil) -> Event {
    guard step != .redo || unkept.allSatisfy({ $0.step != .act }),
      let subject = journal?.subject(of: step, after: unwritten)
    else { return .marksKept(step, nil) }
    unkept.append(Unkept(step: step, act: subject.act, name: subject.name))
    let made = step == .undo ? subject.act.undone : subject.act
    return (reason ?? writeUnkept()).map { .marksNotKept(step, made, $0) } ?? .marksKept(step, made)
  }

  private var unwritten: [UnwrittenStep] {
    unkept.compactMap { unkept in
      unkept.name.map { UnwrittenStep(step: unkept.step, name: $0) }
    }
  }

  /// In the order in which they were made.
  ///
  /// - Returns: Why not all of them could be written; nil where they could.
  private mutating func writeUnkept() -> String? {
    guard !unkept.isEmpty else { return nil }
    do throws(Failure) {
      guard let journal else { throw .homeless }
      while let first = unkept.first {
        try journal.append(first.step, of: first.act, named: first.name)
        unkept.removeFirst()
      }
      return nil
    } catch {
      return error.description
    }
  }
}
