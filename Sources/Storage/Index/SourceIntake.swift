import Articles
import FoundationEssentials
import GRDB

/// Reads what is new in one file into the index.
struct SourceIntake {
  let index: Index
  let source: Source
  /// What the system said of the file before anyone began to read.
  let stamp: String

  /// A batch is one transaction. Marks wait for it, so it has to be short.
  private static let batch = 1000

  /// Reads on where the index left off, or from the start where the file is not the one it was.
  /// `progress` is told after every batch how many articles it had, and says whether to go on.
  ///
  /// - Returns: Whether all of it has been read.
  func take(as known: IndexedFile, _ progress: (Int) -> Bool) throws(Failure) -> Bool {
    var file = known
    if file.end == 0 || source.seal(before: file.end) != file.seal {
      file = try beginAnew(file)
    }
    let linesBefore = file.lines
    guard let problems = try read(into: &file, progress) else { return false }
    file.stamp = stamp
    try finish(file, problems, after: linesBefore)
    return true
  }

  private func beginAnew(_ known: IndexedFile) throws(Failure) -> IndexedFile {
    try index.change { db in
      try db.disown(known.file)
      return IndexedFile(file: known.file, name: known.name)
    }
  }

  private func read(
    into file: inout IndexedFile, _ progress: (Int) -> Bool
  ) throws(Failure) -> [Problem]? {
    do throws(SystemError) {
      let start = Bookmark(bytes: file.end, lines: file.lines)
      var reading = try SourceReading(of: source, from: start)
      while let holdings = try reading.next(Self.batch) {
        if reading.growsAtItsEnd { keep(reading.end, in: &file) }
        do throws(Failure) {
          try take(holdings, file)
        } catch {
          return [Problem(file: source.name, reason: error.description)]
        }
        // A list can be read from its beginning only.
        if !progress(holdings.count), reading.growsAtItsEnd { return nil }
      }
      if reading.growsAtItsEnd { keep(reading.end, in: &file) } else { file.end = 0 }
      return reading.problems + [reading.unfinished?.problem(in: source.name)].compactMap(\.self)
    } catch {
      return [Problem(file: source.name, reason: error.reason)]
    }
  }

  private func keep(_ end: Bookmark, in file: inout IndexedFile) {
    file.end = end.bytes
    file.lines = end.lines
    file.seal = source.seal(before: end.bytes) ?? 0
  }

  private func take(_ holdings: [Holding], _ file: IndexedFile) throws(Failure) {
    try index.change { db in
      let intake = try ArticleIntake(file, in: db)
      for holding in holdings { try intake.take(holding) }
      try file.save(in: db)
    }
  }

  private func finish(
    _ file: IndexedFile, _ problems: [Problem], after lines: Int
  ) throws(Failure) {
    try index.change { db in
      try db.forgetDisowned(file.file)
      try db.forgetProblems(of: file.file, after: lines == 0 ? -1 : lines)
      try db.note(problems, in: file.file)
      try file.save(in: db)
    }
  }
}

extension Database {
  /// What the file was known to hold has to be found in it again.
  func disown(_ file: Int64) throws {
    try execute(sql: "UPDATE article SET file = -?1 WHERE file = ?1", arguments: [file])
    try execute(sql: "DELETE FROM spare WHERE file = ?", arguments: [file])
    try forgetProblems(of: file)
  }

  /// Drops what was not found again, and puts what it had superseded back in its place.
  func forgetDisowned(_ file: Int64) throws {
    let ids = try String.fetchAll(
      self, sql: "DELETE FROM article WHERE file = ? RETURNING id", arguments: [-file])
    for id in ids { try reinstate(id) }
  }

  private func reinstate(_ id: String) throws {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT spare.file, name, start, length, feed FROM spare
        JOIN file ON file.file = spare.file
        WHERE id = ? ORDER BY name DESC, start DESC LIMIT 1
        """, arguments: [id])
    guard let row else { return }
    let file = IndexedFile(file: row[0], name: Array(row[1] as Data))
    let start: Int = row[2]
    try execute(
      sql: "DELETE FROM spare WHERE id = ? AND file = ? AND start = ?",
      arguments: [id, file.file, start])
    let source = Source.file(Path(bytes: file.name))
    let holding = Holding(in: source, at: start..<start + row[3], feed: row[4])
    guard let holding, holding.headline.id.rawValue == id else { return try reinstate(id) }
    try ArticleIntake(file, in: self).take(holding)
  }
}

extension Unfinished {
  fileprivate func problem(in file: String) -> Problem {
    Problem(file: file, line: place.lines + 1, reason: reason)
  }
}
