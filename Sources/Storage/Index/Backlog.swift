import GRDB

/// How many articles wait for something to be done with them.
public struct Backlog: Hashable, Sendable {
  /// For their words to be made searchable.
  public var unworded: Int
  /// For the engine to read them.
  public var unread: Int
}

extension Index {
  func backlog() throws(Failure) -> Backlog {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM article WHERE NOT isWorded),
            (SELECT count(*) FROM article WHERE engine = 0)
          """)
      return Backlog(unworded: row?[0] ?? 0, unread: row?[1] ?? 0)
    }
  }
}
