import Articles
import GRDB

/// Has articles read again whose quotations people have corrected, or taken their corrections back.
struct CorrectionIntake {
  let index: Index
  let store: Store

  func take() throws(Failure) {
    let known = try index.read {
      try String.fetchAll($0, sql: "SELECT stamp FROM correctionFile ORDER BY place")
    }
    guard store.correctionFiles.map(\.stamp) != known else { return }
    let corrections = Corrections(of: store)
    try index.change { db in
      let before = try Self.prints(in: db)
      let now = corrections.prints
      let changed = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
      for id in changed { try Self.forgetReading(of: Article.ID(rawValue: id), in: db) }
      try Self.note(now, corrections.stamps, in: db)
      try db.forgetProblems(of: Database.corrections)
      try db.note(corrections.problems, in: Database.corrections)
    }
  }

  private static func prints(in db: Database) throws -> [String: Int64] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, print FROM corrected")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }

  private static func forgetReading(of id: Article.ID, in db: Database) throws {
    guard let number = try IndexedRecord.of(id, in: db)?.number else { return }
    try db.forgetReading(of: number)
  }

  private static func note(
    _ prints: [String: Int64], _ stamps: [String], in db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM correctionFile; DELETE FROM corrected;")
    for stamp in stamps {
      try db.execute(sql: "INSERT INTO correctionFile (stamp) VALUES (?)", arguments: [stamp])
    }
    for (id, print) in prints {
      try db.execute(
        sql: "INSERT INTO corrected (id, print) VALUES (?, ?)", arguments: [id, print])
    }
  }
}

extension Database {
  /// The number under which problems with corrections are kept.
  fileprivate static let corrections: Int64 = -1
}

extension Corrections {
  /// For each article a hash of all that was said of it.
  fileprivate var prints: [String: Int64] {
    var prints: [String: Int64] = [:]
    for article in articles {
      let lines = self[article].map { CorrectionLine(correction: $0, time: .beginning).jsonLine }
      let text = lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
      prints[article.rawValue] = text[...].print
    }
    return prints
  }
}
