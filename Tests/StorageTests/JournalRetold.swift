import Articles
import TestSupport

@testable import Storage

/// The history of a journal, told from the front and with everything in memory: what reading from
/// the back is measured against.
extension JournalPage {
  var history: MarkHistory {
    var history = MarkHistory()
    var acts: [String: MarkAct] = [:]
    for (name, act) in entries {
      // A synchroniser may have joined two copies of a journal: an act is done but once.
      if name.step == .act, acts.updateValue(act, forKey: name.token) != nil { continue }
      guard let first = acts[name.token] else { continue }
      history.record(name.step, of: first)
    }
    return history
  }

  /// The lines that were written at one time, together.
  private var entries: [(name: JournalLine.Entry, act: MarkAct)] {
    var entries: [(name: JournalLine.Entry, changes: [MarkChange])] = []
    for line in lines where line.isPartOfAnEntry {
      guard let name = line.entry else { continue }
      if entries.last?.name != name { entries.append((name, [])) }
      entries[entries.count - 1].changes += line.changes
    }
    return entries.map { ($0.name, MarkAct(distinct: $0.changes)) }
  }
}
