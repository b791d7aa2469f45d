import Articles
import GRDB

/// Puts the articles of one file into the index, and decides which of several records about one
/// article counts: the last, with files in the order of their names.
struct ArticleIntake {
  private let db: Database
  private let file: Int64
  private let fileName: [UInt8]
  private let numbering: Numbering
  private let sources: NameTable
  private let tags: NameTable
  private let find: Statement
  private let add: Statement
  private let tag: Statement

  init(_ file: IndexedFile, in db: Database) throws {
    self.db = db
    self.file = file.file
    fileName = file.name
    numbering = try Numbering(db)
    sources = try NameTable("source", in: db)
    tags = try NameTable("tag", in: db)
    find = try db.cachedStatement(
      sql: "SELECT \(IndexedRecord.columns) FROM \(IndexedRecord.tables) WHERE id = ?")
    add = try db.cachedStatement(
      sql: """
        INSERT INTO article
          (number, id, title, source, instant, language, file, start, length, feed, print, isRead,
          isStarred)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
          ifnull((SELECT isRead FROM mark WHERE id = ?2), 0),
          ifnull((SELECT isStarred FROM mark WHERE id = ?2), 0))
        """)
    tag = try db.cachedStatement(sql: "INSERT OR IGNORE INTO tagged (number, tag) VALUES (?, ?)")
  }

  /// Takes in an article that lies in the file.
  func take(_ holding: Holding) throws {
    let id = holding.headline.id.rawValue
    guard let known = try Row.fetchOne(find, arguments: [id]) else { return try insert(holding) }
    let record = IndexedRecord(known)
    guard wins(holding, over: record) else {
      return try setAside(id, in: file, at: holding.bytes, feed: holding.feed)
    }
    if record.file != -file, record.place != holding.bytes || record.file != file {
      try setAside(id, in: record.file, at: record.place, feed: record.feed)
    }
    if record.print == holding.print {
      try move(record.number, to: holding)
    } else {
      try remove(record.number)
      try insert(holding, as: vacated(by: record, for: holding))
    }
  }

  /// The number of the record before, where nothing remembers its words.
  private func vacated(by record: IndexedRecord, for holding: Holding) throws -> Int64? {
    guard !record.isWorded, record.instant == holding.headline.instant else { return nil }
    try db.execute(sql: "DELETE FROM retired WHERE number = ?", arguments: [record.number])
    return record.number
  }

  private func wins(_ holding: Holding, over record: IndexedRecord) -> Bool {
    // One that is looked for again gives way to whatever is found.
    if record.file == -file { return true }
    if record.file == file { return holding.bytes.lowerBound >= record.place.lowerBound }
    return !fileName.lexicographicallyPrecedes(record.fileName)
  }

  private func insert(_ holding: Holding, as vacated: Int64? = nil) throws {
    let headline = holding.headline
    let number = try vacated ?? numbering.next(for: headline.instant)
    try add.execute(arguments: [
      number, headline.id.rawValue, headline.title, sources.number(of: headline.source),
      headline.instant, headline.language, file, holding.bytes.lowerBound, holding.bytes.count,
      holding.feed, holding.print,
    ])
    for name in holding.tags {
      try tag.execute(arguments: [number, tags.number(of: name)])
    }
  }

  /// The same record, in the same place or another: nothing that is known about it changes.
  private func move(_ number: Int64, to holding: Holding) throws {
    try db.execute(
      sql: """
        UPDATE article SET file = ?, start = ?, length = ?, feed = ?,
          isWorded = iif(isWorded = 2, 0, isWorded), engine = max(engine, 0)
        WHERE number = ?
        """,
      arguments: [
        file, holding.bytes.lowerBound, holding.bytes.count, holding.feed, number,
      ])
  }

  private func remove(_ number: Int64) throws {
    try db.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [number])
  }

  private func setAside(
    _ id: String, in file: Int64, at place: Range<Int>, feed: String?
  ) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO spare (id, file, start, length, feed) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, file, place.lowerBound, place.count, feed])
  }
}
