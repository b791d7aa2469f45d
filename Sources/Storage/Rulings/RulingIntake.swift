import Articles
import GRDB
import People

/// Looks again at the ties of those about whom people have said something new, or taken it back.
struct RulingIntake {
  let index: Index
  let store: Store

  func take() throws(Failure) {
    let known = try index.read {
      try String.fetchAll($0, sql: "SELECT stamp FROM rulingFile ORDER BY place")
    }
    guard store.people.saidFiles.map(\.stamp) != known else { return }
    let rulings = Rulings(of: store)
    try index.change { db in
      let before = try String.fetchAll(db, sql: "SELECT key FROM ruled").map(
        NameKey.init(rawValue:))
      var registrar = try Registrar(
        in: db, rulings: rulings.inOrder, doubtful: rulings.keys.union(before))
      try registrar.settle()
      try Self.note(rulings, in: db)
      try db.forgetProblems(of: Database.rulings)
      try db.note(rulings.problems, in: Database.rulings)
    }
  }

  private static func note(_ rulings: Rulings, in db: Database) throws {
    try db.execute(sql: "DELETE FROM rulingFile; DELETE FROM ruled;")
    for stamp in rulings.stamps {
      try db.execute(sql: "INSERT INTO rulingFile (stamp) VALUES (?)", arguments: [stamp])
    }
    for key in rulings.keys {
      try db.execute(sql: "INSERT INTO ruled (key) VALUES (?)", arguments: [key.rawValue])
    }
  }
}

extension Database {
  /// The number under which problems with rulings are kept.
  fileprivate static let rulings: Int64 = -2
}
