import Articles
import GRDB
import Search

/// The rows of a list, newest first.
struct HeadlineRows {
  private let query: Query
  private let selection: Selection
  private let now: LocalTime
  /// Nil where every article has a row.
  private let fold: FoldedStories?
  let db: Database
  /// Whether everything is listed, so that days can be counted and not articles.
  let isEverything: Bool

  /// The article that is `wanted` has a row, whichever stands for its story.
  init(
    _ query: Query, _ folding: Folding = .unfolded, wanted: ArticleNumber? = nil, now: LocalTime,
    in db: Database
  ) throws {
    isEverything = query == .everything
    self.query = try db.shown(query)
    self.now = now
    self.db = db
    selection = Selection(self.query, now: now)
    fold = FoldedStories(folding, in: self.query, wanted: wanted, now: now)
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

  init(_ request: HeadlineRequest, now: LocalTime, in db: Database) throws {
    let wanted =
      if case .article(let number) = request.anchor { number } else { ArticleNumber?.none }
    try self.init(request.query, request.folding, wanted: wanted, now: now, in: db)
  }

  /// The numbers of the newest `limit` rows, or of those next below `number`: newest first.
  private func newest(below number: ArticleNumber? = nil, limit: Int) -> SQL {
    fold?.rows(of: selection.newest(below: number, limit: .max), limit: limit)
      ?? selection.newest(below: number, limit: limit)
  }

  /// The numbers of the oldest `limit` rows, or of those next above `number`: oldest first.
  private func oldest(above number: ArticleNumber? = nil, limit: Int) -> SQL {
    fold?.rows(of: selection.oldest(above: number, limit: .max), limit: limit)
      ?? selection.oldest(above: number, limit: limit)
  }

  /// How many articles of the list have no row of their own, where all stories are folded.
  func folded() throws -> Int {
    guard fold != nil else { return 0 }
    return try FoldedStories(.folded(), in: query, now: now)?.count(in: db) ?? 0
  }

  /// How many of them are newer than the row with `number`.
  func folded(above number: Int64) throws -> Int { try fold?.count(above: number, in: db) ?? 0 }

  /// The row with `number`, and those that follow it, up to `limit`.
  func rows(from number: Int64, limit: Int) throws -> [ListedHeadline] {
    try rows(newest(below: ArticleNumber(rawValue: number + 1), limit: limit))
  }

  /// The first rows, or those next below `number`, up to `limit`.
  func rows(below number: ArticleNumber?, limit: Int) throws -> [ListedHeadline] {
    try rows(newest(below: number, limit: limit))
  }

  /// The `limit` rows that come just before `number`.
  func rows(above number: Int64, limit: Int) throws -> [ListedHeadline] {
    try rows(oldest(above: ArticleNumber(rawValue: number), limit: limit))
  }

  /// The rows whose words match best, the best first.
  func best(limit: Int) throws -> [ListedHeadline] {
    let numbers = try Int64.fetchAll(db, SQLRequest(literal: selection.best(limit: limit)))
    let rows = try rows(of: numbers)
    let places = Dictionary(uniqueKeysWithValues: rows.map { ($0.number.rawValue, $0) })
    return numbers.compactMap { places[$0] }
  }

  /// The rows of the articles with these numbers, newest first.
  func rows(of numbers: [Int64]) throws -> [ListedHeadline] {
    try rows("SELECT value AS number FROM json_each(\(numbers.json))")
  }

  /// The rows with these numbers.
  func rows(_ numbers: SQL) throws -> [ListedHeadline] {
    try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT article.number, article.id, article.title, source.name, article.instant,
            article.language, article.isRead, article.isStarred, article.quotations,
            article.isEdited, telling.story,
            (SELECT count(*) FROM telling AS other WHERE other.story = telling.story)
          FROM (\(numbers)) AS found
          CROSS JOIN article ON article.number = found.number
          CROSS JOIN source ON source.source = article.source
          LEFT JOIN telling ON telling.number = article.number
          ORDER BY article.number DESC
          """, cached: true)
    ).map(ListedHeadline.init)
  }

  /// The number of the newest row, or of the one next below `number`.
  func newest(below number: Int64? = nil) throws -> Int64? {
    try first(newest(below: number.map(ArticleNumber.init(rawValue:)), limit: 1))
  }

  /// The number of the oldest row, or of the one next above `number`.
  func oldest(above number: Int64? = nil) throws -> Int64? {
    try first(oldest(above: number.map(ArticleNumber.init(rawValue:)), limit: 1))
  }

  /// The same rows, without those that have been read.
  var unread: HeadlineRows {
    get throws {
      try HeadlineRows(
        .all(of: [query, .marked(.unread)]), fold?.folding ?? .unfolded, now: now, in: db)
    }
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
    let numbers = newest(below: number.map(ArticleNumber.init(rawValue:)), limit: rows)
    return try last(numbers, of: rows)
  }

  /// The number of the row `rows` above `number`; nil where the list is shorter.
  func number(_ rows: Int, above number: Int64) throws -> Int64? {
    try last(oldest(above: ArticleNumber(rawValue: number), limit: rows), of: rows)
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
      marks: Marks(isRead: row[6], isStarred: row[7]), quotations: row[8], story: Self.story(row))
  }

  /// Nil where the others have gone.
  private static func story(_ row: Row) -> ListedStory? {
    guard let number: Int64 = row[10], let articles: Int = row[11], articles > 1 else { return nil }
    return ListedStory(StoryNumber(rawValue: number), others: articles - 1)
  }
}
