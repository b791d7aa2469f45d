import Articles
import GRDB
import Glibc

/// Reads what is new in the journals of marks into the index.
struct JournalIntake {
  let index: Index
  let journals: [Path]

  func take(_ known: [[UInt8]: IndexedFile]) throws(Failure) {
    let changed = journals.filter { known[$0.bytes]?.stamp != $0.stamp }
    guard !changed.isEmpty else { return }
    let grown = changed.filter { path in
      let file = known[path.bytes]
      return file == nil || Source.file(path).seal(before: file?.end ?? 0) == file?.seal
    }
    if grown.count == changed.count {
      for path in changed { try read(path, known[path.bytes]) }
    } else {
      try readAll(known)
    }
  }

  /// A journal that has not just grown may have forgotten something, so everything is read again.
  private func readAll(_ known: [[UInt8]: IndexedFile]) throws(Failure) {
    try index.change { try MarkIntake.forget(in: $0) }
    for path in journals {
      let file = known[path.bytes].map { IndexedFile(file: $0.file, name: $0.name) }
      try read(path, file)
    }
  }

  private func read(_ path: Path, _ known: IndexedFile?) throws(Failure) {
    let stamp = path.stamp
    let (bytes, reason) = path.readLocked(from: known?.end ?? 0)
    try index.change { db in
      var file = try known ?? IndexedFile.add(named: path.bytes, in: db)
      try db.forgetProblems(of: file.file, after: file.end == 0 ? -1 : file.lines)
      let page = JournalPage(bytes, file: path.shown, firstLine: file.lines + 1)
      let intake = try MarkIntake(in: db)
      for line in page.lines { try intake.take(line) }
      // A last line without its end may still be written, and is read again then.
      let whole = bytes.prefix((bytes.lastIndex(of: .newline) ?? -1) + 1)
      file.end += whole.count
      file.lines += whole.count { $0 == .newline }
      file.seal = Source.file(path).seal(before: file.end) ?? 0
      file.stamp = stamp
      try file.save(in: db)
      try db.note(page.problems, in: file.file)
      if let reason { try db.note([Problem(file: path.shown, reason: reason)], in: file.file) }
    }
  }
}

extension Path {
  /// What a journal says from byte `start` on, or why that cannot be read.
  fileprivate func readLocked(from start: Int) -> (bytes: [UInt8], reason: String?) {
    do throws(SystemError) {
      return (try lockedBytes(from: start), nil)
    } catch {
      return ([], error.reason)
    }
  }
}
