import Articles

/// The lines a command wrote at one time, together.
struct JournalEntry: Hashable {
  var name: JournalLine.Entry
  /// Of its first line.
  var time: MarkTime
  /// Where its lines lie, in bytes from the beginning of the journal. What a synchroniser has joined
  /// may have some of them in several places.
  var places: [Range<Int>]
}

/// What commands have written into a journal, as far back as it has been read.
struct JournalEntries {
  /// Newest first, as they lie.
  private(set) var backwards: [JournalEntry] = []

  /// Takes the piece that lies before all that was taken.
  mutating func take(_ piece: JournalPiece) {
    var reader = JournalLineReader()
    var entries: [JournalEntry] = []
    piece.lines.forEachLine { _, range in
      guard let line = reader.line(piece.lines[range]), let name = line.entry,
        line.isPartOfAnEntry
      else { return }
      let start = piece.place.lowerBound + range.lowerBound
      let end = piece.place.lowerBound + range.upperBound
      if entries.last?.name == name {
        entries[entries.count - 1].extend(to: end)
      } else {
        entries.append(JournalEntry(name: name, time: line.time, places: [start..<end]))
      }
    }
    if let last = entries.last, let next = backwards.last, last.name == next.name {
      entries.removeLast()
      backwards[backwards.count - 1].begin(with: last)
    }
    backwards += entries.reversed()
  }
}

extension JournalEntry {
  fileprivate mutating func extend(to end: Int) {
    places[0] = places[0].lowerBound..<end
  }

  /// Its first lines were found to lie in the piece before.
  fileprivate mutating func begin(with first: JournalEntry) {
    time = first.time
    places[0] = first.places[0].lowerBound..<places[0].upperBound
  }
}
