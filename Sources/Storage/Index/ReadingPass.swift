import Articles
import GRDB
import Text

/// Has articles read by the language engine, the newest first, and keeps what it found.
struct ReadingPass {
  let library: Library
  let engine: Int
  /// What people have said against the engine.
  let corrections: Corrections?

  /// Forgets what an engine of another version has read.
  func begin() throws(Failure) {
    let engineBefore = try library.index.read {
      try Int.fetchOne($0, sql: "SELECT engine FROM revision")
    }
    // An older program beside a newer one leaves things as they are.
    guard let engineBefore, engineBefore < engine else { return }
    try library.index.change { db in
      try db.execute(
        sql: """
          DELETE FROM entity;
          DELETE FROM quotation;
          UPDATE article SET engine = 0, quotations = NULL WHERE engine <> 0;
          """)
      try db.execute(sql: "UPDATE revision SET engine = ?", arguments: [engine])
    }
  }

  /// Takes the next `count` articles; says how many there were.
  func step(_ count: Int, _ annotate: (String) -> Annotation) throws(Failure) -> Int {
    let records = try library.index.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(IndexedRecord.columns) FROM \(IndexedRecord.tables)
          WHERE engine = 0 ORDER BY number DESC LIMIT ?
          """, arguments: [count]
      ).map(IndexedRecord.init)
    }
    guard !records.isEmpty else { return 0 }
    // The engine takes its time, and nobody should wait for the index meanwhile.
    let readings = records.map { record in
      (
        number: record.number,
        annotation: (try? library.article(at: record)).map { article in
          annotate(article.text).corrected(by: corrections?[article.id] ?? [], in: article.text)
        }
      )
    }
    try library.index.change { db in
      let intake = try ReadingIntake(in: db, engine: engine)
      for reading in readings { try intake.take(reading.annotation, of: reading.number) }
    }
    return records.count
  }
}

/// Puts annotations into the index.
private struct ReadingIntake {
  private let db: Database
  private let engine: Int
  private let note: Statement
  private let entity: Statement
  private let quotation: Statement

  init(in db: Database, engine: Int) throws {
    self.db = db
    self.engine = engine
    note = try db.cachedStatement(
      sql: "UPDATE article SET engine = ?, quotations = ? WHERE number = ? AND engine = 0")
    entity = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO entity (number, place, kind, name, role, acronym, mentions)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    quotation = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO quotation (number, place, kind, speaker, channel, start, length)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
  }

  /// An article that cannot be read is left until its file has been read again.
  func take(_ annotation: Annotation?, of number: Int64) throws {
    let inMarks = annotation?.quotations.count { $0.kind != .indirect }
    try note.execute(arguments: [annotation == nil ? -1 : engine, inMarks, number])
    // It may be gone, or another process may have been quicker.
    guard db.changesCount > 0, let annotation else { return }
    for (place, found) in annotation.entities.enumerated() {
      try entity.execute(arguments: [
        number, place, found.kind.rawValue, found.name, found.role, found.acronym,
        found.mentions.count,
      ])
    }
    for (place, found) in annotation.quotations.enumerated() {
      try quotation.execute(arguments: [
        number, place, found.kind.rawValue, found.speaker?.rawValue, found.via.first?.rawValue,
        found.start.utf8, found.end.utf8 - found.start.utf8,
      ])
    }
  }
}
