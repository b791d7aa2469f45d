import Articles
import GRDB

/// Takes what journals say into the index, in any order and any number of times.
struct MarkIntake {
  private let db: Database
  private let note: [Mark: RowStatement]
  private let apply: [Mark: RowStatement]

  init(in db: Database) throws {
    self.db = db
    var note: [Mark: RowStatement] = [:]
    var apply: [Mark: RowStatement] = [:]
    for mark in Mark.allCases {
      let (value, time) = mark.columns
      // Of two changes at one time, the one that sets the mark counts.
      note[mark] = try RowStatement(
        db,
        sql: """
          INSERT INTO mark (id, \(value), \(time)) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET \(value) = excluded.\(value), \(time) = excluded.\(time)
          WHERE (excluded.\(time), excluded.\(value)) > (\(time), \(value))
          """)
      apply[mark] = try RowStatement(
        db, sql: "UPDATE article SET \(value) = ? WHERE hash = ? AND id = ?")
    }
    (self.note, self.apply) = (note, apply)
  }

  func take(_ line: JournalLine) throws {
    for change in line.changes {
      let (id, value) = (change.article, RowStatement.Argument.integer(change.value ? 1 : 0))
      try note[change.mark]?(.text(id.rawValue), value, .integer(line.time.milliseconds))
      guard db.changesCount > 0 else { continue }
      try apply[change.mark]?(value, .integer(id.hash), .text(id.rawValue))
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
