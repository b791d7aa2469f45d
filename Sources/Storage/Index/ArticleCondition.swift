import Articles
import GRDB
import Search

/// What a row of `article` must be, as SQL.
enum ArticleCondition {
  /// For any query, wherever it stands in another.
  static func sql(_ query: Query, now: LocalTime) -> SQL {
    if let match = TextMatch(query) { return sql(match) }
    switch query {
    case .everything, .words: return "TRUE"
    case .marked(let mark): return sql(mark)
    case .containing(.quote): return "coalesce(article.quotations, 0) > 0"
    case .since(let date):
      return "article.number >= \(NumberRange.first(of: date, now: now))"
    case .before(let date):
      return """
        (article.number > \(ArticleNumber.firstUndated.rawValue)
        AND article.number < \(NumberRange.first(of: date, now: now)))
        """
    case .not(let query): return "NOT (\(sql(query, now: now)))"
    case .all(let queries):
      return queries.isEmpty ? "TRUE" : joined(queries, by: " AND ", now: now)
    case .any(let queries):
      return queries.isEmpty ? "FALSE" : joined(queries, by: " OR ", now: now)
    }
  }

  private static func joined(_ queries: [Query], by word: String, now: LocalTime) -> SQL {
    "(\(queries.map { sql($0, now: now) }.joined(separator: word)))"
  }

  private static func sql(_ match: TextMatch) -> SQL {
    let found: SQL = "(SELECT rowid FROM words WHERE words MATCH \(match.expression))"
    return match.isNegated ? "article.number NOT IN \(found)" : "article.number IN \(found)"
  }

  private static func sql(_ mark: Query.Mark) -> SQL {
    switch mark {
    case .unread: "NOT article.isRead"
    case .read: "article.isRead"
    case .starred: "article.isStarred"
    }
  }
}

/// Numbers of articles, newest last.
struct NumberRange: Hashable {
  /// The first that belongs to it; nil is no limit.
  var lower: Int64?
  /// The first that no longer does.
  var upper: Int64?

  func intersection(_ other: NumberRange) -> NumberRange {
    NumberRange(
      lower: [lower, other.lower].compactMap(\.self).max(),
      upper: [upper, other.upper].compactMap(\.self).min())
  }

  static func below(_ number: ArticleNumber) -> NumberRange { NumberRange(upper: number.rawValue) }

  static func above(_ number: ArticleNumber) -> NumberRange {
    NumberRange(lower: number.rawValue + 1)
  }

  static func since(_ date: QueryDate, now: LocalTime) -> NumberRange {
    NumberRange(lower: first(of: date, now: now))
  }

  static func before(_ date: QueryDate, now: LocalTime) -> NumberRange {
    NumberRange(lower: ArticleNumber.firstUndated.rawValue + 1, upper: first(of: date, now: now))
  }

  /// The least number an article can have that appears when `date` begins.
  static func first(of date: QueryDate, now: LocalTime) -> Int64 {
    let beginning = date.beginning(at: now)
    // Where the clock never shows midnight on that day, Greenwich's is near enough.
    let instant = beginning.instant ?? Int64(beginning.dayNumber) * 86_400
    return ArticleNumber.first(of: instant - 1).rawValue + 1
  }

  /// That `column` is within it, as something to follow another condition.
  func sql(_ column: SQL) -> SQL {
    var sql: SQL = ""
    if let lower { sql += " AND \(column) >= \(lower)" }
    if let upper { sql += " AND \(column) < \(upper)" }
    return sql
  }
}
