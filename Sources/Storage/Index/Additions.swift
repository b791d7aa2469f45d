import Articles
import GRDB

/// What has been added to the counts of days, outlets and tags, not yet written down.
struct Additions {
  private var days: [Int64: Count] = [:]
  private var sources: [Int64: Count] = [:]
  private var tags: [Int64: Count] = [:]

  private struct Count {
    var articles: Int64 = 0
    var unread: Int64 = 0

    mutating func add(isRead: Bool) {
      articles += 1
      unread += isRead ? 0 : 1
    }
  }

  mutating func add(_ number: ArticleNumber, source: Int64, tags: [Int64], isRead: Bool) {
    days[number.day, default: Count()].add(isRead: isRead)
    sources[source, default: Count()].add(isRead: isRead)
    for tag in tags { self.tags[tag, default: Count()].add(isRead: isRead) }
  }

  /// Writes everything down and begins again from nothing.
  mutating func settle(in db: Database) throws {
    try Self.settle(days, "day", in: db)
    try Self.settle(sources, "source", in: db)
    try Self.settle(tags, "tag", in: db)
    self = Additions()
  }

  private static func settle(_ counts: [Int64: Count], _ table: String, in db: Database) throws {
    guard !counts.isEmpty else { return }
    // Outlets and tags have their rows already, for the sake of their names.
    if table == "day" {
      let make = try RowStatement(db, sql: "INSERT OR IGNORE INTO day (day) VALUES (?)")
      for key in counts.keys { try make(.integer(key)) }
    }
    let add = try RowStatement(
      db,
      sql: "UPDATE \(table) SET articles = articles + ?, unread = unread + ? WHERE \(table) = ?")
    for (key, count) in counts {
      try add(.integer(count.articles), .integer(count.unread), .integer(key))
    }
  }
}
