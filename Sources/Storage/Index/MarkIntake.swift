import Articles
import GRDB

/// Takes what journals say into the index, in any order and any number of times.
struct MarkIntake {
  private let db: Database
  private let note: [Mark: Statement]
  private let apply: [Mark: Statement]

  init(in db: Database) throws {
    self.db = db
    var note: [Mark: Statement] = [:]
    var apply: [Mark: Statement] = [:]
    for mark in Mark.allCases {
      let (value, time) = mark.columns
      // Of two changes at one time, the one that sets the mark counts.
      note[mark] = try db.cachedStatement(
        sql: """
          INSERT INTO mark (id, \(value), \(time)) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET \(value) = excluded.\(value), \(time) = excluded.\(time)
          WHERE (excluded.\(time), excluded.\(value)) > (\(time), \(value))
          """)
      apply[mark] = try db.cachedStatement(
        sql: "UPDATE article SET \(value) = ? WHERE hash = ? AND id = ?")
    }
    (self.note, self.apply) = (note, apply)
  }

  func take(_ line: JournalLine) throws {
    for change in line.changes {
      let id = change.article.rawValue
      try note[change.mark]?.execute(arguments: [id, change.value, line.time.milliseconds])
      guard db.changesCount > 0 else { continue }
      try apply[change.mark]?.execute(arguments: [change.value, change.article.hash, id])
    }
  }

  /// Forgets every mark, so that the journals can be read from their beginnings.
  static func forget(in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM mark;
        UPDATE article SET isRead = 0 WHERE isRead;
        UPDATE article SET isStarred = 0 WHERE isStarred;
        """)
  }
}

extension Mark {
  /// The column that holds it, and the one that says since when.
  fileprivate var columns: (value: String, time: String) {
    switch self {
    case .read: ("isRead", "readAt")
    case .starred: ("isStarred", "starredAt")
    }
  }
}
