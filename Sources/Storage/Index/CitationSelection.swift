import Articles
import GRDB
import People
import Search

/// The quotations that a query finds, as SQL on the tables of the ``Schema``: of one person, or of
/// anybody.
struct CitationSelection {
  /// What leads the way: words that were said, where any are asked for.
  private let words: String?
  private let conditions: [SQL]
  /// Whether anything is asked of the article that the quotation is in.
  private let asksOfArticle: Bool

  /// `billings` are those of one person, nil is anybody. What is asked of an article is asked of the one
  /// that the quotation is in. Relative dates are counted from `now`.
  init(_ query: Query, by billings: [Int64]?, in article: ArticleNumber?, now: LocalTime) {
    let parts = if case .all(let parts) = query { parts } else { [query] }
    let spoken = SpokenMatch(parts)
    words = spoken?.words
    var conditions: [SQL] = []
    if let billings {
      conditions.append("quotation.billing IN (SELECT value FROM json_each(\(billings.json)))")
    }
    if let article {
      conditions.append("\(sql: CitationNumber.isOf("\(article.rawValue)"))")
    }
    if let spoken { conditions.append("TRUE\(spoken.ofSpeakers)") }
    let others = parts.filter { SpokenMatch([$0]) == nil && $0 != .everything }
    asksOfArticle = !others.isEmpty
    conditions += others.map { Self.sql($0, now: now) }
    self.conditions = conditions
  }

  /// The numbers of the newest `limit`, or of those next below `number`: newest first.
  func newest(below number: CitationNumber? = nil, limit: Int) -> SQL {
    page(number.map { " < \($0.rawValue)" } ?? " IS NOT NULL", order: "DESC", limit)
  }

  /// The numbers of the oldest `limit`, or of those next above `number`: oldest first.
  func oldest(above number: CitationNumber? = nil, limit: Int) -> SQL {
    page(number.map { " > \($0.rawValue)" } ?? " IS NOT NULL", order: "ASC", limit)
  }

  /// How many there are.
  var count: SQL { "SELECT count(*) \(source)" }

  private func page(_ limits: SQL, order: SQL, _ limit: Int) -> SQL {
    let number: SQL = words == nil ? "quotation.quotation" : "said.rowid"
    return """
      SELECT \(number) AS number \(source) AND \(number)\(limits) \
      ORDER BY \(number) \(order) LIMIT \(limit)
      """
  }

  private var source: SQL {
    var source: SQL = "FROM quotation"
    if words != nil {
      source = "FROM said CROSS JOIN quotation ON quotation.quotation = said.rowid"
    }
    // To look each of many thousand up takes longer than to find them.
    if asksOfArticle {
      source += " CROSS JOIN article ON article.number = quotation.quotation >> 10"
    }
    source += " WHERE TRUE"
    if let words { source += " AND said MATCH \(words)" }
    return source + conditions.map { " AND \($0)" }.joined()
  }

  /// What a row of `quotation`, and of the `article` it is in, must be.
  private static func sql(_ query: Query, now: LocalTime) -> SQL {
    if let spoken = SpokenMatch([query]) { return spoken.isIt }
    switch query {
    case .not(let query): return "NOT (\(sql(query, now: now)))"
    case .all(let queries): return "(\(joined(queries, by: " AND ", now: now)))"
    case .any(let queries): return "(\(joined(queries, by: " OR ", now: now)))"
    case .everything, .words, .marked, .containing, .feed, .read, .since, .before:
      return ArticleCondition.sql(query, now: now)
    }
  }

  private static func joined(_ queries: [Query], by word: String, now: LocalTime) -> SQL {
    queries.map { sql($0, now: now) }.joined(separator: word)
  }
}
