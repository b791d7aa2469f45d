import GRDB

/// How many articles a feed has brought.
public struct FeedTally: Hashable, Sendable {
  public var articles: Int
  public var unread: Int
  /// Those of late, and the oldest of them, in seconds since the beginning of 1970, UTC.
  public var recent: Int
  public var oldestRecent: Int64?
}

extension Index {
  func feedTallies(recentFrom instant: Int64) throws(Failure) -> [String: FeedTally] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT feed.name, count(*), sum(NOT article.isRead),
            sum(ifnull(article.instant >= ?1, FALSE)),
            min(iif(article.instant >= ?1, article.instant, NULL))
          FROM feed JOIN arrival ON arrival.feed = feed.feed
          JOIN article ON article.number = arrival.number
          GROUP BY feed.feed
          """, arguments: [instant])
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (
            row[0],
            FeedTally(articles: row[1], unread: row[2], recent: row[3], oldestRecent: row[4])
          )
        })
    }
  }
}
