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
    case .feed(let address): return sql(feed: address)
    case .read(let reading, let wording): return sql(reading, wording)
    case .since(let date):
      // Nobody pretends to be younger, so most rows need not be read for this.
      let instant = date.instant(at: now)
      let first = ArticleNumber.first(of: instant - 1).rawValue + 1
      return "(article.number >= \(first) OR ifnull(article.instant >= \(instant), FALSE))"
    case .before(let date): return "ifnull(article.instant < \(date.instant(at: now)), FALSE)"
    case .not(let query): return "NOT (\(sql(query, now: now)))"
    case .all(let queries):
      return queries.isEmpty ? "TRUE" : conjunction(queries, now: now)
    case .any(let queries):
      return queries.isEmpty ? "FALSE" : joined(queries, by: " OR ", now: now)
    }
  }

  /// What is asked of quotations side by side is asked of one.
  private static func conjunction(_ queries: [Query], now: LocalTime) -> SQL {
    guard let spoken = SpokenMatch(queries) else { return joined(queries, by: " AND ", now: now) }
    let others = queries.filter { SpokenMatch([$0]) == nil }.map { sql($0, now: now) }
    return "(\(([spoken.isInArticle] + others).joined(separator: " AND ")))"
  }

  private static func sql(_ reading: Query.Reading, _ wording: Wording) -> SQL {
    if let spoken = SpokenMatch([.read(reading, wording)]) { return spoken.isInArticle }
    return """
      article.number IN (SELECT number FROM entity \
      WHERE billing IN (\(NameMatch(wording, reading).billings)))
      """
  }

  private static func joined(_ queries: [Query], by word: String, now: LocalTime) -> SQL {
    "(\(queries.map { sql($0, now: now) }.joined(separator: word)))"
  }

  private static func sql(_ match: TextMatch) -> SQL {
    let found: SQL = "(SELECT rowid FROM words WHERE words MATCH \(match.expression))"
    return match.isNegated ? "article.number NOT IN \(found)" : "article.number IN \(found)"
  }

  /// A feed at just this address comes before those that have it in theirs.
  private static func sql(feed address: String) -> SQL {
    """
    article.number IN (SELECT number FROM arrival WHERE feed IN (
      SELECT feed FROM feed WHERE name = \(address)
      UNION ALL SELECT feed FROM feed WHERE instr(lower(name), lower(\(address))) > 0
        AND NOT EXISTS (SELECT 1 FROM feed WHERE name = \(address))))
    """
  }

  private static func sql(_ mark: Query.Mark) -> SQL {
    switch mark {
    case .unread: "NOT article.isRead"
    case .read: "article.isRead"
    case .starred: "article.isStarred"
    case .hidden: isHidden
    }
  }
}

/// Numbers of articles, newest last.
struct NumberRange: Hashable {
  /// The first that belongs to it; nil is no limit.
  var lower: Int64?
  /// The first that no longer does.
  var upper: Int64?
  /// Numbers belong to it that an article of this second or a later one can have, in seconds since the
  /// beginning of 1970, UTC; nil is no limit. Some of an earlier one are among them.
  var earliest: Int64?

  func intersection(_ other: NumberRange) -> NumberRange {
    NumberRange(
      lower: [lower, other.lower].compactMap(\.self).max(),
      upper: [upper, other.upper].compactMap(\.self).min(),
      earliest: [earliest, other.earliest].compactMap(\.self).max())
  }

  static func below(_ number: ArticleNumber) -> NumberRange { NumberRange(upper: number.rawValue) }

  static func above(_ number: ArticleNumber) -> NumberRange {
    NumberRange(lower: number.rawValue + 1)
  }

  /// The numbers of all articles that appear when `date` begins, or later.
  static func since(_ date: QueryDate, now: LocalTime) -> NumberRange {
    NumberRange(earliest: date.instant(at: now))
  }

  /// The numbers of all articles that appear before `date` begins, and of some that pretend to.
  static func before(_ date: QueryDate, now: LocalTime) -> NumberRange {
    NumberRange(
      lower: ArticleNumber.firstUndated.rawValue + 1,
      upper: ArticleNumber.first(of: date.instant(at: now) - 1).rawValue + 1)
  }

  /// That `column` is within it, as something to follow another condition.
  func sql(_ column: SQL) -> SQL {
    var sql: SQL = ""
    if let lower { sql += " AND \(column) >= \(lower)" }
    if let upper { sql += " AND \(column) < \(upper)" }
    if let earliest { sql += " AND \(column) >= \(Self.least(of: earliest))" }
    return sql
  }

  /// The least number that an article of `instant` can have: its own second may be full, and the one
  /// before as well, and whoever finds one full takes a number of the next. The least number of a
  /// second is the last to be given.
  private static func least(of instant: Int64) -> SQL {
    let first = ArticleNumber.first(of: instant - 1).rawValue + 1
    return """
      (WITH RECURSIVE second(least) AS (
        SELECT \(first)
        UNION ALL SELECT least - \(ArticleNumber.perSecond) FROM second
        WHERE EXISTS (SELECT 1 FROM article WHERE number = least)
          OR EXISTS (SELECT 1 FROM retired WHERE number = least))
      SELECT min(least) FROM second)
      """
  }
}

extension QueryDate {
  /// When it begins, in seconds since the beginning of 1970, UTC.
  fileprivate func instant(at now: LocalTime) -> Int64 {
    let beginning = beginning(at: now)
    // Where the clock never shows midnight on that day, Greenwich's is near enough.
    return beginning.instant ?? Int64(beginning.dayNumber) * 86_400
  }
}
