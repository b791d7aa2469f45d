import Articles
import FoundationEssentials

/// The lines of a journal, in the order in which they were written.
struct JournalPage {
  private(set) var lines: [JournalLine] = []
  /// A line that cannot be read costs itself.
  private(set) var problems: [Problem] = []

  /// The journal in `bytes`; in problems `file` is its name, and `firstLine` the number of its first
  /// line.
  init(_ bytes: [UInt8], file: String, firstLine: Int = 1) {
    let decoder = JSONDecoder()
    let parts = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where !part.allSatisfy({ $0 <= .blank && $0 > 0 }) {
      if let line = try? decoder.decode(JournalLine.self, from: Data(part)) {
        lines.append(line)
      } else {
        problems.append(
          Problem(
            file: file, line: firstLine + index,
            reason: "the mark is torn or damaged, and left out"))
      }
    }
  }
}

extension JournalPage {
  /// Every act with its name, oldest first.
  var acts: [(token: String, act: MarkAct)] {
    entries.filter { $0.entry.step == .act }.map { ($0.entry.token, $0.act) }
  }

  /// What can be undone and redone, as the lines tell it.
  var history: MarkHistory {
    var history = MarkHistory()
    var acts: [String: MarkAct] = [:]
    for (entry, act) in entries {
      // A synchroniser may have joined two copies of a journal: an act is done but once.
      if entry.step == .act, acts.updateValue(act, forKey: entry.token) != nil { continue }
      guard let first = acts[entry.token] else { continue }
      history.record(entry.step, of: first)
    }
    return history
  }

  /// The lines that were written at one time, together.
  private var entries: [(entry: JournalLine.Entry, act: MarkAct)] {
    var entries: [(entry: JournalLine.Entry, act: MarkAct)] = []
    var noted: Set<MarkChange> = []
    for line in lines {
      guard let entry = line.entry, !line.changes.isEmpty else { continue }
      if entries.last?.entry != entry {
        entries.append((entry, MarkAct([])))
        noted.removeAll()
      }
      // A line that is there twice changed something once.
      let changes = line.changes.filter { noted.insert($0).inserted }
      entries[entries.count - 1].act.changes += changes
    }
    return entries
  }
}
