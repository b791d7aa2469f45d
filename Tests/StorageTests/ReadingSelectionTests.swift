import Articles
import GRDB
import Search
import TestSupport
import Testing

@testable import Storage

/// What is looked for among names and quotations, and what is found.
struct ReadingSelectionTests {
  private static let articles = [
    "[“The fog lifts,”](direct: Ida Moss) said [Ida Moss](person) in [Oslo](place).",
    "[“The ferry sails,”](direct: Ida Moss) said [Ida Moss](person). [“Fog or not,”](direct: Sam Reed) said [Sam Reed](person).",
    "[That the fog was thick](indirect: Harbour Office), the [office](organization: Harbour Office) said of [Moss](person: Moss).",
    "[Kittelsen Hall](facility) was closed for fog.",
  ]

  @Test(arguments: [
    ("speaker:moss", ["1", "0"]),
    ("speaker:\"ida moss\"", ["1", "0"]),
    ("speaker:mo*", ["1", "0"]),
    ("said:fog", ["2", "1", "0"]),
    ("said:\"the fog\"", ["2", "0"]),
    ("said:fo*", ["2", "1", "0"]),
    ("speaker:moss said:fog", ["0"]),
    ("speaker:moss (said:fog or said:ferry)", ["1", "0"]),
    ("said:ferry said:sails", ["1"]),
    ("said:ferry said:fog", []),
    ("-said:fog", ["3"]),
    ("fog -said:fog", ["3"]),
    ("-speaker:moss", ["3", "2"]),
    ("said:fog since:2025-01-02", ["2", "1"]),
    ("said:fog before:2025-01-02", ["0"]),
    ("said:fog is:unread", ["2", "1", "0"]),
    ("said:fog is:read", []),
    ("said:fog ferry", ["1"]),
    ("said:sails or place:oslo", ["1", "0"]),
    ("entity:moss", ["2", "1", "0"]),
    ("person:moss", ["2", "1", "0"]),
    ("org:moss", []),
    ("org:harbour", ["2"]),
    ("place:oslo", ["0"]),
    ("place:hall", ["3"]),
    ("entity:moss -speaker:moss", ["2"]),
  ])
  func articles(text: String, ids: [String]) throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      #expect(try store.found(by: text) == ids)
      #expect(try store.library.tally(of: Query(parsing: text)).articles == ids.count)
    }
  }

  @Test(arguments: [
    ("speaker:moss", ["“The ferry sails,”", "“The fog lifts,”"]),
    ("said:fog", ["That the fog was thick", "“Fog or not,”", "“The fog lifts,”"]),
    ("said:fog -speaker:reed", ["That the fog was thick", "“The fog lifts,”"]),
    ("speaker:moss (said:lifts or said:sails)", ["“The ferry sails,”", "“The fog lifts,”"]),
    ("place:oslo", ["“The fog lifts,”"]),
    ("-said:fog", ["“The ferry sails,”"]),
    ("title:\"Article 1\" said:fog", ["“Fog or not,”"]),
    ("since:2025-01-03", ["That the fog was thick"]),
    // An article as it reads.
    ("title:\"Article 1\"", ["“The ferry sails,”", "“Fog or not,”"]),
  ])
  func quotations(text: String, words: [String]) throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      #expect(try store.said(text) == words)
    }
  }

  /// The first page must not wait for all the others.
  @Test(arguments: ["said:fog", "said:fog is:unread", "said:fog speaker:moss"])
  func comesInOrder(text: String) throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      let page = Selection(try Query(parsing: text), now: .now).newest(limit: 40)
      let plan = try store.library.index.read { db in
        let (sql, arguments) = try page.build(db)
        return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
          .map { $0["detail"] as String }
      }
      #expect(!plan.contains { $0.contains("FOR ORDER BY") }, "\(plan)")
    }
  }
}
