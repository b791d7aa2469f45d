import Articles
import GRDB

/// Gives articles their numbers.
struct Numbering {
  private let lowest: RowStatement
  private var hasRetired: Bool
  /// The last number that was given, by the second it was looked for. Feeds that give only days have
  /// thousands of articles at midnight.
  private var last: [Int64: Int64] = [:]

  init(_ db: Database) throws {
    lowest = try RowStatement(
      db,
      sql: """
        SELECT min(
          ifnull((SELECT min(number) FROM article WHERE number BETWEEN ?1 AND ?2), ?2 + 1),
          ifnull((SELECT min(number) FROM retired WHERE number BETWEEN ?1 AND ?2), ?2 + 1))
        """)
    hasRetired = try RowStatement(db, sql: "SELECT 1 FROM retired LIMIT 1")() != nil
  }

  /// A number that no article has had, for one of `instant`, and that hardly any has; nil where there
  /// is none to guess.
  mutating func guess(for instant: Int64?) -> Int64? {
    guard !hasRetired else { return nil }
    let first = ArticleNumber.first(of: instant).rawValue
    guard let last = last[first] else {
      self.last[first] = first
      return first
    }
    guard last % ArticleNumber.perSecond != 0 || instant == nil else { return nil }
    self.last[first] = last - 1
    return last - 1
  }

  /// An article has been removed: nobody may get its number.
  mutating func retire() { hasRetired = true }

  /// A number that no article has or has had, for one of `instant`.
  ///
  /// Of several articles of one second, the first to come is the greatest.
  mutating func next(for instant: Int64?) throws -> Int64 {
    let first = ArticleNumber.first(of: instant).rawValue
    var greatest = last[first] ?? first
    while true {
      let least =
        instant == nil ? Int64.min : greatest & ~(ArticleNumber.perSecond - 1)
      let lowest = try lowest(.integer(least), .integer(greatest)) ?? greatest + 1
      if lowest > least {
        last[first] = lowest - 1
        return lowest - 1
      }
      // The second is full.
      greatest = least - 1
    }
  }
}
