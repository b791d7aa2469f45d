import FoundationEssentials
import GRDB

/// How far the index has read into a file.
struct IndexedFile {
  var file: Int64
  /// Its path, in the bytes the system knows it by.
  var name: [UInt8]
  /// In bytes.
  var end = 0
  var lines = 0
  var stamp = ""
  var seal: Int64 = 0

  /// Whether nothing of it has ever been read.
  var isUntouched: Bool { end == 0 && stamp.isEmpty }

  /// The stamp of a file that has been read in part.
  static let unfinished = "unfinished"
}

extension IndexedFile {
  static func all(in db: Database) throws -> [[UInt8]: IndexedFile] {
    let rows = try Row.fetchAll(db, sql: "SELECT file, name, end, lines, stamp, seal FROM file")
    let files = rows.map { row in
      IndexedFile(
        file: row[0], name: Array(row[1] as Data), end: row[2], lines: row[3], stamp: row[4],
        seal: row[5])
    }
    return Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// A line of the table for a file that has not been read.
  static func add(named name: [UInt8], in db: Database) throws -> IndexedFile {
    try db.execute(sql: "INSERT INTO file (name) VALUES (?)", arguments: [Data(name)])
    return IndexedFile(file: db.lastInsertedRowID, name: name)
  }

  func save(in db: Database) throws {
    try db.execute(
      sql: "UPDATE file SET end = ?, lines = ?, stamp = ?, seal = ? WHERE file = ?",
      arguments: [end, lines, stamp, seal, file])
  }
}
