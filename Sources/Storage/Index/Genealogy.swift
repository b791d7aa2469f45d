import Articles
import GRDB
import People

/// Says whose the billings are.
///
/// It looks only at names that are doubtful, and of these at everything there is. So it makes no
/// difference in which order articles have come.
struct Genealogy {
  private let db: Database
  private let rulings: [Ruling]

  /// `rulings` are what people have said, the earliest first.
  init(in db: Database, rulings: [Ruling]) {
    self.db = db
    self.rulings = rulings
  }

  /// Settles the ties of whoever has one of `keys`.
  func settle(_ keys: Set<NameKey>) throws {
    var doubtful = keys
    while let key = doubtful.first {
      let family = try family(of: key)
      try settle(family)
      doubtful.subtract(family.keys)
      try db.execute(
        literal: """
          DELETE FROM doubt WHERE key IN (SELECT value FROM json_each(\(family.keys.map(\.rawValue).json)))
          """)
    }
  }

  /// Billings whose names have anything to do with one another.
  private struct Family {
    var keys: Set<NameKey>
    var members: [Int64: Member] = [:]
  }

  private struct Member {
    var billing: Billing
    var dossier: Int64?
    /// At most a thousand.
    var articles: Int

    init(_ row: Row) {
      billing = Billing(
        kind: Entity.Kind(rawValue: row[1]) ?? .other, name: row[2], role: row[3], acronym: row[4])
      dossier = row[7]
      articles = row[8]
    }
  }

  private func family(of key: NameKey) throws -> Family {
    var family = Family(keys: [key])
    var frontier = family.keys
    while !frontier.isEmpty {
      var reached: Set<NameKey> = []
      for row in try rows(withKeys: frontier) {
        family.members[row[0]] = Member(row)
        for key: String? in [row[5], row[6]] {
          if let key { reached.insert(NameKey(rawValue: key)) }
        }
      }
      for ruling in rulings {
        let keys = ruling.one.keys.union(ruling.other.keys)
        if !keys.isDisjoint(with: frontier) { reached.formUnion(keys) }
      }
      frontier = reached.subtracting(family.keys)
      family.keys.formUnion(frontier)
    }
    return family
  }

  private func rows(withKeys keys: Set<NameKey>) throws -> [Row] {
    let keys = keys.map(\.rawValue).json
    let columns: SQL = """
      SELECT billing, kind, name, role, acronym, key, acronymKey, dossier, (SELECT count(*) FROM \
      (SELECT 1 FROM entity WHERE entity.billing = billing.billing LIMIT 1000)) FROM billing
      """
    return try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          \(columns) WHERE key IN (SELECT value FROM json_each(\(keys)))
          UNION \(columns) WHERE acronymKey IN (SELECT value FROM json_each(\(keys)))
          """, cached: true))
  }

  private func settle(_ family: Family) throws {
    let numbers = family.members.filter { $0.value.billing.key != nil }.keys.sorted()
    let members = numbers.compactMap { family.members[$0] }
    let ties = try Ties(
      of: members.map(\.billing), articles: members.map(\.articles), rulings: rulings
    ) { (some: [Int]) throws(any Error) in try company(of: some.map { numbers[$0] }) }
    for group in ties.groups {
      let dossier = numbers[group[0]]
      for index in group where members[index].dossier != dossier {
        try db.execute(
          sql: "UPDATE billing SET dossier = ? WHERE billing = ?",
          arguments: [dossier, numbers[index]])
      }
    }
  }

  /// Articles in which one looks who is named beside somebody.
  private static let articlesWithCompany = 50

  /// The people and bodies that are named in the newest articles with any of `billings`.
  private func company(of billings: [Int64]) throws -> Set<NameKey> {
    let keys = try String.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT DISTINCT billing.key FROM (
            SELECT DISTINCT number FROM entity
            WHERE billing IN (SELECT value FROM json_each(\(billings.json)))
            ORDER BY number DESC LIMIT \(Self.articlesWithCompany)
          ) AS recent
          CROSS JOIN entity ON entity.number = recent.number
          CROSS JOIN billing ON billing.billing = entity.billing
          WHERE billing.kind IN ('person', 'organization') AND billing.key NOT IN (
            SELECT key FROM billing
            WHERE billing IN (SELECT value FROM json_each(\(billings.json))) AND key IS NOT NULL)
          """, cached: true))
    return Set(keys.map(NameKey.init(rawValue:)))
  }
}
