import Articles
import GRDB
import Search

extension Index {
  /// The rows that `request` asks for; none where the list is empty.
  func window(_ request: HeadlineRequest) throws(Failure) -> HeadlineWindow {
    try read { db in
      let list = HeadlineRows(selection: Selection(request.query), db: db)
      var window = HeadlineWindow()
      if request.query == .everything { window.tally = try Tally.ofEverything(in: db) }
      guard let landing = try list.landing(request.anchor) else { return window }
      window.hasWrapped = landing.hasWrapped
      window.rows = try list.rows(
        where: ">", landing.number, limit: request.above, isBackward: true)
      window.anchor = window.rows.count
      window.rows += try list.rows(where: "<=", landing.number, limit: request.below)
      if request.query == .everything, let first = window.rows.first {
        window.start = try db.articles(above: first.number.rawValue)
      }
      return window
    }
  }

  /// How many articles `query` selects.
  func tally(of query: Query) throws(Failure) -> Tally {
    try read { db in
      guard query != .everything else { return try Tally.ofEverything(in: db) }
      let selection = Selection(query)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), ifnull(sum(NOT article.isRead), 0) FROM \(selection.tables)
          WHERE \(selection.condition)
          """, arguments: selection.arguments)
      return Tally(articles: row?[0] ?? 0, unread: row?[1] ?? 0)
    }
  }

  /// The articles of `query` that have not been read, newest first.
  func unread(in query: Query) throws(Failure) -> [Article.ID] {
    try read { db in
      let selection = Selection(query)
      let ids = try String.fetchAll(
        db,
        sql: """
          SELECT article.id FROM \(selection.tables)
          WHERE \(selection.condition) AND NOT article.isRead ORDER BY article.number DESC
          """, arguments: selection.arguments)
      return ids.map(Article.ID.init(rawValue:))
    }
  }
}

/// The row a window is built around, and whether the way there led past an end of the list.
private struct Landing {
  var number: Int64
  var hasWrapped = false
}

extension HeadlineRows {
  fileprivate func landing(_ anchor: HeadlineRequest.Anchor) throws -> Landing? {
    switch anchor {
    case .first: return try first
    case .last: return try last
    case .article(let number): return try nearest(to: number)
    case .away(let rows, let number): return try away(rows, from: number)
    case .row(let row): return try self.row(row)
    case .unreadBelow(let after):
      let below = try number(
        where: "NOT article.isRead AND article.number < ?", [after.rawValue], order: "DESC")
      if let below { return Landing(number: below) }
      return try number(where: "NOT article.isRead", order: "DESC").map {
        Landing(number: $0, hasWrapped: true)
      }
    case .unreadAbove(let before):
      let above = try number(
        where: "NOT article.isRead AND article.number > ?", [before.rawValue], order: "ASC")
      if let above { return Landing(number: above) }
      return try number(where: "NOT article.isRead", order: "ASC").map {
        Landing(number: $0, hasWrapped: true)
      }
    }
  }

  private var first: Landing? {
    get throws { try number(order: "DESC").map { Landing(number: $0) } }
  }

  private var last: Landing? {
    get throws { try number(order: "ASC").map { Landing(number: $0) } }
  }

  private func nearest(to number: ArticleNumber) throws -> Landing? {
    let below = try self.number(
      where: "article.number <= ?", [number.rawValue], order: "DESC")
    return try below.map { Landing(number: $0) } ?? last
  }

  private func away(_ rows: Int, from number: ArticleNumber) throws -> Landing? {
    let isDown = rows >= 0
    let landing = try self.number(
      where: "article.number \(isDown ? "<=" : ">=") ?", [number.rawValue],
      order: isDown ? "DESC" : "ASC", offset: abs(rows))
    return try landing.map { Landing(number: $0) } ?? (isDown ? last : first)
  }

  private func row(_ row: Int) throws -> Landing? {
    try number(order: "DESC", offset: max(0, row)).map { Landing(number: $0) } ?? last
  }
}

extension Tally {
  fileprivate static func ofEverything(in db: Database) throws -> Tally {
    let row = try Row.fetchOne(
      db, sql: "SELECT ifnull(sum(articles), 0), ifnull(sum(unread), 0) FROM day")
    return Tally(articles: row?[0] ?? 0, unread: row?[1] ?? 0)
  }
}

extension Database {
  /// How many articles have greater numbers. Whole days are counted already.
  fileprivate func articles(above number: Int64) throws -> Int {
    let day = ArticleNumber.day(of: "?1")
    let sql = """
      SELECT ifnull((SELECT sum(articles) FROM day WHERE day > \(day)), 0)
        + (SELECT count(*) FROM article WHERE number > ?1 AND number < \(ArticleNumber.end(ofDay: day)))
      """
    return try Int.fetchOne(self, sql: sql, arguments: [number]) ?? 0
  }
}
