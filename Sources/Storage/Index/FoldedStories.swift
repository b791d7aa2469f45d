import Articles
import GRDB
import Search

/// What of a list has no row of its own, because another article's stands for its story.
///
/// That is the newest unread one in the list, or else the newest: so nothing unread is out of sight for
/// long, and what has been read makes room for what has not.
struct FoldedStories {
  let folding: Folding
  private let isOfEverything: Bool
  /// Whether an `article` is in the list.
  private let isListed: SQL
  /// Whether a row of `telling` is of a story that is folded.
  private let isFolded: SQL

  /// Whether a row of `telling` may be hidden.
  private let mayHide: SQL

  /// Nil where every article has a row. The one that is `wanted` has one in any case.
  init?(_ folding: Folding, in query: Query, wanted: ArticleNumber? = nil, now: LocalTime) {
    guard case .folded(let exceptions) = folding, query.mayFold else { return nil }
    self.folding = folding
    isOfEverything = query == .everything
    isListed = ArticleCondition.sql(query, now: now)
    mayHide = wanted.map { "own.number <> \($0.rawValue)" } ?? "TRUE"
    let unfolded = exceptions.map(\.rawValue).sorted().json
    isFolded =
      exceptions.isEmpty
      ? "own.story IS NOT NULL"
      : "own.story IS NOT NULL AND own.story NOT IN (SELECT value FROM json_each(\(unfolded)))"
  }

  /// The first `limit` rows of those that `numbers` would be without stories, in their order.
  func rows(of numbers: SQL, limit: Int) -> SQL {
    """
    SELECT number FROM (\(numbers)) AS listed
    WHERE NOT EXISTS (
      SELECT 1 FROM telling AS own
      CROSS JOIN article AS ownArticle ON ownArticle.number = own.number
      CROSS JOIN telling AS other ON other.story = own.story
      CROSS JOIN article ON article.number = other.number
      WHERE own.number = listed.number AND \(isFolded) AND \(mayHide)
        AND (article.isRead < ownArticle.isRead
          OR article.isRead = ownArticle.isRead AND article.number > ownArticle.number)
        AND \(isListed))
    LIMIT \(limit)
    """
  }

  /// How many there are: of each story all but one.
  func count(in db: Database) throws -> Int {
    try count("TRUE", in: db)
  }

  /// Whether a row of `telling` is in the list.
  private var isOwnListed: SQL {
    isOfEverything
      ? "TRUE"
      : "EXISTS (SELECT 1 FROM article WHERE article.number = own.number AND \(isListed))"
  }

  /// What is not wanted of a story is read along with what is: the list of stories is short, and each is
  /// together in it.
  private func count(_ isCounted: SQL, in db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT count(*) - count(DISTINCT own.story)
          FROM telling AS own INDEXED BY tellingByStory
          WHERE \(isFolded) AND \(isCounted) AND \(isOwnListed)
          """, cached: true)) ?? 0
  }

  /// How many there are above `number`, in a list of everything: of each story all but one, and that one
  /// as well where it is further down.
  func count(above number: Int64, in db: Database) throws -> Int {
    try count("own.number > \(number)", in: db) + storiesShownBelow(number, in: db)
  }

  private func storiesShownBelow(_ number: Int64, in db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      SQLRequest(
        literal: """
          SELECT count(DISTINCT own.story) FROM telling AS own
          WHERE \(isFolded) AND \(isOwnListed) AND own.number > \(number)
            AND own.number <= \(number + Self.longestStory)
            AND EXISTS (
              SELECT 1 FROM telling AS other
              CROSS JOIN article ON article.number = other.number
              WHERE other.story = own.story AND other.number <= \(number) AND NOT article.isRead
                AND \(isListed))
            AND NOT EXISTS (
              SELECT 1 FROM telling AS other
              CROSS JOIN article ON article.number = other.number
              WHERE other.story = own.story AND other.number > \(number) AND NOT article.isRead
                AND \(isListed))
          """)) ?? 0
  }

  /// As the numbers of articles have it: no story is longer.
  private static let longestStory = 15 * 86_400 * ArticleNumber.perSecond
}
