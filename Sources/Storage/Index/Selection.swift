import Articles
import GRDB
import Search

/// The articles that a query finds, as SQL on the tables of the ``Schema``.
///
/// Whatever somebody wrote is an argument of a statement, never a part of its text.
struct Selection {
  /// Whoever meets any of them is found.
  private let arms: [SelectionArm]

  /// Relative dates are counted from `now`.
  init(_ query: Query, now: LocalTime) {
    arms = Self.alternatives(query).map { SelectionArm(allOf: $0, now: now) }
  }

  /// Lists of which one must be met as a whole. What asks for words only stays together, because
  /// the full text joins words better.
  private static func alternatives(_ query: Query) -> [[Query]] {
    guard case .any(let queries) = query, TextMatch(query) == nil else {
      return [conjunction(query)]
    }
    let texts = queries.filter { TextMatch($0) != nil }
    let others = queries.filter { TextMatch($0) == nil }
    return (texts.isEmpty ? [] : [[.any(of: texts)]]) + others.map(conjunction)
  }

  private static func conjunction(_ query: Query) -> [Query] {
    if case .all(let queries) = query { queries } else { [query] }
  }
}

extension Selection {
  /// The numbers of the newest `limit` articles, or of those next below `number`: newest first.
  func newest(below number: ArticleNumber? = nil, limit: Int) -> SQL {
    page(within: number.map(NumberRange.below) ?? NumberRange(), order: "DESC", limit)
  }

  /// The numbers of the oldest `limit` articles, or of those next above `number`: oldest first.
  func oldest(above number: ArticleNumber? = nil, limit: Int) -> SQL {
    page(within: number.map(NumberRange.above) ?? NumberRange(), order: "ASC", limit)
  }

  private func page(within limits: NumberRange, order: SQL, _ limit: Int) -> SQL {
    if arms.count == 1,
      let page = arms[0].alongSaid(within: limits, order: order, limit: limit)
    {
      return page
    }
    return "\(numbers(within: limits)) ORDER BY number \(order) LIMIT \(limit)"
  }

  /// Numbers in order, as one SELECT to which an ORDER BY can be added. SQLite meets several in the
  /// order wanted side by side, and takes from each as much as it needs.
  private func numbers(within limits: NumberRange) -> SQL {
    if arms.count == 1, let difference = arms[0].difference(within: limits) {
      return "\(Self.numbers(difference.of)) EXCEPT \(Self.numbers(difference.without))"
    }
    return arms.flatMap { $0.walks(within: limits, isAdaptive: true) }.map(Self.numbers)
      .joined(separator: " UNION ")
  }

  private static func numbers(_ walk: SelectionArm.Walk) -> SQL {
    "SELECT \(walk.number) AS number \(walk.source) WHERE \(walk.condition)"
  }
}

extension Selection {
  /// The numbers of the `limit` articles whose words match best, the newer first where they match
  /// alike. Words in the title weigh ten times those of the text, and the source's, the tags' and
  /// the author's twice. Articles found for something else than words come last.
  func best(limit: Int) -> SQL {
    let ranked = arms.flatMap { $0.walks() }.map { walk -> SQL in
      let rank: SQL = walk.hasWords ? Self.rank : "0"
      return
        "SELECT \(walk.number) AS number, \(rank) AS rank \(walk.source) WHERE \(walk.condition)"
    }
    guard ranked.count > 1 else {
      return "SELECT number FROM (\(ranked[0])) ORDER BY rank, number DESC LIMIT \(limit)"
    }
    return """
      SELECT number FROM (\(ranked.joined(separator: " UNION ALL "))) \
      GROUP BY number ORDER BY min(rank), number DESC LIMIT \(limit)
      """
  }

  /// In the order of the columns: title, text, author, source, tag.
  private static let rank: SQL = "bm25(words, 10.0, 1.0, 2.0, 2.0, 2.0)"

  /// A row with how many `articles` there are and how many of them are `unread`.
  var tally: SQL {
    let count: SQL = "SELECT count(*) AS articles, coalesce(sum(NOT article.isRead), 0) AS unread"
    let walks = arms.flatMap { $0.walks() }
    guard walks.count > 1 else { return "\(count) \(walks[0].source) WHERE \(walks[0].condition)" }
    let numbers = walks.map(Self.numbers).joined(separator: " UNION ALL ")
    return "\(count) FROM article WHERE number IN (\(numbers))"
  }
}
