import Articles
import FoundationEssentials
import GRDB
import People
import Stories

/// Finds out which articles tell the same story, the newest first, once it is known whom they name.
struct StoryPass {
  let library: Library

  /// Takes the next `count` articles; says how many there were.
  func step(_ count: Int) throws(Failure) -> Int {
    let (comers, neighbours) = try library.index.read { db in
      let comers = try db.comers(count)
      return (comers, try db.neighbours(of: comers.compactMap(\.telling)))
    }
    guard !comers.isEmpty else { return 0 }
    let tellings = comers.compactMap(\.telling)
    var desk = StoryDesk(
      known: neighbours,
      beginnings: Dictionary(
        neighbours.compactMap(\.story).map { ($0, ArticleNumber(rawValue: $0.rawValue).instant) },
        uniquingKeysWith: { one, _ in one }),
      coming: tellings.map(\.print))
    var changes: [ArticleNumber: StoryNumber] = [:]
    for telling in tellings { changes.merge(desk.take(telling)) { $1 } }
    let note = { (db: Database) in try db.note(comers, changes) }
    // Nobody has to look at the list again where all stay by themselves.
    if changes.isEmpty { try library.index.write(note) } else { try library.index.change(note) }
    return comers.count
  }
}

/// An article that has been read, and may tell what another tells.
private struct Comer {
  var number: Int64
  /// Nil where it has no date: then nobody knows when it happened.
  var telling: StoryDesk.Telling?
}

extension Database {
  fileprivate func comers(_ count: Int) throws -> [Comer] {
    let names = try cachedStatement(
      sql: """
        SELECT billing.kind, billing.name, billing.acronym, entity.mentions
        FROM entity CROSS JOIN billing ON billing.billing = entity.billing
        WHERE entity.number = ? ORDER BY entity.place
        """)
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT untold.number, article.title, source.name, article.instant FROM untold
        LEFT JOIN article ON article.number = untold.number
        LEFT JOIN source ON source.source = article.source
        ORDER BY untold.number DESC LIMIT ?
        """, arguments: [count])
    return try rows.map { row in
      let number: Int64 = row[0]
      guard let title: String = row[1], let instant: Int64 = row[3] else {
        return Comer(number: number)
      }
      let named = try Row.fetchAll(names, arguments: [number]).map { row in
        let kind = Entity.Kind(rawValue: row[0]) ?? .other
        return (
          billing: Billing(kind: kind, name: row[1], acronym: row[2]), mentions: row[3] as Int
        )
      }
      return Comer(
        number: number,
        telling: StoryDesk.Telling(
          number: ArticleNumber(rawValue: number), instant: instant,
          print: StoryPrint(title: title, source: row[2] ?? "", names: named)))
    }
  }

  /// On either side. A person who gets more articles in two days reads them one by one no more.
  private static var mostNeighbours: Int { 4000 }

  /// What has been looked at and is near enough in time to any of `tellings`.
  fileprivate func neighbours(of tellings: [StoryDesk.Telling]) throws -> [StoryDesk.Telling] {
    let instants = tellings.map(\.instant)
    guard let first = instants.min(), let last = instants.max() else { return [] }
    let middle = ArticleNumber.first(of: last).rawValue
    let lowest = ArticleNumber.first(of: first - StoryDesk.reach).rawValue
    let highest = ArticleNumber.first(of: last + StoryDesk.reach).rawValue
    let columns = "SELECT number, story, print FROM telling WHERE"
    let rows =
      try Row.fetchAll(
        self, sql: "\(columns) number > ? AND number <= ? ORDER BY number LIMIT ?",
        arguments: [middle, highest, Self.mostNeighbours])
      + Row.fetchAll(
        self, sql: "\(columns) number <= ? AND number >= ? ORDER BY number DESC LIMIT ?",
        arguments: [middle, lowest, Self.mostNeighbours])
    return try rows.compactMap { row in
      let number = ArticleNumber(rawValue: row[0])
      let print = try row.withUnsafeData(atIndex: 2) { data in
        data.flatMap { StoryPrint(bytes: $0) }
      }
      guard let print else { return nil }
      return StoryDesk.Telling(
        number: number, instant: number.instant, print: print,
        story: (row[1] as Int64?).map(StoryNumber.init(rawValue:)))
    }
  }

  fileprivate func note(_ comers: [Comer], _ changes: [ArticleNumber: StoryNumber]) throws {
    let tell = try cachedStatement(
      sql: """
        INSERT OR REPLACE INTO telling (number, print)
        SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM article WHERE number = ?1)
        """)
    let done = try cachedStatement(sql: "DELETE FROM untold WHERE number = ?")
    for comer in comers {
      if let telling = comer.telling {
        try tell.execute(arguments: [comer.number, Data(telling.print.bytes)])
      }
      try done.execute(arguments: [comer.number])
    }
    let join = try cachedStatement(sql: "UPDATE telling SET story = ? WHERE number = ?")
    for (number, story) in changes {
      try join.execute(arguments: [story.rawValue, number.rawValue])
    }
  }
}

extension ArticleNumber {
  /// When an article with this number is from, give or take a second, in seconds since the beginning of
  /// 1970, UTC.
  var instant: Int64 {
    rawValue / Self.perSecond - (rawValue % Self.perSecond < 0 ? 1 : 0)
  }
}
