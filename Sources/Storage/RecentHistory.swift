import Articles

/// What can be undone and redone, as far as the last entries of a journal tell.
///
/// Entries count in the order of their times, and one that is there twice counts once: so nothing
/// depends on how a synchroniser has joined two copies of a journal.
struct RecentHistory {
  /// The acts, named; the one that was done last, or undone last, is last.
  private var done: [String] = []
  private var undone: [String] = []
  /// Every act that is known from its first line to its last, and how many entries came before it.
  private var acts: [String: (place: Int, entry: JournalEntry)] = [:]
  private var lastAct = -1
  /// The last entry that only makes sense with what lies before.
  private var lastDoubt = -1
  private let isWhole: Bool

  /// What is known of the act that a step is about.
  enum Subject {
    /// Nil where there is none.
    case known(JournalEntry?)
    /// More of the journal has to be read.
    case unknown
  }

  /// `entries` are the last ones of the journal, or all where it `isWhole`; the `unwritten` ones are
  /// to be written after them.
  init(_ entries: JournalEntries, isWhole: Bool, unwritten: [JournalLine.Entry] = []) {
    self.isWhole = isWhole
    let inOrder = Self.inOrder(entries, isWhole: isWhole)
    for (place, found) in inOrder.enumerated() {
      if found.entry.name.step == .act {
        take(found, at: place)
      } else {
        take(found.entry.name, at: place)
      }
    }
    for name in unwritten { take(name, at: inOrder.count) }
  }

  /// The act that `step` would take back, or do again.
  func subject(of step: MarkStep) -> Subject {
    guard let name = step == .undo ? done.last : undone.last else {
      // Whatever was undone before an act cannot be redone.
      return isWhole || step == .redo && lastAct > lastDoubt ? .known(nil) : .unknown
    }
    guard let act = acts[name], act.place > lastDoubt else { return .unknown }
    return .known(act.entry)
  }

  private mutating func take(_ found: FoundEntry, at place: Int) {
    let name = found.entry.name.token
    guard !found.mayBeTorn else { return lastDoubt = place }
    guard acts[name] == nil else { return }
    acts[name] = (place, found.entry)
    lastAct = place
    done.append(name)
    undone.removeAll()
  }

  private mutating func take(_ name: JournalLine.Entry, at place: Int) {
    let token = name.token
    guard acts[token] != nil else {
      if !isWhole { lastDoubt = place }
      return
    }
    if name.step == .undo, let index = done.lastIndex(of: token) {
      undone.append(done.remove(at: index))
    } else if name.step == .redo, let index = undone.lastIndex(of: token) {
      done.append(undone.remove(at: index))
    }
  }
}

/// An entry, and whether some of its lines may lie further to the front.
private struct FoundEntry {
  var entry: JournalEntry
  var mayBeTorn: Bool

  /// Takes in a copy; whichever is whole is the first to be read.
  mutating func join(_ copy: FoundEntry) {
    let places = entry.places
    entry.places = mayBeTorn ? copy.entry.places + places : places + copy.entry.places
    mayBeTorn = mayBeTorn && copy.mayBeTorn
  }
}

extension RecentHistory {
  /// Oldest first, each once.
  private static func inOrder(_ entries: JournalEntries, isWhole: Bool) -> [FoundEntry] {
    var found: [FoundEntry] = []
    var isInOrder = true
    for entry in entries.backwards.reversed() {
      // Time only grows. Where it does not, a copy begins, perhaps in the middle of an entry.
      let isAfterBreak = found.last.map { $0.entry.time >= entry.time } ?? false
      let mayBeTorn = !isWhole && (found.isEmpty || isAfterBreak)
      found.append(FoundEntry(entry: entry, mayBeTorn: mayBeTorn))
      isInOrder = isInOrder && !isAfterBreak
    }
    return isInOrder ? found : joined(found)
  }

  private static func joined(_ found: [FoundEntry]) -> [FoundEntry] {
    var joined: [FoundEntry] = []
    var places: [Instance: Int] = [:]
    let inOrder = found.enumerated().sorted { one, other in
      (one.element.entry.time, one.offset) < (other.element.entry.time, other.offset)
    }
    for (_, found) in inOrder {
      let instance = Instance(name: found.entry.name, time: found.entry.time)
      if let place = places[instance] {
        joined[place].join(found)
      } else {
        places[instance] = joined.count
        joined.append(found)
      }
    }
    return joined
  }

  private struct Instance: Hashable {
    var name: JournalLine.Entry
    var time: MarkTime
  }
}
