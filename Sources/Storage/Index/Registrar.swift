import Articles
import GRDB
import People
import Search

/// Keeps the register of names: gives a number to every billing.
///
/// For the moment a new billing belongs to the first one of its key. Whose it is in truth,
/// ``Genealogy`` says when it is asked the next time: names that are new, and those that somebody
/// shares with others, are noted as doubtful.
struct Registrar {
  private let db: Database
  private let find: Statement
  private let add: Statement
  private let addWords: Statement
  private let isShared: Statement
  private let doubt: Statement
  private var known: [Billing: Int64] = [:]

  init(in db: Database) throws {
    self.db = db
    find = try db.cachedStatement(
      sql: """
        SELECT billing, key, dossier FROM billing
        WHERE name = ? AND kind = ? AND ifnull(role, '') = ? AND ifnull(acronym, '') = ?
        """)
    add = try db.cachedStatement(
      sql: """
        INSERT INTO billing (kind, name, role, acronym, key, acronymKey, dossier)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT min(dossier) FROM billing WHERE key = ?5))
        """)
    addWords = try db.cachedStatement(
      sql: "INSERT INTO billingWords (rowid, name) VALUES (?, ?)")
    isShared = try db.cachedStatement(
      sql: "SELECT 1 FROM billing WHERE key = ? AND dossier IS NOT ? LIMIT 1")
    doubt = try db.cachedStatement(sql: "INSERT OR IGNORE INTO doubt (key) VALUES (?)")
  }

  /// The number of `billing`, which is given one where it has none.
  mutating func number(of billing: Billing) throws -> Int64 {
    if let number = known[billing] { return number }
    let number = try foundNumber(of: billing) ?? newNumber(of: billing)
    known[billing] = number
    return number
  }

  private func foundNumber(of billing: Billing) throws -> Int64? {
    let row = try Row.fetchOne(
      find,
      arguments: [billing.name, billing.kind.rawValue, billing.role ?? "", billing.acronym ?? ""])
    guard let row else { return nil }
    // With every article more is known of the company that namesakes keep.
    if let key: String = row[1],
      try Bool.fetchOne(isShared, arguments: [key, row[2] as Int64?]) != nil
    {
      try doubt.execute(arguments: [key])
    }
    return row[0]
  }

  private func newNumber(of billing: Billing) throws -> Int64 {
    let (key, acronymKey) = (billing.key, billing.acronymKey)
    try add.execute(arguments: [
      billing.kind.rawValue, billing.name, billing.role, billing.acronym, key?.rawValue,
      acronymKey?.rawValue,
    ])
    let number = db.lastInsertedRowID
    if key != nil {
      try db.execute(
        sql: "UPDATE billing SET dossier = billing WHERE billing = ? AND dossier IS NULL",
        arguments: [number])
    }
    // Nobody looks for Monday, or for five tons.
    if NameKey.isGiven(to: billing.kind) {
      let names = [billing.name, billing.acronym].compactMap(\.self).joined(separator: "\n")
      try addWords.execute(arguments: [number, names.searchable()])
    }
    for key in [key, acronymKey].compactMap(\.self) {
      try doubt.execute(arguments: [key.rawValue])
    }
    return number
  }
}
