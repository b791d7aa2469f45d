import GRDB

/// The names of outlets, of tags, or of feeds, each with its number.
struct NameTable {
  private let table: String
  private var known: [String: Int64] = [:]

  init(_ table: String) { self.table = table }

  /// The number of `name`, which is given one where it has none.
  mutating func number(of name: String, in db: Database) throws -> Int64 {
    if let number = known[name] { return number }
    let find = try RowStatement(db, sql: "SELECT \(table) FROM \(table) WHERE name = ?")
    let add = try RowStatement(
      db, sql: "INSERT INTO \(table) (name) VALUES (?) RETURNING \(table)")
    let number = try find(.text(name)) ?? add(.text(name))
    known[name] = number
    return number ?? 0
  }
}

/// The names that articles of one reading have in common, so that each is looked up once.
///
/// Good as long as no transaction in which it was used is taken back.
struct NameTables {
  var sources = NameTable("source")
  var tags = NameTable("tag")
  var feeds = NameTable("feed")
}
