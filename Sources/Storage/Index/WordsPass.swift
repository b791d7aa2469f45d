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
      ).map { IndexedRecord($0) }
    }
    guard !records.isEmpty else { return 0 }
    try library.index.change { db in
      let intake = try WordsIntake(in: db)
      try WorkAhead.by(2) { [library] hand in
        // The full text wants its rows in order.
        for share in records.reversed().shares(of: Self.share) {
          let pages = share.map { record in
            (record.number, (try? library.article(at: record)).map(WordsOfArticle.init))
          }
          guard hand(pages) else { return }
        }
      } use: { pages in
        for (number, words) in pages { try intake.take(words, of: number) }
        return true
      }
    }
    return records.count
  }

  /// Articles that are read while the words of those before are put into the index.
  private static let share = 50
}

extension Array {
  /// In pieces of `count`, the last of them perhaps shorter.
  fileprivate func shares(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}

/// What of an article can be searched for, as the full text takes it.
private struct WordsOfArticle: Sendable {
  var title: String
  var text: String
  var authors: String
  var source: String
  var tags: String

  init(_ article: Article) {
    title = article.headline.title.searchable()
    text = article.words.searchable()
    authors = article.authors.joined(separator: "\n").searchable()
    source = article.headline.source.searchable()
    tags = article.tags.joined(separator: "\n").searchable()
  }
}

extension Article {
  /// The summary is searched too, where the text does not begin with it anyway.
  fileprivate var words: String {
    guard let summary, !text.hasPrefix(summary) else { return text }
    return summary + "\n" + text
  }
}

/// Puts words into the full text.
private struct WordsIntake {
  private let db: Database
  private let note: Statement
  private let add: Statement

  init(in db: Database) throws {
    self.db = db
    note = try db.cachedStatement(
      sql: "UPDATE article SET isWorded = ? WHERE number = ? AND NOT isWorded")
    add = try db.cachedStatement(
      sql: "INSERT INTO words (rowid, title, text, author, source, tag) VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// An article that cannot be read is left until its file has been read again.
  func take(_ words: WordsOfArticle?, of number: Int64) throws {
    try note.execute(arguments: [words == nil ? 2 : 1, number])
    // It may be gone, or another process may have been quicker.
    guard db.changesCount > 0, let words else { return }
    try add.execute(arguments: [
      number, words.title, words.text, words.authors, words.source, words.tags,
    ])
  }
}
