import Articles
import GRDB
import People
import Search

/// Whoever a query finds, as SQL on the tables of the ``Schema``.
struct PeopleSelection {
  private let names: [NameMatch]
  /// The numbers of the articles that count; nil is all of them.
  private let articles: SQL?

  /// Words in no field are names; all else says in which articles. Relative dates are counted from `now`.
  init(_ query: Query, now: LocalTime) {
    let parts = if case .all(let parts) = query { parts } else { [query] }
    var names: [NameMatch] = []
    var others: [Query] = []
    for part in parts {
      if case .words(let wording) = part, wording.field == nil {
        names.append(NameMatch(wording, .entity))
      } else {
        others.append(part)
      }
    }
    self.names = names
    let rest = Query.all(of: others)
    articles = rest == .everything ? nil : Selection(rest, now: now).newest(limit: .max)
  }

  /// The most quoted first.
  func ids(limit: Int, in db: Database) throws -> [Dossier.ID] {
    let isMeant: SQL =
      names.isEmpty
      ? " AND billing.kind = 'person'"
      : names.map { " AND billing.billing IN (\($0.billings))" }.joined()
    let rows = try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT min(billing.billing) FROM billing
          JOIN (SELECT billing, count(*) AS articles FROM entity \(isIn("number")) GROUP BY billing)
            AS named ON named.billing = billing.billing
          LEFT JOIN (SELECT billing, count(*) AS quotations FROM quotation
            \(isIn("quotation >> 10")) GROUP BY billing)
            AS quoted ON quoted.billing = billing.billing
          WHERE billing.dossier IS NOT NULL\(isMeant)
          GROUP BY billing.dossier
          ORDER BY sum(ifnull(quoted.quotations, 0)) DESC, sum(named.articles) DESC, min(billing.name)
          LIMIT \(limit)
          """))
    return rows.map { Dossier.ID(billing: $0) }
  }

  private func isIn(_ number: SQL) -> SQL {
    articles.map { "WHERE \(number) IN (\($0))" } ?? ""
  }

  /// Whether anybody goes by that name.
  static func knows(_ party: Ruling.Party, in db: Database) throws -> Bool {
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT kind, name, role FROM billing
          WHERE key IN (SELECT value FROM json_each(\(party.keys.map(\.rawValue).json)))
          """))
    return rows.contains { row in
      party.isBilled(
        as: Billing(kind: Entity.Kind(rawValue: row[0]) ?? .other, name: row[1], role: row[2]))
    }
  }
}
