public import Articles

/// An act in a journal, with the name it has there.
public struct KeptAct: Hashable, Sendable {
  public let act: MarkAct
  /// By which undo and redo speak of it.
  public let name: String
}

/// A step that could not be written into the journal yet.
public struct UnwrittenStep: Hashable, Sendable {
  public let step: MarkStep
  /// The name of the act it is about.
  public let name: String

  public init(step: MarkStep, name: String) {
    self.step = step
    self.name = name
  }
}

extension OpenFile {
  /// The act that `step` would take back, or do again, after what is still `unwritten`.
  ///
  /// The journal is read from its end, a piece at a time, and no further than need be.
  func subject(
    of step: MarkStep, after unwritten: [UnwrittenStep], atMost size: Int = JournalPiece.size
  ) throws(SystemError) -> KeptAct? {
    let unwritten = unwritten.map { JournalLine.Entry(step: $0.step, token: $0.name) }
    var entries = JournalEntries()
    var end = try self.size
    let beginning = max(0, end - Self.largestJournal)
    var (pieces, piecesToTry) = (0, 1)
    while end > beginning {
      let piece = try JournalPiece(of: self, before: end, atMost: size)
      entries.take(piece)
      end = piece.place.lowerBound
      pieces += 1
      // Trying takes as long as there are entries.
      guard pieces == piecesToTry || end <= beginning else { continue }
      piecesToTry *= 2
      let history = RecentHistory(entries, isWhole: end <= beginning, unwritten: unwritten)
      guard case .known(let entry) = history.subject(of: step) else { continue }
      return try entry.map { entry throws(SystemError) in
        KeptAct(act: try act(of: entry, atMost: size), name: entry.name.token)
      }
    }
    return nil
  }

  private func act(of entry: JournalEntry, atMost size: Int) throws(SystemError) -> MarkAct {
    var changes: [MarkChange] = []
    var reader = JournalLineReader()
    for place in entry.places {
      var start = place.lowerBound
      while start < place.upperBound {
        let piece = try JournalPiece(of: self, from: start, to: place.upperBound, atMost: size)
        piece.lines.forEachLine { _, range in
          guard let line = reader.line(piece.lines[range]), line.entry == entry.name else { return }
          changes += line.changes
        }
        start = max(start + 1, piece.place.upperBound)
      }
    }
    return MarkAct(distinct: changes)
  }
}
