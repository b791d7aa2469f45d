public import Articles
import GRDB
public import Search

/// The articles that a query finds, to be written out.
public struct ExportChoice: Hashable, Sendable {
  private let query: Query
  private let indexFile: String?
  private let now: LocalTime

  private static let batch = 1000

  /// Relative dates are counted from `now`. Without an `indexFile` all of the store is read first.
  public init(_ query: Query, indexFile: String?, now: LocalTime) {
    self.query = query
    self.indexFile = indexFile
    self.now = now
  }

  /// The library of `store`, with all that the query asks for. Where there is no place for an
  /// index, it is in memory.
  func library(of store: Store) throws(Failure) -> Library {
    guard let library = try? Library.open(store: store, indexFile: indexFile) else {
      return try brought(upToDate: .open(store: store, indexFile: nil))
    }
    return try brought(upToDate: library)
  }

  private func brought(upToDate library: Library) throws(Failure) -> Library {
    try library.afterOthers { () throws(Failure) in try library.update() }
    var count = 1
    while count > 0, query.asksForWords {
      try library.afterOthers { () throws(Failure) in count = try library.makeSearchable() }
    }
    return library
  }

  /// Some of the articles with numbers below `last`, the newest first; none at the end.
  func records(
    below last: ArticleNumber?, in library: Library
  ) throws(Failure) -> [IndexedRecord] {
    let numbers = Selection(query, now: now).newest(below: last, limit: Self.batch)
    return try library.index.read { db in
      try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT \(sql: IndexedRecord.columns) FROM (\(numbers)) AS found
            CROSS JOIN article ON article.number = found.number
            CROSS JOIN file ON file.file = abs(article.file)
            ORDER BY article.number DESC
            """)
      ).map(IndexedRecord.init)
    }
  }
}
