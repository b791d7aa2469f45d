import Articles
import GRDB
import Glibc

/// What the files of articles and marks say, as a database that answers in no time.
///
/// It is made from the files and from nothing else: deleting it costs only the time to make it
/// again. Many may read it at once, from any thread and any process, while one writes.
public struct Index: Sendable {
  private let file: DatabaseFile

  var database: any DatabaseWriter { file.database }

  /// An index in memory, for files that are read where they lie.
  static func inMemory() throws(Failure) -> Index {
    do {
      let database = try DatabaseQueue(configuration: configuration)
      try makeTables(in: database)
      return Index(file: DatabaseFile(database, at: nil))
    } catch {
      throw Failure(index: error)
    }
  }

  /// The index at `path`. One that is damaged is made anew.
  static func open(at path: Path) throws(Failure) -> Index {
    Index(file: DatabaseFile(try openDatabase(at: path), at: path))
  }

  /// Where somebody has removed the file, or put another in its place, the one that is there now is
  /// opened, or else an empty one: whatever was known has to be read again.
  func renewIfGone() throws(Failure) {
    try file.renewIfGone(Self.openDatabase)
  }

  private static func openDatabase(at path: Path) throws(Failure) -> any DatabaseWriter {
    do {
      return try openAsItIs(at: path)
    } catch let error as DatabaseError where error.isDamage {
      for ending in ["", "-wal", "-shm"] { path.appendingToName(ending).remove() }
    } catch {
      throw Failure(index: error)
    }
    do {
      return try openAsItIs(at: path)
    } catch {
      throw Failure(index: error)
    }
  }

  private static func openAsItIs(at path: Path) throws -> any DatabaseWriter {
    try path.parent.makeFolders()
    let file = String(decoding: path.bytes, as: UTF8.self)
    let database = try DatabasePool(path: file, configuration: configuration)
    try makeTables(in: database)
    return database
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "index"
    // Other readers and importers write in short transactions.
    configuration.busyMode = .timeout(10)
    // Searches that are being given up take some, and nobody else should wait for them.
    configuration.maximumReaderCount = 9
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA page_size = \(Schema.pageSize)")
      let isReader = db.configuration.readonly
      let cacheSize = isReader ? Schema.cacheSizeOfReaders : Schema.cacheSize
      try db.execute(sql: "PRAGMA cache_size = \(cacheSize)")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      // Debian's SQLite writes zeros over what is deleted. Here all of it lies in the store anyway.
      try db.execute(sql: "PRAGMA secure_delete = OFF")
    }
    return configuration
  }

  private static func makeTables(in database: any DatabaseWriter) throws {
    guard try !database.read({ try hasTables(in: $0) }) else { return }
    try database.write { db in
      // Another process may have been quicker.
      guard try !hasTables(in: db) else { return }
      try db.execute(sql: Schema.statements)
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
  }

  private static func hasTables(in db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version
  }
}

extension Index {
  /// Asks the index, at one moment of it.
  func read<Answer>(_ question: (Database) throws -> Answer) throws(Failure) -> Answer {
    do {
      return try database.read(question)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(index: error)
    }
  }

  /// Asks the index while the task wants to know: nil where it is cancelled meanwhile, and then the
  /// question is given up at once. Nobody's thread waits.
  func readWhileWanted<Answer: Sendable>(
    _ question: @Sendable (Database) throws -> Answer
  ) async throws(Failure) -> Answer? {
    do {
      return try await database.read(question)
    } catch {
      if Task.isCancelled || error is CancellationError { return nil }
      throw error as? Failure ?? Failure(index: error)
    }
  }

  /// Changes the index, all at once or not at all.
  func write<Answer>(_ change: (Database) throws -> Answer) throws(Failure) -> Answer {
    do {
      return try database.write(change)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(index: error)
    }
  }
}

extension Failure {
  init(index error: any Error) {
    let refusal = (error as? SystemError)?.reason
    let message = (error as? DatabaseError)?.message
    self = .index(reason: refusal ?? message ?? String(describing: error))
  }
}

extension DatabaseError {
  /// Whether the file is not what it should be, rather than busy or out of reach.
  fileprivate var isDamage: Bool {
    resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
  }
}
