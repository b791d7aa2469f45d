public import Articles
import GRDB
public import Search

// What can be counted of articles besides how many there are.

/// How many articles there are of something.
public struct CountedName: Hashable, Sendable {
  public var name: String
  public var tally: Tally
}

extension Library {
  /// The article as a list shows it; nil where it is in no file.
  public func listed(_ id: Article.ID) throws(Failure) -> ListedHeadline? {
    try index.read { db in
      guard let number = try IndexedRecord.of(id, in: db)?.number else { return nil }
      return try HeadlineRows(.everything, now: .now, in: db).rows("SELECT \(number) AS number")
        .first
    }
  }

  /// What the list of `query` asks for: of everything, what no hidden feed alone has brought.
  public func shown(_ query: Query) throws(Failure) -> Query {
    try index.read { try $0.shown(query) }
  }

  /// The articles of `query` by the quarters of an hour in which they appeared, counted from the
  /// beginning of 1970, UTC: no time zone is finer. Those without a date are in none.
  public func tallies(byQuarterHour query: Query) throws(Failure) -> [Int64: Tally] {
    try index.read { db in
      let rows = try Self.tallies(of: query, by: "article.instant / 900", in: db)
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in
          let quarter: Int64? = row[0]
          return quarter.map { ($0, Tally(articles: row[1], unread: row[2])) }
        })
    }
  }

  /// The sources that have most articles of `query`, at most `limit`, the most first.
  public func sources(of query: Query, atMost limit: Int) throws(Failure) -> [CountedName] {
    try index.read { db in
      let rows = try Self.tallies(of: query, by: "article.source", in: db)
      let largest = rows.sorted { ($1[1] as Int, $0[0] as Int64) < ($0[1] as Int, $1[0] as Int64) }
      return try largest.prefix(limit).map { row in
        let source: Int64 = row[0]
        let name = try String.fetchOne(
          db, sql: "SELECT name FROM source WHERE source = ?", arguments: [source])
        return CountedName(name: name ?? "", tally: Tally(articles: row[1], unread: row[2]))
      }
    }
  }

  /// Rows of something that is true of articles, how many of `query` there are, and how many unread.
  private static func tallies(of query: Query, by group: SQL, in db: Database) throws -> [Row] {
    let numbers = Selection(try db.shown(query), now: .now).newest(limit: .max)
    return try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT \(group), count(*), sum(NOT article.isRead) FROM (\(numbers)) AS found
          CROSS JOIN article ON article.number = found.number GROUP BY 1
          """))
  }
}
