import GRDB
import Synchronization

/// A database that is open, and the file it lies in.
final class DatabaseFile: Sendable {
  private let path: Path?
  private let opened: Mutex<Opened>

  private struct Opened {
    var database: any DatabaseWriter
    /// Of the file, when it was opened.
    var identity: FileIdentity?
  }

  /// `path` is nil for one in memory.
  init(_ database: any DatabaseWriter, at path: Path?) {
    self.path = path
    opened = Mutex(Opened(database: database, identity: path?.identity))
  }

  /// Whoever asks keeps what they have got for as long as they need it.
  var database: any DatabaseWriter { opened.withLock { $0.database } }

  /// Opens the file anew with `open` where its name leads to it no longer.
  ///
  /// SQLite removes the file with the latest pages of a database when that is closed; but not where it
  /// sees, by the same sign, that the name leads to another.
  func renewIfGone(
    _ open: (Path) throws(Failure) -> any DatabaseWriter
  ) throws(Failure) {
    guard let path, opened.withLock({ $0.identity }) != path.identity else { return }
    let database = try open(path)
    opened.withLock { $0 = Opened(database: database, identity: path.identity) }
  }
}

extension Path {
  fileprivate var identity: FileIdentity? {
    (try? status).map(FileIdentity.init)
  }
}
