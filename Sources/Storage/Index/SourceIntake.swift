import Articles
import FoundationEssentials
import GRDB

/// Takes what was found in files into the index.
struct SourceIntake {
  let index: Index
  /// Where else an article may lie that is no longer here.
  let sources: ShelvedSources
  private var names = NameTables()

  init(index: Index, sources: ShelvedSources) {
    self.index = index
    self.sources = sources
  }

  mutating func take(_ find: SourceScan.Find) throws(Failure) {
    let file = find.file
    switch find.news {
    case .refusal(let problem): try index.note(problem, in: file.file)
    case .another:
      try index.change { db in
        try db.disown(file.file)
        try file.save(in: db)
      }
    case .holdings(let holdings, _): try take(holdings, file)
    case .end(let problems, let lines): try finish(file, problems, after: lines)
    }
  }

  private mutating func take(_ holdings: [Holding], _ file: IndexedFile) throws(Failure) {
    let names = names
    self.names = try index.change { db in
      var intake = try ArticleIntake(file, names: names, in: db)
      for holding in holdings { try intake.take(holding) }
      try file.save(in: db)
      return try intake.finish()
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
      self, sql: "DELETE FROM article WHERE file = ? AND file < 0 RETURNING id", arguments: [-file])
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
      var intake = try ArticleIntake(file, in: self)
      try intake.take(holding)
      _ = try intake.finish()
      return
    }
  }
}
