import Articles
import GRDB
import People
import Search

/// Keeps the register of names: gives a number to every billing, and says whose it is.
///
/// It looks only at names that are new, or that somebody shares with others; and of these at
/// everything there is. So it makes no difference in which order articles have come.
struct Registrar {
  private let db: Database
  private let rulings: [Ruling]
  private let find: Statement
  private let add: Statement
  private let addWords: Statement
  private let isShared: Statement
  private var known: [Billing: Int64] = [:]
  /// The names whose ties have to be looked at again.
  private var doubtful: Set<NameKey>

  /// `rulings` are what people have said, the earliest first. The ties of whoever has one of the keys
  /// of `doubtful` are looked at again in any case.
  init(in db: Database, rulings: [Ruling], doubtful: Set<NameKey> = []) throws {
    self.db = db
    self.rulings = rulings
    self.doubtful = doubtful
    find = try db.cachedStatement(
      sql: """
        SELECT billing, key, dossier FROM billing
        WHERE name = ? AND kind = ? AND ifnull(role, '') = ? AND ifnull(acronym, '') = ?
        """)
    add = try db.cachedStatement(
      sql: """
        INSERT INTO billing (kind, name, role, acronym, key, acronymKey) VALUES (?, ?, ?, ?, ?, ?)
        """)
    addWords = try db.cachedStatement(
      sql: "INSERT INTO billingWords (rowid, name) VALUES (?, ?)")
    isShared = try db.cachedStatement(
      sql: "SELECT 1 FROM billing WHERE key = ? AND dossier IS NOT ? LIMIT 1")
  }

  /// The number of `billing`, which is given one where it has none.
  mutating func number(of billing: Billing) throws -> Int64 {
    if let number = known[billing] { return number }
    let number = try foundNumber(of: billing) ?? newNumber(of: billing)
    known[billing] = number
    return number
  }

  private mutating func foundNumber(of billing: Billing) throws -> Int64? {
    let row = try Row.fetchOne(
      find,
      arguments: [billing.name, billing.kind.rawValue, billing.role ?? "", billing.acronym ?? ""])
    guard let row else { return nil }
    // With every article more is known of the company that namesakes keep.
    if let key: String = row[1],
      try Bool.fetchOne(isShared, arguments: [key, row[2] as Int64?]) != nil
    {
      doubtful.insert(NameKey(rawValue: key))
    }
    return row[0]
  }

  private mutating func newNumber(of billing: Billing) throws -> Int64 {
    let (key, acronymKey) = (billing.key, billing.acronymKey)
    try add.execute(arguments: [
      billing.kind.rawValue, billing.name, billing.role, billing.acronym, key?.rawValue,
      acronymKey?.rawValue,
    ])
    let number = db.lastInsertedRowID
    // Nobody looks for Monday, or for five tons.
    if NameKey.isGiven(to: billing.kind) {
      let names = [billing.name, billing.acronym].compactMap(\.self).joined(separator: "\n")
      try addWords.execute(arguments: [number, names.searchable()])
    }
    doubtful.formUnion([key, acronymKey].compactMap(\.self))
    return number
  }
}

// MARK: - Whose they are

extension Registrar {
  /// Looks at all ties that are in doubt.
  mutating func settle() throws {
    while let key = doubtful.first {
      let family = try family(of: key)
      doubtful.subtract(family.keys)
      try settle(family)
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
