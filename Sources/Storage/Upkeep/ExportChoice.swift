public import Articles
import GRDB
public import Search

/// The articles that a query finds, to be written out.
public struct ExportChoice: Sendable {
  private let query: Query
  private let library: Library
  private let now: LocalTime

  private static let batch = 1000

  /// What `query` finds in `library`, which is of a store and knows all that the query asks for.
  /// Relative dates are counted from `now`.
  public init(_ query: Query, in library: Library, now: LocalTime) {
    self.query = query
    self.library = library
    self.now = now
  }

  /// What could not be read.
  var problems: [Problem] {
    get throws(Failure) { try library.problems }
  }

  /// Some of the articles with numbers below `last`, the newest first; none at the end.
  func records(below last: ArticleNumber?) throws(Failure) -> [IndexedRecord] {
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
      ).map { IndexedRecord($0) }
    }
  }
}
