import Articles
import GRDB
import People
import Search
import Text

/// Puts annotations into the index.
struct ReadingIntake {
  private let db: Database
  private let engine: Int
  private var registrar: Registrar
  private let state: Statement
  private let note: Statement
  private let entity: Statement
  private let quotation: Statement
  private let words: Statement

  init(in db: Database, engine: Int) throws {
    self.db = db
    self.engine = engine
    registrar = try Registrar(in: db)
    state = try db.cachedStatement(
      sql: "SELECT quotations IS NULL FROM article WHERE number = ? AND engine = 0")
    note = try db.cachedStatement(
      sql: "UPDATE article SET engine = ?, quotations = ? WHERE number = ?")
    entity = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO entity (number, place, billing, mentions) VALUES (?, ?, ?, ?)")
    quotation = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO quotation (quotation, kind, billing, channel, start, length, gaps)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    words = try db.cachedStatement(sql: "INSERT INTO said (rowid, words) VALUES (?, ?)")
  }

  /// An article that cannot be read is left until its file has been read again. `text` is what was
  /// annotated.
  mutating func take(_ annotation: Annotation?, in text: String, of number: Int64) throws {
    // It may be gone, or another process may have been quicker.
    guard let isNew = try Bool.fetchOne(state, arguments: [number]) else { return }
    let inMarks = annotation?.quotations.count { $0.kind != .indirect }
    try note.execute(arguments: [annotation == nil ? -1 : engine, inMarks, number])
    guard let annotation else { return }
    let billings = try annotation.entities.map { try registrar.number(of: Billing(of: $0)) }
    for (place, found) in annotation.entities.enumerated() {
      try entity.execute(arguments: [number, place, billings[place], found.mentions.count])
    }
    for (place, found) in annotation.quotations.enumerated() {
      guard let id = CitationNumber(number, place: place)?.rawValue else { break }
      try quotation.execute(arguments: [
        id, found.kind.rawValue, found.speaker.map { billings[$0.rawValue] },
        found.via.first.map { billings[$0.rawValue] }, found.start.utf8,
        found.end.utf8 - found.start.utf8, found.gaps,
      ])
      // A correction changes who speaks, and not what is said.
      guard isNew else { continue }
      let said = found.content.map { text[$0] }.joined(separator: "\n")
      try words.execute(arguments: [id, said.searchable()])
    }
  }
}

extension Quotation {
  /// See the column of that name.
  fileprivate var gaps: String? {
    guard content.count > 1 else { return nil }
    let ends = zip(content, content.dropFirst()).flatMap {
      [$0.upperBound.utf8, $1.lowerBound.utf8]
    }
    return "[\(ends.map(String.init).joined(separator: ","))]"
  }
}

extension Database {
  /// Forgets what an engine has found in the article with `number`, so that it is read again.
  func forgetReading(of number: Int64) throws {
    try execute(sql: "DELETE FROM entity WHERE number = ?", arguments: [number])
    try execute(
      sql: "DELETE FROM quotation WHERE \(CitationNumber.isOf("?1"))", arguments: [number])
    try execute(sql: "UPDATE article SET engine = 0 WHERE number = ?", arguments: [number])
  }

  /// Forgets what an engine has found in any article.
  func forgetReadings() throws {
    try execute(
      sql: """
        DELETE FROM entity;
        DELETE FROM quotation;
        DELETE FROM billing;
        DELETE FROM doubt;
        DELETE FROM telling;
        DELETE FROM untold;
        INSERT INTO said (said) VALUES ('delete-all');
        INSERT INTO billingWords (billingWords) VALUES ('delete-all');
        UPDATE article SET engine = 0, quotations = NULL WHERE engine <> 0;
        """)
  }
}
