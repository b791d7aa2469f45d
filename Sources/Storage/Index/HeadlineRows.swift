import Articles
import GRDB
import Search

/// The rows of a list, newest first.
struct HeadlineRows {
  private let query: Query
  private let selection: Selection
  private let now: LocalTime
  let db: Database
  /// Whether everything is listed, so that days can be counted and not articles.
  let isEverything: Bool

  init(_ query: Query, now: LocalTime, in db: Database) throws {
    isEverything = query == .everything
    self.query = try db.shown(query)
    self.now = now
    self.db = db
    selection = Selection(self.query, now: now)
  }

  /// Those that are not shown where everything is; nil where there are none.
  var hidden: HeadlineRows? {
    get throws {
      guard isEverything, query != .everything else { return nil }
      return try HeadlineRows(.marked(.hidden), now: now, in: db)
    }
  }

  /// How many rows have greater numbers, where one goes through all of them.
  func count(above number: Int64) throws -> Int {
    let numbers = selection.oldest(above: ArticleNumber(rawValue: number), limit: .max)
    return try Int.fetchOne(db, SQLRequest(literal: "SELECT count(*) FROM (\(numbers))")) ?? 0
  }

  /// The row with `number`, and those that follow it, up to `limit`.
  func rows(from number: Int64, limit: Int) throws -> [ListedHeadline] {
    try rows(selection.newest(below: ArticleNumber(rawValue: number + 1), limit: limit))
  }

  /// The first rows, or those next below `number`, up to `limit`.
  func rows(below number: ArticleNumber?, limit: Int) throws -> [ListedHeadline] {
    try rows(selection.newest(below: number, limit: limit))
  }

  /// The `limit` rows that come just before `number`.
  func rows(above number: Int64, limit: Int) throws -> [ListedHeadline] {
    try rows(selection.oldest(above: ArticleNumber(rawValue: number), limit: limit))
  }

  /// The rows whose words match best, the best first.
  func best(limit: Int) throws -> [ListedHeadline] {
    let numbers = try Int64.fetchAll(db, SQLRequest(literal: selection.best(limit: limit)))
    let rows = try rows("SELECT value AS number FROM json_each(\(numbers.json))")
    let places = Dictionary(uniqueKeysWithValues: rows.map { ($0.number.rawValue, $0) })
    return numbers.compactMap { places[$0] }
  }

  /// The rows with these numbers.
  func rows(_ numbers: SQL) throws -> [ListedHeadline] {
    try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT article.number, article.id, article.title, source.name, article.instant,
            article.language, article.isRead, article.isStarred, article.quotations,
            article.isEdited
          FROM (\(numbers)) AS found
          CROSS JOIN article ON article.number = found.number
          CROSS JOIN source ON source.source = article.source
          ORDER BY article.number DESC
          """, cached: true)
    ).map(ListedHeadline.init)
  }

  /// The number of the newest row, or of the one next below `number`.
  func newest(below number: Int64? = nil) throws -> Int64? {
    try first(selection.newest(below: number.map(ArticleNumber.init(rawValue:)), limit: 1))
  }

  /// The number of the oldest row, or of the one next above `number`.
  func oldest(above number: Int64? = nil) throws -> Int64? {
    try first(selection.oldest(above: number.map(ArticleNumber.init(rawValue:)), limit: 1))
  }

  /// The same rows, without those that have been read.
  var unread: HeadlineRows {
    get throws { try HeadlineRows(.all(of: [query, .marked(.unread)]), now: now, in: db) }
  }

  /// The ids of all of them.
  var ids: [Article.ID] {
    get throws {
      let numbers = selection.newest(limit: .max)
      let ids = try String.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT article.id FROM (\(numbers)) AS found
            CROSS JOIN article ON article.number = found.number
            """))
      return ids.map(Article.ID.init(rawValue:))
    }
  }

  /// The number of the row `rows` below `number`, or from the top; nil where the list is shorter.
  func number(_ rows: Int, below number: Int64?) throws -> Int64? {
    let numbers = selection.newest(
      below: number.map(ArticleNumber.init(rawValue:)), limit: rows)
    return try last(numbers, of: rows)
  }

  /// The number of the row `rows` above `number`; nil where the list is shorter.
  func number(_ rows: Int, above number: Int64) throws -> Int64? {
    try last(selection.oldest(above: ArticleNumber(rawValue: number), limit: rows), of: rows)
  }

  private func first(_ numbers: SQL) throws -> Int64? {
    try Int64.fetchOne(db, SQLRequest(literal: numbers, cached: true))
  }

  private func last(_ numbers: SQL, of count: Int) throws -> Int64? {
    let request: SQL = "SELECT number FROM (\(numbers)) LIMIT 1 OFFSET \(count - 1)"
    return try Int64.fetchOne(db, SQLRequest(literal: request, cached: true))
  }

  func countedTally() throws -> Tally {
    let row = try Row.fetchOne(db, SQLRequest(literal: selection.tally))
    return Tally(articles: row?[0] ?? 0, unread: row?[1] ?? 0)
  }
}

extension ListedHeadline {
  fileprivate init(_ row: Row) {
    let instant: Int64? = row[4]
    self.init(
      number: ArticleNumber(rawValue: row[0]),
      headline: Headline(
        id: Article.ID(rawValue: row[1]), title: row[2], source: row[3],
        published: instant.map(LocalTime.init(instant:)), language: row[5], instant: instant,
        isEdited: row[9]),
      marks: Marks(isRead: row[6], isStarred: row[7]), quotations: row[8])
  }
}
