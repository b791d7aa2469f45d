import FoundationEssentials
import Glibc

/// Waits until marks are on the disk.
///
/// A journal is locked until it has been synced, so whoever gets the lock after it has grown knows
/// that the line is safe.
final class JournalWatch {
  private let events: CInt
  private let folder: URL

  /// Watches the journals in `folder`.
  init(folder: String) throws {
    self.folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    events = inotify_init1(Int32(IN_CLOEXEC))
    guard events >= 0, inotify_add_watch(events, folder, UInt32(IN_MODIFY)) >= 0 else {
      throw DiskFailure(folder)
    }
  }

  deinit { close(events) }

  /// Waits for a journal to grow, and until what it grew by is safe; false where that takes more
  /// than a minute.
  func waitForLine() -> Bool {
    var source = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 60_000) > 0 else { return false }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      waitForLock(on: folder.appending(path: name).path)
    }
    forget()
    return true
  }

  private func waitForLock(on journal: String) {
    let descriptor = open(journal, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    flock(descriptor, LOCK_SH)
    close(descriptor)
  }

  /// Forgets what has happened so far.
  func forget() {
    var source = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 4096)
    while poll(&source, 1, 0) > 0 { _ = read(events, &bytes, bytes.count) }
  }
}
