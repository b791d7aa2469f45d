import Articles
import Storage
import ViewModels

/// Brings marks to the journal, and keeps those that cannot be written until they can.
struct MarkLedger {
  private let journal: MarkJournal?
  /// What is not on disk yet, oldest first.
  private var unkept: [(step: MarkStep, act: MarkAct)] = []
  /// How many acts there were, those that came to nothing included.
  private var acts = 0

  /// Without a `journal` nothing can be kept for longer than the sitting.
  init(_ journal: MarkJournal?) {
    self.journal = journal
  }

  /// How many acts the journal knows, counted from the first.
  var keptActs: Int { acts - unkept.count }

  /// Carries out a new act.
  mutating func keep(_ act: MarkAct) -> Event {
    acts += 1
    return act.changes.isEmpty ? .marksKept(.act, nil) : write(.act, of: act)
  }

  /// Takes the last act back, or does again what was taken back last.
  mutating func step(_ step: MarkStep) -> Event {
    acts += 1
    if step == .undo, let last = unkept.last, last.step != .undo {
      unkept.removeLast()
      acts -= 1
      return .marksKept(.undo, last.act.undone)
    }
    let history = journal?.history ?? MarkHistory()
    guard let act = step == .undo ? history.last : history.next else {
      return .marksKept(step, nil)
    }
    return write(step, of: act)
  }

  /// Tries again to write what could not be written.
  mutating func retry() -> Event {
    do throws(Failure) {
      try writeUnkept()
      return .marksCaughtUp
    } catch {
      return .marksStillNotKept(error.description)
    }
  }

  private mutating func write(_ step: MarkStep, of act: MarkAct) -> Event {
    let made = step == .undo ? act.undone : act
    unkept.append((step, act))
    do throws(Failure) {
      try writeUnkept()
      return .marksKept(step, made)
    } catch {
      return .marksNotKept(step, made, error.description)
    }
  }

  /// In the order in which they were made.
  private mutating func writeUnkept() throws(Failure) {
    guard let journal else { throw .homeless }
    while let (step, act) = unkept.first {
      try journal.append(step, of: act)
      unkept.removeFirst()
    }
  }
}
