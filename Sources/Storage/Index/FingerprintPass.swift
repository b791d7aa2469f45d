import Articles
import GRDB

/// Notes by what articles are known again.
///
/// An article that has no fingerprint gets the number 0 for one, so that it is not looked at again.
struct FingerprintPass {
  let library: Library

  /// A batch is one transaction, and marks wait for it.
  private static let batch = 1000

  /// Takes all articles that have not been looked at.
  func finish(goesOn: () -> Bool) throws(Failure) {
    var last = Int64.max
    while goesOn(), let next = try step(below: last) { last = next }
  }

  /// Takes some of the articles with numbers below `last`; the least of those, or nil where there are
  /// none.
  private func step(below last: Int64) throws(Failure) -> Int64? {
    let records = try library.index.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(IndexedRecord.columns) FROM \(IndexedRecord.tables)
          WHERE article.number < ?
            AND NOT EXISTS (SELECT 1 FROM fingerprint WHERE fingerprint.number = article.number)
          ORDER BY article.number DESC LIMIT ?
          """, arguments: [last, Self.batch]
      ).map { IndexedRecord($0) }
    }
    guard let least = records.last?.number else { return nil }
    let reader = ItemReader()
    let fingerprints = records.map { record in
      let bytes = try? OpenFile(regular: Path(bytes: record.fileName)).bytes(in: record.place)
      return bytes.flatMap { reader.read($0[...]) }?.item.fingerprints ?? []
    }
    try library.index.write { db in
      let note = try Note(db)
      for (record, prints) in zip(records, fingerprints) { try note.take(record.number, prints) }
    }
    return least
  }

  /// Notes the fingerprints of articles that have just been added.
  func note(_ additions: [Register.Addition]) throws(Failure) {
    var rest = additions[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Self.batch * 10)
      rest = rest.dropFirst(batch.count)
      try library.index.write { db in
        let find = try RowStatement(
          db, sql: "SELECT number FROM article WHERE hash = ? AND id = ?")
        let note = try Note(db)
        for addition in batch {
          let id = Article.ID(rawValue: addition.id)
          guard let number = try find(.integer(id.hash), .text(id.rawValue)) else { continue }
          try note.take(number, addition.fingerprints)
        }
      }
    }
  }

  private struct Note {
    private let add: Statement

    init(_ db: Database) throws {
      add = try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO fingerprint (hash, number)
          SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM article WHERE number = ?2)
          """)
    }

    func take(_ number: Int64, _ fingerprints: [Fingerprint]) throws {
      if fingerprints.isEmpty { try add.execute(arguments: [0, number]) }
      for print in fingerprints { try add.execute(arguments: [print.column, number]) }
    }
  }
}
