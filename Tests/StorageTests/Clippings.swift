import Articles
import GRDB
import Search

@testable import Storage

/// An article as far as one can look for it.
struct Clipping: Hashable {
  var id: String
  var title = ""
  var text = ""
  var source = ""
  var author = ""
  var tags: [String] = []
  /// Nil is no date.
  var day: LocalTime? = LocalTime(year: 2025, month: 12, day: 1)
  var marks: Set<Query.Mark> = []
  /// Nil where nobody has counted.
  var quotations: Int?
}

/// An index with some clippings in it, in memory.
struct ClippingIndex {
  let queue: DatabaseQueue
  /// In the order given.
  private(set) var numbers: [ArticleNumber] = []
  private let clippings: [Clipping]

  init(_ clippings: [Clipping]) throws {
    self.clippings = clippings
    queue = try DatabaseQueue()
    try queue.write { database in try database.execute(sql: Schema.statements) }
    for clipping in clippings { try add(clipping) }
  }

  private mutating func add(_ clipping: Clipping) throws {
    let instant = clipping.day?.instant
    var number = ArticleNumber.first(of: instant)
    while numbers.contains(number) { number = ArticleNumber(rawValue: number.rawValue - 1) }
    numbers.append(number)
    try queue.write { [number] database in
      try database.execute(
        literal: """
          INSERT INTO article
            (number, hash, id, title, source, instant, file, start, length, print, isRead, isStarred,
            quotations)
          VALUES (\(number.rawValue), 0, \(clipping.id), \(clipping.title), 1, \(instant), 1, 0, 0, 0,
            \(clipping.marks.contains(.read)), \(clipping.marks.contains(.starred)),
            \(clipping.quotations));
          INSERT INTO words (rowid, title, text, source, tag, author)
          VALUES (\(number.rawValue), \(clipping.title.searchable()), \(clipping.text.searchable()),
            \(clipping.source.searchable()), \(clipping.tags.joined(separator: " ").searchable()),
            \(clipping.author.searchable()))
          """)
    }
  }

  /// Takes the article out, as one that was replaced; its words remain.
  func retire(_ id: String) throws {
    try queue.write { database in
      try database.execute(literal: "DELETE FROM article WHERE id = \(id)")
    }
  }

  func fetch(_ sql: SQL) throws -> [ArticleNumber] {
    try queue.read { database in
      try SQLRequest<Int64>(literal: sql).fetchAll(database).map(ArticleNumber.init(rawValue:))
    }
  }

  func ids(_ sql: SQL) throws -> [String] {
    try fetch(sql).map { number in
      zip(numbers, clippings).first { $0.0 == number }.map(\.1.id) ?? "?"
    }
  }

  /// How many there are and how many of them are unread.
  func tally(_ sql: SQL) throws -> Tally {
    try queue.read { database in
      guard let row = try SQLRequest<Row>(literal: sql).fetchOne(database) else { return Tally() }
      return Tally(articles: row["articles"], unread: row["unread"])
    }
  }

  /// What SQLite is going to do, a line for each step.
  func plan(_ sql: SQL) throws -> [String] {
    try queue.read { database in
      try SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(sql)").fetchAll(database).map { row in
        row["detail"]
      }
    }
  }
}
