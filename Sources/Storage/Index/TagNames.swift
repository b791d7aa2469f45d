import GRDB

extension Index {
  /// The tags that most articles have, at most `limit`.
  func tags(atMost limit: Int) throws(Failure) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT name FROM tag WHERE articles > 0 ORDER BY articles DESC, name LIMIT ?",
        arguments: [limit])
    }
  }
}
