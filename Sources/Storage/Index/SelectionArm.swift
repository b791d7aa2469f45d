import Articles
import GRDB
import Search

/// Conditions that must all be met, sorted by how the index can meet them.
///
/// Each ``Walk`` of an arm meets its articles in the order of their numbers, so that whoever wants
/// the first forty of them waits for no others.
struct SelectionArm {
  /// Words that must match, or none of which may.
  private var match: TextMatch?
  private var range = NumberRange()
  /// A condition that has an index of its own.
  private var listed: Listed?
  /// What is asked of a quotation of the article.
  private var spoken: SpokenMatch?
  /// All other conditions on `article`.
  private var others: [SQL] = []

  init(allOf queries: [Query], now: LocalTime) {
    let texts = queries.filter { TextMatch($0) != nil }
    match = TextMatch.all(of: texts)
    spoken = SpokenMatch(queries)
    if let spoken { others.append(spoken.isInArticle) }
    for query in queries where TextMatch(query) == nil && SpokenMatch([query]) == nil {
      take(query, now: now)
    }
  }

  private mutating func take(_ query: Query, now: LocalTime) {
    switch query {
    case .since(let date):
      range = range.intersection(.since(date, now: now))
      others.append(ArticleCondition.sql(query, now: now))
    case .before(let date):
      range = range.intersection(.before(date, now: now))
      others.append(ArticleCondition.sql(query, now: now))
    case .everything, .words, .marked, .containing, .feed, .read, .not, .all, .any:
      guard let newlyListed = Listed(query) else {
        others.append(ArticleCondition.sql(query, now: now))
        return
      }
      let lists = [listed, newlyListed].compactMap(\.self)
      others += lists.map(\.condition)
      listed = lists.min { $0.rawValue < $1.rawValue }
    }
  }

  /// The lists of articles that are kept apart, the one that is shortest as a rule first.
  private enum Listed: Int {
    case starred
    case unread
    case read
    case quoting

    init?(_ query: Query) {
      switch query {
      case .marked(.starred): self = .starred
      case .marked(.unread), .not(.marked(.read)): self = .unread
      case .marked(.read), .not(.marked(.unread)): self = .read
      case .containing(.quote): self = .quoting
      case .everything, .words, .marked, .feed, .read, .since, .before, .not, .all, .any: return nil
      }
    }

    var index: SQL {
      switch self {
      case .starred: "articleStarred"
      case .unread: "articleUnread"
      case .read: "articleRead"
      case .quoting: "articleQuoting"
      }
    }

    /// In the very words of the index, or else SQLite does not see that it may be used.
    var condition: SQL {
      switch self {
      case .starred: "article.isStarred"
      case .unread: "NOT article.isRead"
      case .read: "article.isRead"
      case .quoting: "article.quotations > 0"
      }
    }

    /// Whether it is so short that each of its articles may be looked up among the words.
    var isShort: SQL {
      """
      (SELECT count(*) FROM \
      (SELECT 1 FROM article INDEXED BY \(index) WHERE \(condition) LIMIT \(Self.fewest))) \
      < \(Self.fewest)
      """
    }

    /// To ask the full text about one article takes as long as to step past some hundred.
    private static let fewest = 500
  }
}

extension SelectionArm {
  /// A SELECT up to its WHERE and beyond, without what is selected and in which order.
  struct Walk {
    /// The column with the number, which is what it walks along.
    var number: SQL
    /// `FROM …`
    var source: SQL
    var condition: SQL
    /// Whether it meets words, so that one can ask how well they match.
    var hasWords: Bool
  }

  /// Ways that together meet every article of the arm within `limits` once.
  ///
  /// `isAdaptive` is for walks that end early: a common word together with a short list is met
  /// along the list.
  func walks(within limits: NumberRange = NumberRange(), isAdaptive: Bool = false) -> [Walk] {
    let range = range.intersection(limits)
    guard let match else { return [alongArticles(range)] }
    guard !match.isNegated else { return [alongArticles(range, without: match)] }
    guard let listed, isAdaptive else { return [alongWords(match.expression, range)] }
    return [
      alongWords(match.expression, range, unless: listed.isShort),
      alongList(listed, match.expression, range),
    ]
  }

  /// Where the arm says of words only what must not match: the way along all other conditions, and
  /// the way along what is to be left out.
  func difference(within limits: NumberRange) -> (of: Walk, without: Walk)? {
    guard let match, match.isNegated else { return nil }
    let range = range.intersection(limits)
    let matches = Walk(
      number: "words.rowid", source: "FROM words",
      condition: "words MATCH \(match.expression)\(range.sql("words.rowid"))", hasWords: true)
    return (alongArticles(range), matches)
  }

  /// The numbers of the first articles within `limits`, in order, along what was said in them; nil where
  /// no words of it are asked for, or words of the articles lead the way.
  func alongSaid(within limits: NumberRange, order: SQL, limit: Int) -> SQL? {
    guard match == nil, let spoken, let words = spoken.words else { return nil }
    let range = range.intersection(limits)
    let others = ([spoken.ofSpeakers] + besideSpoken.map { " AND \($0)" }).joined()
    return """
      SELECT DISTINCT said.rowid >> 10 AS number FROM said
      CROSS JOIN article ON article.number = said.rowid >> 10
      CROSS JOIN quotation ON quotation.quotation = said.rowid
      WHERE said MATCH \(words)\(range.sqlOfQuotations("said.rowid"))\(others)
      ORDER BY said.rowid \(order) LIMIT \(limit)
      """
  }

  /// What is asked of the article itself.
  private var besideSpoken: [SQL] { others.dropFirst() + [listed?.condition].compactMap(\.self) }

  private var indexed: SQL {
    if let listed { " INDEXED BY \(listed.index)" } else { "" }
  }

  private var further: SQL {
    others.map { " AND \($0)" }.joined()
  }

  private func alongArticles(_ range: NumberRange, without match: TextMatch? = nil) -> Walk {
    var condition: SQL = "TRUE\(range.sql("article.number"))\(further)"
    if let match {
      condition += """
         AND article.number NOT IN \
        (SELECT rowid FROM words WHERE words MATCH \(match.expression)\(range.sql("rowid")))
        """
    }
    return Walk(
      number: "article.number", source: "FROM article\(indexed)", condition: condition,
      hasWords: false)
  }

  /// Numbers that were retired may still have words, and are left out for having no article.
  private func alongWords(
    _ expression: String, _ range: NumberRange, unless isShort: SQL? = nil
  ) -> Walk {
    // No phrase at all matches nothing, and costs nothing.
    let matched: SQL = isShort.map { "iif(\($0), '\"\"', \(expression))" } ?? "\(expression)"
    return Walk(
      number: "words.rowid",
      source: "FROM words CROSS JOIN article\(indexed) ON article.number = words.rowid",
      condition: "words MATCH \(matched)\(range.sql("words.rowid"))\(further)", hasWords: true)
  }

  private func alongList(_ listed: Listed, _ expression: String, _ range: NumberRange) -> Walk {
    Walk(
      number: "article.number",
      source: "FROM article\(indexed) CROSS JOIN words ON words.rowid = article.number",
      condition: """
        article.number >= iif(\(listed.isShort), \(Int64.min), \(Int64.max))\
        \(range.sql("article.number"))\(further) AND words MATCH \(expression)
        """,
      hasWords: true)
  }
}
