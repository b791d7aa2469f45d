import Articles
import Glibc

extension Path {
  /// The journal from byte `start` on, at a moment when nobody is writing to it.
  func lockedBytes(from start: Int = 0) throws(SystemError) -> [UInt8] {
    let journal = try OpenFile(regular: self)
    try journal.lock(LOCK_SH)
    return try journal.bytes(from: start)
  }
}

extension Path {
  /// The file, made where it is not there yet, to be added to with nobody else doing so.
  func openLocked() throws(SystemError) -> OpenFile {
    let isNew = !isFile
    let file = try OpenFile(
      regular: self, flags: O_RDWR | O_APPEND | O_CREAT, mode: S_IRUSR | S_IWUSR)
    try file.lock(LOCK_EX)
    // Another file may have been put in its place while we waited.
    guard try file.isStill(at: self) else { return try openLocked() }
    if isNew { try OpenFile(parent).syncFolder() }
    return file
  }
}

extension OpenFile {
  /// In bytes. A journal of ten million marks is no larger; what is has been damaged.
  private static var largestJournal: Int { 1 << 30 }

  /// Everything from byte `start` on.
  func bytes(from start: Int) throws(SystemError) -> [UInt8] {
    let end = try max(start, size)
    guard end - start <= Self.largestJournal else { throw SystemError(code: EOVERFLOW) }
    return try bytes(in: start..<end)
  }

  /// Whether the last line was never finished, as a power cut leaves it.
  var endsInsideLine: Bool {
    get throws(SystemError) {
      let end = try size
      guard end > 0 else { return false }
      return try bytes(in: end - 1..<end) != [.newline]
    }
  }

  /// Whether the name still leads to this file.
  func isStill(at path: Path) throws(SystemError) -> Bool {
    guard let other = try? path.status else { return false }
    let status = try status
    return status.st_dev == other.st_dev && status.st_ino == other.st_ino
  }

  /// The time of the last lines that can be read. Times only grow, so no earlier line has a later
  /// one.
  var latestTime: MarkTime {
    get throws(SystemError) {
      let end = try size
      var length = 4096
      while true {
        let start = max(0, end - length)
        let tail = try bytes(in: start..<end)
        // The first line may have begun before.
        let whole = start == 0 ? tail[...] : tail.drop { $0 != .newline }
        let latest = JournalPage(Array(whole), file: "").lines.map(\.time).max()
        if let latest { return latest }
        if start == 0 || length > Self.largestJournal { return .beginning }
        length *= 16
      }
    }
  }
}
