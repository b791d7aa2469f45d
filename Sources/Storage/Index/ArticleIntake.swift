import Articles
import GRDB

/// Puts the articles of one file into the index, and decides which of several records about one
/// article counts: the last, with files in the order of their names.
struct ArticleIntake {
  private let db: Database
  private let file: Int64
  private let fileName: [UInt8]
  private var numbering: Numbering
  private var names: NameTables
  private var additions = Additions()
  private let find: RowStatement
  private let add: RowStatement
  private let arrive: RowStatement
  /// Nil where nothing has ever been marked.
  private let marks: RowStatement?

  /// `names` are those that earlier files have used.
  init(_ file: IndexedFile, names: NameTables = NameTables(), in db: Database) throws {
    self.db = db
    self.names = names
    self.file = file.file
    fileName = file.name
    numbering = try Numbering(db)
    find = try RowStatement(db, sql: "SELECT number FROM article WHERE hash = ? AND id = ?")
    add = try RowStatement(db, sql: Self.addition)
    arrive = try RowStatement(db, sql: "INSERT OR IGNORE INTO arrival VALUES (?, ?)")
    marks = try db.hasMarks ? RowStatement(db, sql: Self.marks) : nil
  }

  /// Takes in an article that lies in the file.
  mutating func take(_ holding: Holding) throws {
    let id = holding.headline.id
    guard let number = try find(.integer(id.hash), .text(id.rawValue)) else {
      return try insert(holding)
    }
    guard let record = try IndexedRecord.of(number, in: db) else { return }
    try take(holding, known: record)
  }

  /// Writes down what has been added to the counts; returns the names, for the next file to use.
  mutating func finish() throws -> NameTables {
    try additions.settle(in: db)
    return names
  }

  private mutating func take(_ holding: Holding, known record: IndexedRecord) throws {
    let id = holding.headline.id.rawValue
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

  private mutating func insert(_ holding: Holding, as vacated: Int64? = nil) throws {
    let source = try names.sources.number(of: holding.headline.source, in: db)
    var tags: [Int64] = []
    for tag in holding.tags { tags.append(try names.tags.number(of: tag, in: db)) }
    let instant = holding.headline.instant
    if let number = vacated ?? numbering.guess(for: instant),
      try insert(holding, source, tags, as: number)
    {
      return
    }
    _ = try insert(holding, source, tags, as: numbering.next(for: instant))
  }

  /// - Returns: Whether the number was free.
  private mutating func insert(
    _ holding: Holding, _ source: Int64, _ tags: [Int64], as number: Int64
  ) throws -> Bool {
    let headline = holding.headline
    let id = headline.id
    let marks = try marks?(.text(id.rawValue)) ?? 0
    let (isRead, isStarred) = (marks & 1, marks >> 1)
    try add(
      .integer(number), .integer(id.hash), .text(id.rawValue), .text(headline.title),
      .integer(source), tags.isEmpty ? .null : .text(tags.json), .optional(headline.instant),
      .optional(headline.language), .integer(file), .integer(holding.bytes.lowerBound),
      .integer(holding.bytes.count), .optional(holding.feed), .integer(holding.print),
      .integer(isRead), .integer(isStarred), .integer(headline.isEdited ? 1 : 0))
    guard db.changesCount > 0 else { return false }
    for feed in holding.feeds {
      try arrive(.integer(try names.feeds.number(of: feed, in: db)), .integer(number))
    }
    additions.add(
      ArticleNumber(rawValue: number), source: source, tags: tags, isRead: isRead != 0)
    return true
  }

  /// Changes nothing where the number is taken.
  private static let addition = """
    INSERT OR IGNORE INTO article
      (number, hash, id, title, source, tags, instant, language, file, start, length, feed, print,
      isRead, isStarred, isEdited)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Both marks of an article in one number.
  private static let marks = "SELECT isRead + 2 * isStarred FROM mark WHERE id = ?"

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

  private mutating func remove(_ number: Int64) throws {
    // Triggers take it off the counts, where it must be by now.
    try additions.settle(in: db)
    try db.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [number])
    numbering.retire()
  }

  private func setAside(
    _ id: String, in file: Int64, at place: Range<Int>, feed: String?
  ) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO spare (id, file, start, length, feed) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, file, place.lowerBound, place.count, feed])
  }
}

extension Database {
  fileprivate var hasMarks: Bool {
    get throws { try RowStatement(self, sql: "SELECT 1 FROM mark LIMIT 1")() != nil }
  }
}

extension [Int64] {
  /// As a JSON array.
  var json: String { "[" + map(String.init).joined(separator: ",") + "]" }
}

extension [String] {
  /// As SQL functions take several texts at once.
  var json: String { "[" + map(JSONValue.quoted).joined(separator: ",") + "]" }
}
