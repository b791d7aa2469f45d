import Articles
import Glibc

/// A file of articles that this machine adds to.
///
/// It is only ever added to, whole lines at a time, under a lock. What an earlier writer left torn
/// is set aside first.
struct Shard {
  let path: Path
  let quarantine: Quarantine

  /// Adds `lines`, each with its line break. When this returns they are on the disk; when it throws,
  /// none of them is, and what was there before is as it was.
  func append(_ lines: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      let file = try path.openLocked()
      let start: [UInt8] = try mend(file) ? [.newline] : []
      try file.append(start + lines)
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }

  /// Sets a torn last line aside. Says whether the last line is a whole one without its line break.
  private func mend(_ file: borrowing OpenFile) throws(SystemError) -> Bool {
    guard try file.endsInsideLine else { return false }
    let end = try file.size
    let start = try file.startOfLastLine
    let line = try file.bytes(in: start..<end)
    if line.isWholeArticle || line.isEndOfMany { return true }
    try quarantine.setAside(
      [Scrap(bytes: line, file: path, offset: start, reason: "the file ended inside this line")])
    try file.truncate(to: start)
    return false
  }
}

extension OpenFile {
  /// Where the last line begins, in bytes; its line break, if it has one, is part of it.
  var startOfLastLine: Int {
    get throws(SystemError) {
      var end = max(0, try size - 1)
      while end > 0 {
        let start = max(0, end - 65_536)
        let piece = try bytes(in: start..<end)
        if let newline = piece.lastIndex(of: .newline) { return start + newline + 1 }
        end = start
      }
      return 0
    }
  }
}

extension [UInt8] {
  fileprivate var isWholeArticle: Bool {
    ItemReader().read(self[...])?.item.isArticle == true
  }

  /// Whether this closes something that was opened on a line before: someone's list, written over
  /// many lines, is not torn.
  fileprivate var isEndOfMany: Bool {
    let marks: [UInt8] = [.closingBrace, .closingBracket, .blank, .tab, .carriageReturn]
    return contains { $0 != .blank } && allSatisfy { marks.contains($0) }
  }
}
