import Articles
import FoundationEssentials
import GRDB

/// Reads what is new in one file into the index.
struct SourceIntake {
  let index: Index
  let source: Source
  /// Where else an article may lie that is no longer here.
  let sources: ShelvedSources
  /// What the system said of the file before anyone began to read.
  let stamp: String

  /// A batch is one transaction. Marks wait for it, so it has to be short.
  private static let batch = 1000

  /// Reads on where the index left off, or from the start where the file is not the one it was.
  /// `progress` is told after every batch how many articles it had, and says whether to go on.
  ///
  /// - Returns: Whether all of it has been read.
  func take(as known: IndexedFile, _ progress: (Int) -> Bool) throws(Failure) -> Bool {
    if let refusal = source.refusal {
      // It is tried again every time, and nothing that is known of it is forgotten.
      try index.note(refusal, in: known.file)
      return true
    }
    var file = known
    if !isGrowth(of: file) { file = try beginAnew(file) }
    let linesBefore = file.lines
    switch try read(into: &file, progress) {
    case .stopped: return false
    case .broken(let refusal): try index.note(refusal, in: known.file)
    case .failed(let failure): throw failure
    case .finished(let problems):
      file.stamp = stamp
      try finish(file, problems, after: linesBefore)
    }
    return true
  }

  /// Whether all that was known is still there, with more behind it.
  private func isGrowth(of file: IndexedFile) -> Bool {
    guard file.end > 0, source.seal(before: file.end) == file.seal else { return false }
    // One that says the same and has not grown was written anew, and differs who knows where.
    return source.isLonger(than: file.end)
  }

  private func beginAnew(_ known: IndexedFile) throws(Failure) -> IndexedFile {
    try index.change { db in
      try db.disown(known.file)
      let beginning = IndexedFile(file: known.file, name: known.name)
      // Who is interrupted from here on begins again at the beginning.
      try beginning.save(in: db)
      return beginning
    }
  }

  private func read(
    into file: inout IndexedFile, _ progress: (Int) -> Bool
  ) throws(Failure) -> Outcome {
    do throws(SystemError) {
      let start = Bookmark(bytes: file.end, lines: file.lines)
      var reading = try SourceReading(of: source, from: start)
      while let holdings = try reading.next(Self.batch) {
        var known = file
        if reading.growsAtItsEnd { keep(reading.end, in: &known) }
        if let failure = failure(of: holdings, known) { return .failed(failure) }
        file = known
        // A list can be read from its beginning only.
        if !progress(holdings.count), reading.growsAtItsEnd { return .stopped }
      }
      if reading.growsAtItsEnd { keep(reading.end, in: &file) } else { file.end = 0 }
      let unfinished = reading.unfinished?.problem(in: source.name)
      return .finished(reading.problems + [unfinished].compactMap(\.self))
    } catch {
      return .broken(Problem(file: source.name, reason: error.reason))
    }
  }

  private enum Outcome {
    case finished([Problem])
    /// Somebody wants to go on later.
    case stopped
    /// The file could not be read to its end.
    case broken(Problem)
    /// The index could not take what was read.
    case failed(Failure)
  }

  /// Why `holdings` could not be taken into the index; nil where they were.
  private func failure(of holdings: [Holding], _ file: IndexedFile) -> Failure? {
    do throws(Failure) {
      try take(holdings, file)
      return nil
    } catch {
      return error
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
      try db.forgetDisowned(file.file, from: sources)
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
  func forgetDisowned(_ file: Int64, from sources: ShelvedSources) throws {
    let ids = try String.fetchAll(
      self, sql: "DELETE FROM article WHERE file = ? RETURNING id", arguments: [-file])
    for id in ids { try reinstate(id, from: sources) }
  }

  /// Takes the last spare that is still there.
  private func reinstate(_ id: String, from sources: ShelvedSources) throws {
    let spares = try Row.fetchAll(
      self,
      sql: """
        SELECT spare.file, name, start, length, feed FROM spare
        JOIN file ON file.file = spare.file
        WHERE id = ? ORDER BY name DESC, start DESC
        """, arguments: [id])
    for spare in spares {
      let file = IndexedFile(file: spare[0], name: Array(spare[1] as Data))
      let start: Int = spare[2]
      try execute(
        sql: "DELETE FROM spare WHERE id = ? AND file = ? AND start = ?",
        arguments: [id, file.file, start])
      let holding = Holding(
        in: sources[file.name], at: start..<start + spare[3], feed: spare[4])
      guard let holding, holding.headline.id.rawValue == id else { continue }
      return try ArticleIntake(file, in: self).take(holding)
    }
  }
}

extension Unfinished {
  fileprivate func problem(in file: String) -> Problem {
    Problem(file: file, line: place.lines + 1, reason: reason)
  }
}
