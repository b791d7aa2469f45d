import Articles
import GRDB

/// Gives articles their numbers.
final class Numbering {
  private let lowest: Statement
  /// Where there was room the last time, by the second it was looked for. Feeds that give only days
  /// have thousands of articles at midnight.
  private var room: [Int64: Int64] = [:]

  init(_ db: Database) throws {
    lowest = try db.cachedStatement(
      sql: """
        SELECT min(
          ifnull((SELECT min(number) FROM article WHERE number BETWEEN ?1 AND ?2), ?2 + 1),
          ifnull((SELECT min(number) FROM retired WHERE number BETWEEN ?1 AND ?2), ?2 + 1))
        """)
  }

  /// A number that no article has or has had, for one of `instant`.
  ///
  /// Of several articles of one second, the first to come is the greatest.
  func next(for instant: Int64?) throws -> Int64 {
    let first = ArticleNumber.first(of: instant).rawValue
    var greatest = room[first] ?? first
    while true {
      let least = instant == nil ? Int64.min : greatest - ArticleNumber.perSecond + 1
      let lowest = try Int64.fetchOne(self.lowest, arguments: [least, greatest]) ?? greatest + 1
      room[first] = greatest
      if lowest > least { return lowest - 1 }
      // The second is full.
      greatest = least - 1
    }
  }
}
