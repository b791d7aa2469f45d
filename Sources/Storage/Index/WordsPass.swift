import Articles
import GRDB
import Search

/// Makes the words of articles searchable, the newest first.
struct WordsPass {
  let library: Library

  /// A batch is one transaction. The larger it is, the less often its words have to be put together
  /// with those of others.
  private static let batch = 1000

  /// Takes the next articles; says how many there were.
  func step() throws(Failure) -> Int {
    let records = try library.index.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(IndexedRecord.columns) FROM \(IndexedRecord.tables)
          WHERE NOT isWorded ORDER BY number DESC LIMIT ?
          """, arguments: [Self.batch]
      ).map(IndexedRecord.init)
    }
    guard !records.isEmpty else { return 0 }
    let articles = records.map { try? library.article(at: $0) }
    try library.index.change { db in
      let add = try db.cachedStatement(
        sql: "INSERT INTO words (rowid, title, text, author, source, tag) VALUES (?, ?, ?, ?, ?, ?)"
      )
      let note = try db.cachedStatement(
        sql: "UPDATE article SET isWorded = 1 WHERE number = ? AND NOT isWorded")
      // The full text wants its rows in order.
      for (record, article) in zip(records, articles).reversed() {
        try note.execute(arguments: [record.number])
        guard db.changesCount > 0, let article else { continue }
        try add.execute(arguments: [
          record.number, article.headline.title.searchable(), article.words.searchable(),
          article.authors.joined(separator: "\n").searchable(),
          article.headline.source.searchable(),
          article.tags.joined(separator: "\n").searchable(),
        ])
      }
    }
    return records.count
  }
}

extension Article {
  /// The summary is searched too, where the text does not begin with it anyway.
  fileprivate var words: String {
    guard let summary, !text.hasPrefix(summary) else { return text }
    return summary + "\n" + text
  }
}
