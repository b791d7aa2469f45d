import Articles
import GRDB
import Search

extension Index {
  /// The rows that `request` asks for; none where the list is empty. Relative dates are counted from
  /// `now`.
  func window(_ request: HeadlineRequest, now: LocalTime) throws(Failure) -> HeadlineWindow {
    try read { try HeadlineRows(request, now: now, in: $0).window(request) }
  }

  /// As ``window(_:now:)``; nil where the task is cancelled meanwhile.
  func windowWhileWanted(
    _ request: HeadlineRequest, now: LocalTime
  ) async throws(Failure) -> HeadlineWindow? {
    try await readWhileWanted { try HeadlineRows(request, now: now, in: $0).window(request) }
  }

  /// The newest `limit` articles of `query`, or those next below `number`: newest first.
  func newest(
    of query: Query, below number: ArticleNumber?, limit: Int, now: LocalTime
  ) throws(Failure) -> [ListedHeadline] {
    try read { try HeadlineRows(query, now: now, in: $0).rows(below: number, limit: limit) }
  }

  /// The `limit` articles whose words match `query` best, the best first.
  func best(_ query: Query, limit: Int, now: LocalTime) throws(Failure) -> [ListedHeadline] {
    try read { try HeadlineRows(query, now: now, in: $0).best(limit: limit) }
  }

  /// How many articles `query` selects.
  func tally(of query: Query, now: LocalTime) throws(Failure) -> Tally {
    try read { try HeadlineRows(query, now: now, in: $0).tally() }
  }

  /// As ``tally(of:now:)``; nil where the task is cancelled meanwhile.
  func tallyWhileWanted(of query: Query, now: LocalTime) async throws(Failure) -> Tally? {
    try await readWhileWanted { try HeadlineRows(query, .folded(), now: now, in: $0).tally() }
  }

  /// Which articles of the list of `query` have not been read, newest first.
  func unread(in query: Query, now: LocalTime) throws(Failure) -> [Article.ID] {
    try read { try HeadlineRows(query, now: now, in: $0).unread.ids }
  }
}

/// The row a window is built around, and whether the way there led past an end of the list.
private struct Landing {
  var number: Int64
  var hasWrapped = false

  init?(_ number: Int64?, hasWrapped: Bool = false) {
    guard let number else { return nil }
    self.number = number
    self.hasWrapped = hasWrapped
  }
}

extension HeadlineRows {
  func window(_ request: HeadlineRequest) throws -> HeadlineWindow {
    var window = HeadlineWindow()
    if isEverything { window.tally = try tally() }
    if request.anchor == .first {
      // To find the newest articles with a common word takes long, so at the top it is done once.
      window.rows = try rows(below: nil, limit: request.below)
      window.anchor = window.rows.isEmpty ? nil : 0
    } else if let landing = try landing(request.anchor) {
      window.hasWrapped = landing.hasWrapped
      window.rows = try rows(above: landing.number, limit: request.above)
      window.anchor = window.rows.count
      window.rows += try rows(from: landing.number, limit: request.below)
    }
    if isEverything, let first = window.rows.first {
      let number = first.number.rawValue
      window.start =
        try db.articles(above: number) - (hidden?.count(above: number) ?? 0)
        - folded(above: number)
    }
    return window
  }

  func tally() throws -> Tally {
    var tally = isEverything ? try Tally.ofEverything(in: db) : try countedTally()
    tally.folded = try folded()
    if let hidden = try hidden?.countedTally() {
      tally.articles -= hidden.articles
      tally.unread -= hidden.unread
    }
    return tally
  }

  private func landing(_ anchor: HeadlineRequest.Anchor) throws -> Landing? {
    switch anchor {
    case .first: try Landing(newest())
    case .last: try Landing(oldest())
    case .article(let number):
      try Landing(newest(below: number.rawValue + 1) ?? oldest())
    case .away(let rows, let number): try away(rows, from: number.rawValue)
    case .row(let row): try Landing(number(max(0, row) + 1, below: nil) ?? oldest())
    case .unreadBelow(let number):
      try Landing(unread.newest(below: number.rawValue))
        ?? Landing(unread.newest(), hasWrapped: true)
    case .unreadAbove(let number):
      try Landing(unread.oldest(above: number.rawValue))
        ?? Landing(unread.oldest(), hasWrapped: true)
    }
  }

  private func away(_ rows: Int, from start: Int64) throws -> Landing? {
    if rows == 0 { return try landing(.article(ArticleNumber(rawValue: start))) }
    return rows > 0
      ? try Landing(number(rows, below: start) ?? oldest())
      : try Landing(number(-rows, above: start) ?? newest())
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
