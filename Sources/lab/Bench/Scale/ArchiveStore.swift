import FoundationEssentials
import Glibc
import Storage
import TerminalRig

/// A made-up archive as a person's store, with marks and an index of its own; gone afterwards.
///
/// Its shards are the archive's under other names, so nobody may append to them.
final class ArchiveStore {
  let archive: Archive
  private let folder: URL

  init(of archive: Archive) throws {
    self.archive = archive
    folder = archive.folder.appending(path: "run-" + UUID().uuidString)
    let articles = folder.appending(path: "store/articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    for shard in try FileManager.default.contentsOfDirectory(atPath: archive.shards.path) {
      try FileManager.default.linkItem(
        at: archive.shards.appending(path: shard), to: articles.appending(path: shard))
    }
    try UsedStore.prepare(at: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var quoth: String { RunningProgram.path(of: "quoth") }
  var path: String { folder.appending(path: "store").path }
  var marks: String { folder.appending(path: "store/marks").path }
  var cache: URL { folder.appending(path: "cache") }

  var environment: [String: String] {
    ["QUOTH_STORE": path, "XDG_CACHE_HOME": cache.path, "TZ": "UTC"]
  }

  func sitting(columns: Int = 120, rows: Int = 36) throws -> Sitting {
    try Sitting(
      TerminalWindow(
        running: quoth, [], columns: columns, rows: rows, environment: environment))
  }

  /// What the first screen shows in the end.
  func completeFrame() throws -> CompleteFrame {
    try CompleteFrame(of: [], with: "▸", in: quoth, environment: environment)
  }

  func forgetIndex() {
    try? FileManager.default.removeItem(at: cache)
  }

  /// The store with its index, as the reader opens it.
  func library() throws -> Library {
    let store = Store(folder: path)
    return try Library.open(store: store, indexFile: store.indexFile(environment: environment))
  }

  /// In bytes.
  var indexSize: Int { Self.files(in: cache).reduce(0) { $0 + Self.size(of: $1) } }

  /// Asks the system to drop what it keeps of the store, the index and the program in memory.
  func dropPages() {
    for file in Self.files(in: folder) + [quoth] {
      let descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fdatasync(descriptor)
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
      close(descriptor)
    }
  }

  private static func files(in folder: URL) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.map { folder.appending(path: $0).path }
  }

  private static func size(of file: String) -> Int {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }
}
