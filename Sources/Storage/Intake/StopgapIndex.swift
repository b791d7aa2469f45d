import Articles
import GRDB
import Glibc

/// What is in a store, found out by reading all of it, in memory.
enum StopgapIndex {
  static func made(from store: Store) throws(Failure) -> any DatabaseReader {
    do {
      let index = try DatabaseQueue()
      try index.write { index in
        try index.execute(sql: Schema.statements)
        try index.execute(sql: "INSERT INTO source (source, name) VALUES (0, '')")
        for (file, path) in try store.shards().enumerated() {
          try fill(index, file, path)
        }
      }
      return index
    } catch {
      throw .unreadable(file: store.folder, reason: "\(error)")
    }
  }

  private static func fill(_ index: Database, _ file: Int, _ path: Path) throws {
    let name = "articles/" + String(decoding: path.name, as: UTF8.self)
    try index.execute(sql: "INSERT INTO file (file, name) VALUES (?, ?)", arguments: [file, name])
    var splitter = RecordSplitter()
    let reader = ItemReader()
    var found: [(Record, FeedItem)] = []
    var window = try SourceWindow(.file(path), from: 0)
    while !window.isLast {
      try window.advance(to: splitter.needed)
      let piece = FilePiece(bytes: window.bytes, offset: window.offset)
      let cuts = splitter.cut(piece.bytes, from: piece.offset, isLast: window.isLast)
      for case .record(let record) in cuts {
        if let item = reader.read(piece[record.bytes])?.item { found.append((record, item)) }
      }
    }
    for (record, item) in found {
      let id = item.identity.rawValue
      try index.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
      try index.execute(
        sql:
          "INSERT INTO article (id, title, source, file, start, length) VALUES (?, '', 0, ?, ?, ?)",
        arguments: [id, file, record.bytes.lowerBound, record.bytes.count])
      let number = index.lastInsertedRowID
      for fingerprint in item.fingerprints {
        try index.execute(
          sql: "INSERT OR IGNORE INTO fingerprint VALUES (?, ?)",
          arguments: [Int64(bitPattern: fingerprint.rawValue), number])
      }
    }
  }
}
