import Articles
import GRDB
import Search

/// Has the index know which feeds the person keeps hidden, whose articles are not in the list of all.
struct HiddenFeeds {
  let index: Index
  let store: Store

  /// A file that cannot be read changes nothing.
  func take() throws(Failure) {
    let file = SubscriptionFile(of: store)
    let stamp = file.stamp
    let known = try index.read { try String.fetchOne($0, sql: "SELECT stamp FROM feedList") }
    guard stamp != known, let subscriptions = try? file.read() else { return }
    let names = Set(subscriptions.list.filter(\.isHidden).map(\.name))
    let before = try index.read { db in
      Set(try String.fetchAll(db, sql: "SELECT name FROM hiddenFeed"))
    }
    // Who only adds a feed should not have every list read again.
    guard names != before else { return try index.write { try note(stamp, in: $0) } }
    try index.change { db in
      try note(stamp, in: db)
      try db.execute(sql: "DELETE FROM hiddenFeed")
      for name in names {
        try db.execute(sql: "INSERT INTO hiddenFeed (name) VALUES (?)", arguments: [name])
      }
    }
  }

  private func note(_ stamp: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM feedList")
    try db.execute(sql: "INSERT INTO feedList (stamp) VALUES (?)", arguments: [stamp])
  }
}

extension Database {
  /// What a list of `query` shows: of everything, what no hidden feed alone has brought.
  func shown(_ query: Query) throws -> Query {
    guard query == .everything else { return query }
    let hides = try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM hiddenFeed)") ?? false
    return hides ? .not(.marked(.hidden)) : query
  }
}

extension ArticleCondition {
  /// That only hidden feeds have brought the article.
  static let isHidden: SQL = """
    (article.number IN (SELECT arrival.number FROM arrival
      JOIN feed ON feed.feed = arrival.feed JOIN hiddenFeed ON hiddenFeed.name = feed.name)
    AND NOT EXISTS (SELECT 1 FROM arrival JOIN feed ON feed.feed = arrival.feed
      WHERE arrival.number = article.number
      AND feed.name NOT IN (SELECT name FROM hiddenFeed)))
    """
}
