import Articles
import GRDB
import Search

/// The rows of a list, newest first.
struct HeadlineRows {
  let selection: Selection
  let db: Database

  /// The rows whose numbers meet `condition`, in the order of the list or against it.
  func rows(
    where condition: String, _ number: Int64, limit: Int, isBackward: Bool = false
  ) throws -> [ListedHeadline] {
    let order = isBackward ? "ASC" : "DESC"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT article.number, article.id, article.title, source.name, article.instant,
          article.language, article.isRead, article.isStarred, article.quotations
        FROM \(selection.tables) CROSS JOIN source ON source.source = article.source
        WHERE \(selection.condition) AND article.number \(condition) ?
        ORDER BY article.number \(order) LIMIT ?
        """, arguments: selection.arguments + [number, limit])
    let listed = rows.map(ListedHeadline.init)
    return isBackward ? listed.reversed() : listed
  }

  /// The number of the first row that meets `condition`; `order` is that of the walk.
  func number(
    where condition: String = "TRUE", _ arguments: StatementArguments = [], order: String,
    offset: Int = 0
  ) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT article.number FROM \(selection.tables)
        WHERE \(selection.condition) AND \(condition)
        ORDER BY article.number \(order) LIMIT 1 OFFSET ?
        """, arguments: selection.arguments + arguments + [offset])
  }
}

extension ListedHeadline {
  fileprivate init(_ row: Row) {
    let instant: Int64? = row[4]
    self.init(
      number: ArticleNumber(rawValue: row[0]),
      headline: Headline(
        id: Article.ID(rawValue: row[1]), title: row[2], source: row[3],
        published: instant.map(LocalTime.init(instant:)), language: row[5], instant: instant),
      marks: Marks(isRead: row[6], isStarred: row[7]), quotations: row[8])
  }
}
