import Articles
import Glibc

extension Path {
  /// All of a journal, at a moment when nobody is writing to it.
  func lockedBytes() throws(SystemError) -> [UInt8] {
    let journal = try OpenFile(regular: self)
    try journal.lock(LOCK_SH)
    let size = try journal.size
    guard size <= OpenFile.largestJournal else { throw SystemError(code: EOVERFLOW) }
    return try journal.bytes(in: 0..<size)
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
  static var largestJournal: Int { 1 << 30 }

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
      var end = try size
      let beginning = max(0, end - Self.largestJournal)
      // Mostly the last lines are whole, and short.
      var length = 4096
      while end > beginning {
        let piece = try JournalPiece(of: self, before: end, atMost: length)
        let latest = JournalPage(piece.lines, file: "").lines.map(\.time).max()
        if let latest { return latest }
        if length == JournalPiece.size { end = piece.place.lowerBound }
        length = JournalPiece.size
      }
      return .beginning
    }
  }
}
