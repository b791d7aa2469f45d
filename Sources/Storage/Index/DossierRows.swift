import Articles
import GRDB
import People
import Search

/// What the index knows of somebody.
struct DossierRows {
  let id: Dossier.ID
  let db: Database

  /// The numbers of all billings that are theirs.
  func billings() throws -> [Int64] {
    guard id.article == nil else { return [id.billing] }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT billing FROM billing
        WHERE dossier = (SELECT dossier FROM billing WHERE billing = ?) AND dossier IS NOT NULL
        """, arguments: [id.billing])
  }

  /// All of it but the quotations; nil where no article names them.
  func dossier() throws -> Dossier? {
    let billings = try billings()
    let rows = try Row.fetchAll(
      db, SQLRequest(literal: appearances(of: billings), cached: true)
    ).map(Appearance.init).sorted { ($0.articles, $1.name) > ($1.articles, $0.name) }
    guard let usual = rows.first else { return nil }
    let days = try days(with: billings)
    let quotations = CitationSelection(.everything, by: billings, in: id.article, now: .now).count
    var dossier = Dossier(
      id: id, kind: usual.kind, name: usual.name, articles: days.articles,
      quotations: try Int.fetchOne(db, SQLRequest(literal: quotations)) ?? 0)
    var names: Set = [usual.name]
    let allNames = rows.map(\.name) + rows.compactMap(\.acronym)
    dossier.otherNames = allNames.filter { names.insert($0).inserted }
    dossier.roles = roles(in: rows)
    dossier.sharesName = try sharesName()
    dossier.months = days.months
    (dossier.first, dossier.last) = (days.first, days.last)
    dossier.company = try company(of: billings)
    return dossier
  }

  private func sharesName() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT 1 FROM billing AS own JOIN billing AS other
          ON other.key = own.key AND other.dossier <> own.dossier
        WHERE own.dossier = (SELECT dossier FROM billing WHERE billing = ?) LIMIT 1
        """, arguments: [id.billing]) ?? false
  }

  private func isTheirs(_ billings: [Int64]) -> SQL {
    let isNamed: SQL = "entity.billing IN (SELECT value FROM json_each(\(billings.json)))"
    return id.article.map { "\(isNamed) AND entity.number = \($0.rawValue)" } ?? isNamed
  }
}

// MARK: - Names and roles

/// A billing, and in how many articles it stands.
private struct Appearance {
  var kind: Entity.Kind
  var name: String
  var role: String?
  var acronym: String?
  var articles: Int
  /// The oldest and the newest of them.
  var first: Int64
  var last: Int64

  init(_ row: Row) {
    kind = Entity.Kind(rawValue: row[0]) ?? .other
    (name, role, acronym) = (row[1], row[2], row[3])
    (articles, first, last) = (row[4], row[5], row[6])
  }
}

extension DossierRows {
  private func appearances(of billings: [Int64]) -> SQL {
    """
    SELECT billing.kind, billing.name, billing.role, billing.acronym, found.articles, found.first,
      found.last
    FROM (
      SELECT billing, count(*) AS articles, min(number) AS first, max(number) AS last
      FROM entity WHERE \(isTheirs(billings)) GROUP BY billing
    ) AS found
    CROSS JOIN billing ON billing.billing = found.billing
    """
  }

  private func roles(in rows: [Appearance]) -> [Dossier.Role] {
    let groups = Dictionary(grouping: rows.filter { $0.role != nil }, by: \.role)
    let roles = groups.map { words, rows in
      Dossier.Role(
        words: words ?? "", articles: rows.reduce(0) { $0 + $1.articles },
        first: rows.map(\.first).min().flatMap(LocalTime.init(article:)),
        last: rows.map(\.last).max().flatMap(LocalTime.init(article:)))
    }
    return roles.sorted { ($0.articles, $1.words) > ($1.articles, $0.words) }
  }
}

// MARK: - Time and company

extension DossierRows {
  private struct Days {
    var articles = 0
    var months: [Dossier.Month] = []
    var first: LocalTime?
    var last: LocalTime?
  }

  private func days(with billings: [Int64]) throws -> Days {
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT \(sql: ArticleNumber.day(of: "number")) AS day, count(DISTINCT number), max(number)
          FROM entity WHERE \(isTheirs(billings)) GROUP BY day ORDER BY day
          """, cached: true))
    var days = Days()
    for row in rows {
      let articles: Int = row[1]
      days.articles += articles
      guard let day = LocalTime(article: row[2]) else { continue }
      days.first = days.first ?? day
      days.last = day
      days.months.add(articles, in: day)
    }
    return days
  }

  /// Articles in which one looks who is named beside somebody.
  private static let articlesWithCompany = 300
  private static let mostCompany = 8

  /// The people and bodies named most often in the newest articles with any of `billings`.
  private func company(of billings: [Int64]) throws -> [Dossier.Companion] {
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT max(billing.name), count(DISTINCT entity.number) AS articles FROM (
            SELECT DISTINCT number FROM entity WHERE \(isTheirs(billings))
            ORDER BY number DESC LIMIT \(Self.articlesWithCompany)
          ) AS recent
          CROSS JOIN entity ON entity.number = recent.number
          CROSS JOIN billing ON billing.billing = entity.billing
          WHERE billing.dossier IS NOT NULL AND billing.kind IN ('person', 'organization')
            AND billing.billing NOT IN (SELECT value FROM json_each(\(billings.json)))
          GROUP BY billing.dossier
          ORDER BY articles DESC, max(billing.name) LIMIT \(Self.mostCompany)
          """, cached: true))
    return rows.map { Dossier.Companion(name: $0[0], articles: $0[1]) }
  }
}

extension LocalTime {
  /// When the article with `number` is from; nil where it has no date.
  fileprivate init?(article number: Int64) {
    guard number > ArticleNumber.firstUndated.rawValue else { return nil }
    let instant = number / ArticleNumber.perSecond - (number % ArticleNumber.perSecond < 0 ? 1 : 0)
    self.init(instant: instant)
  }
}

extension [Dossier.Month] {
  /// No month is left out between the first and `day`'s, unless there are more than anybody could see.
  fileprivate mutating func add(_ articles: Int, in day: LocalTime) {
    while let last, last.index < day.year * 12 + day.month - 1, count < 2400 {
      let next = last.index + 1
      append(Dossier.Month(year: next / 12, month: next % 12 + 1, articles: 0))
    }
    if isEmpty { append(Dossier.Month(year: day.year, month: day.month, articles: 0)) }
    self[count - 1].articles += articles
  }
}

extension Dossier.Month {
  fileprivate var index: Int { year * 12 + month - 1 }
}
