import GRDB

/// The names of outlets, or of tags, each with its number.
final class NameTable {
  private let find: Statement
  private let add: Statement
  private var known: [String: Int64] = [:]

  init(_ table: String, in db: Database) throws {
    find = try db.cachedStatement(sql: "SELECT \(table) FROM \(table) WHERE name = ?")
    add = try db.cachedStatement(sql: "INSERT INTO \(table) (name) VALUES (?) RETURNING \(table)")
  }

  /// The number of `name`, which is given one where it has none.
  func number(of name: String) throws -> Int64 {
    if let number = known[name] { return number }
    let number =
      try Int64.fetchOne(find, arguments: [name]) ?? Int64.fetchOne(add, arguments: [name])
    known[name] = number
    return number ?? 0
  }
}
