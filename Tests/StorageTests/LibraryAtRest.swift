import Articles
import GRDB
import Search
import TestSupport

@testable import Storage

/// Libraries in which everything has been read.
extension Library {
  static func read(paths: [String]) throws -> Library {
    let library = try Library.open(paths: paths)
    try library.update()
    return library
  }

  static func read(edition bytes: [UInt8], name: String) throws -> Library {
    let library = try Library.open(edition: bytes, name: name)
    try library.update()
    return library
  }

  static func read(store: Store) throws -> Library {
    let library = try Library.open(store: store, indexFile: nil)
    try library.update()
    return library
  }

  /// What the journals say, whatever articles there are.
  var marks: [Article.ID: Marks] {
    get throws {
      let rows = try index.read { db in
        try Row.fetchAll(db, sql: "SELECT id, isRead, isStarred FROM mark")
      }
      let marks = rows.map { row in
        (Article.ID(rawValue: row[0]), Marks(isRead: row[1], isStarred: row[2]))
      }
      return Dictionary(uniqueKeysWithValues: marks)
    }
  }

  /// Every headline, newest first.
  func list() throws -> [Headline] {
    try headlines(HeadlineRequest(around: .first, above: 0, below: 100_000)).rows.map(\.headline)
  }
}

/// What the journals of a store say.
struct JournalsRead {
  var marks: [Article.ID: Marks]
  var history: MarkHistory
  var problems: [Problem]
}

extension TemporaryFolder {
  /// What the journals in this folder say to a reader on `host`.
  func marks(host: String = "desk") throws -> JournalsRead {
    let library = try Library.read(store: Store(folder: path))
    return JournalsRead(
      marks: try library.marks, history: history(host: host), problems: try library.problems)
  }

  private func history(host: String) -> MarkHistory {
    let journal = Path(path + "/marks/\(host).jsonl")
    guard let bytes = try? journal.lockedBytes() else { return MarkHistory() }
    return JournalPage(bytes, file: "").history
  }
}
