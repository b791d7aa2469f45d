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
    let namings = try Namings(of: billings, in: id.article, db)
    let rows = try appearances(namings).sorted { ($0.articles, $1.name) > ($1.articles, $0.name) }
    guard let usual = rows.first else { return nil }
    let days = days(namings.articles)
    let quotations = CitationSelection(.everything, by: billings, in: id.article, now: .now).count
    var dossier = Dossier(
      id: id, kind: usual.kind, name: usual.name, articles: namings.articles.count,
      quotations: try Int.fetchOne(db, SQLRequest(literal: quotations)) ?? 0)
    var names: Set = [usual.name]
    let allNames = rows.map(\.name) + rows.compactMap(\.acronym)
    dossier.otherNames = allNames.filter { names.insert($0).inserted }
    dossier.roles = roles(in: rows)
    dossier.sharesName = try sharesName()
    dossier.months = days.months
    (dossier.first, dossier.last) = (days.first, days.last)
    dossier.company = try company(of: billings, in: namings.articles)
    return dossier
  }

  /// Somebody may have hundreds of billings, and the same keys in all of them: each key is looked up once.
  private func sharesName() throws -> Bool {
    let dossier = try Int64.fetchOne(
      db, sql: "SELECT dossier FROM billing WHERE billing = ?", arguments: [id.billing])
    guard let dossier else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT 1 FROM billing
        WHERE key IN (SELECT key FROM billing WHERE dossier = :own) AND dossier <> :own LIMIT 1
        """, arguments: ["own": dossier]) ?? false
  }
}

/// Which articles name somebody, and by which billing.
///
/// Somebody may be in tens of thousands of them. They are gone through once, in the order of the index,
/// and all that is counted is counted from that.
private struct Namings {
  /// The numbers of the articles, oldest first, each of them once.
  private(set) var articles: [Int64] = []
  /// How many have each billing, and the oldest and the newest of them.
  private(set) var byBilling: [Int64: (articles: Int, first: Int64, last: Int64)] = [:]

  init(of billings: [Int64], in article: ArticleNumber?, _ db: Database) throws {
    let isThere = article == nil ? "" : "AND number = \(article?.rawValue ?? 0)"
    let find = try db.cachedStatement(
      sql: "SELECT number FROM entity WHERE billing = ? \(isThere) ORDER BY number")
    for billing in billings {
      let start = articles.count
      let numbers = try Int64.fetchCursor(find, arguments: [billing])
      while let number = try numbers.next() {
        // An article may name somebody twice under one billing.
        if articles.count == start || articles.last != number { articles.append(number) }
      }
      guard articles.count > start, let last = articles.last else { continue }
      byBilling[billing] = (articles.count - start, articles[start], last)
    }
    guard byBilling.count > 1 else { return }
    articles.sort()
    var kept = 0
    for number in articles where kept == 0 || articles[kept - 1] != number {
      articles[kept] = number
      kept += 1
    }
    articles.removeLast(articles.count - kept)
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

  init?(_ row: Row, _ namings: Namings) {
    guard let counts = namings.byBilling[row[4]] else { return nil }
    kind = Entity.Kind(rawValue: row[0]) ?? .other
    (name, role, acronym) = (row[1], row[2], row[3])
    (articles, first, last) = counts
  }
}

extension DossierRows {
  private func appearances(_ namings: Namings) throws -> [Appearance] {
    try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT kind, name, role, acronym, billing FROM billing
          WHERE billing IN (SELECT value FROM json_each(\(namings.byBilling.keys.sorted().json)))
          """, cached: true)
    ).compactMap { Appearance($0, namings) }
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
    var months: [Dossier.Month] = []
    var first: LocalTime?
    var last: LocalTime?
  }

  /// When the `articles` are from, which are sorted.
  private func days(_ articles: [Int64]) -> Days {
    var days = Days()
    var place = 0
    while place < articles.count {
      let day = ArticleNumber(rawValue: articles[place]).day
      let start = place
      while place < articles.count, ArticleNumber(rawValue: articles[place]).day == day {
        place += 1
      }
      guard let time = LocalTime(article: articles[place - 1]) else { continue }
      days.first = days.first ?? time
      days.last = time
      days.months.add(place - start, in: time)
    }
    return days
  }

  /// Articles in which one looks who is named beside somebody.
  private static let articlesWithCompany = 300
  private static let mostCompany = 8

  /// The people and bodies, other than who has `billings`, that are named most often in the newest of
  /// `articles`.
  private func company(
    of billings: [Int64], in articles: [Int64]
  ) throws -> [Dossier.Companion] {
    let recent = Array(articles.suffix(Self.articlesWithCompany))
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT max(billing.name), count(DISTINCT entity.number) AS articles
          FROM json_each(\(recent.json)) AS recent
          CROSS JOIN entity ON entity.number = recent.value
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
