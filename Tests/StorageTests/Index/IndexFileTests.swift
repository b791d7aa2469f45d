import Articles
import GRDB
import Glibc
import Testing

@testable import Storage

@Suite("Where the index is")
struct IndexFileTests {
  @Test("Indexes that earlier versions made of the same store go, unless somebody uses them")
  func earlierVersions() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path + "/store")
      let file = try #require(store.indexFile(environment: ["XDG_CACHE_HOME": folder.path]))
      let mark = String(Path(file).name.prefix(16).map { Character(Unicode.Scalar($0)) })
      let version = Schema.version
      let gone = [
        "\(mark).v1.sqlite", "\(mark).v1.sqlite-shm", "\(mark).v1.sqlite-wal",
        "\(mark).v1.sqlite.lock",
      ]
      let kept = [
        "\(mark).v2.sqlite", "\(mark).v2.sqlite-shm", "\(mark).v\(version + 1).sqlite",
        "\(mark).sqlite", "\(mark).v1.sqlite.bak", "0123456789abcdef.v1.sqlite", "notes.v1.sqlite",
      ]
      for name in gone + kept { try folder.write("", to: "quoth/" + name) }
      let user = try Self.sharedLock(on: folder.path + "/quoth/\(mark).v2.sqlite-shm")
      defer { close(user) }
      let library = try Library.open(store: store, indexFile: file)
      try library.update()
      library.removeEarlierIndexes()
      let ours = String(decoding: Path(file).name, as: UTF8.self)
      let there = try folder.names(in: "quoth").filter { !$0.hasPrefix(ours) }
      #expect(there == kept.sorted())
    }
  }

  /// As somebody has who reads a database of SQLite: who it is does not matter, only that it is another.
  private static func sharedLock(on file: String) throws -> CInt {
    let descriptor = open(file, O_RDWR)
    var lock = Glibc.flock(
      l_type: Int16(F_RDLCK), l_whence: Int16(SEEK_SET), l_start: 128, l_len: 1, l_pid: 0)
    // F_OFD_SETLK: the lock is the open file's and not this process's.
    try #require(descriptor >= 0 && fcntl(descriptor, 37, &lock) == 0)
    return descriptor
  }

  @Test("Where it cannot be kept it is in memory, and that is said")
  func noPlace() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"A"}"# + "\n", to: "store/articles/2025-12.jsonl")
      let store = Store(folder: folder.path + "/store")
      try folder.write("", to: "cache")
      let file = folder.path + "/cache/quoth/index.sqlite"
      let library = try Library.open(store: store, indexFile: file) { library throws(Failure) in
        try library.update()
      }
      #expect(try library.list().map(\.title) == ["A"])
      #expect(
        library.warnings == [
          .indexInMemory(file: file, reason: "a part of its path is not a folder")
        ])
    }
  }

  @Test("Where it fails while it is made, it is made in memory, and that is said")
  func fullDisk() throws {
    try TemporaryFolder.during { folder in
      let lines = (0..<200).map { #"{"id":"\#($0)","title":"A"}"# + "\n" }.joined()
      try folder.write(lines, to: "store/articles/2025-12.jsonl")
      let file = folder.path + "/index.sqlite"
      var attempts = 0
      let library = try Library.open(
        store: Store(folder: folder.path + "/store"), indexFile: file
      ) { library throws(Failure) in
        attempts += 1
        // A disk that is full takes no page more.
        if attempts == 1 {
          try library.index.write { db in
            try db.execute(sql: "PRAGMA max_page_count = 1")
          }
        }
        try library.update()
      }
      #expect(attempts == 2)
      #expect(try library.list().count == 200)
      #expect(
        library.warnings == [.indexInMemory(file: file, reason: "database or disk is full")])
    }
  }
}
