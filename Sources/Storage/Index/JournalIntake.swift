import Articles
import GRDB
import Glibc

/// Reads what is new in the journals of marks into the index.
struct JournalIntake {
  let index: Index
  let journals: [Path]

  /// Whether there is anything new in them.
  func hasNews(_ known: [[UInt8]: IndexedFile]) -> Bool {
    journals.contains { known[$0.bytes]?.stamp != $0.stamp }
  }

  /// Between two pieces, `goesOn` says whether to go on: what is not read now is read the next time.
  func take(_ known: [[UInt8]: IndexedFile], goesOn: () -> Bool) throws(Failure) {
    let changed = journals.filter { known[$0.bytes]?.stamp != $0.stamp }
    guard !changed.isEmpty else { return }
    let grown = changed.filter { path in
      let file = known[path.bytes]
      return file == nil || Source.file(path).seal(before: file?.end ?? 0) == file?.seal
    }
    if grown.count == changed.count {
      try read(changed.map { ($0, known[$0.bytes]) }, goesOn)
    } else {
      try readAll(known, goesOn)
    }
  }

  /// A journal that has not just grown may have forgotten something, so everything is read again.
  private func readAll(
    _ known: [[UInt8]: IndexedFile], _ goesOn: () -> Bool
  ) throws(Failure) {
    let files = journals.map { path in
      known[path.bytes].map { IndexedFile(file: $0.file, name: $0.name) }
    }
    try index.change { db in
      try MarkIntake.forget(in: db)
      // Who is interrupted from here on begins again at the beginnings.
      for file in files { try file?.save(in: db) }
    }
    try read(Array(zip(journals, files)), goesOn)
  }

  private func read(
    _ journals: [(Path, IndexedFile?)], _ goesOn: () -> Bool
  ) throws(Failure) {
    for (path, known) in journals {
      try read(path, known, goesOn)
      guard goesOn() else { return }
    }
  }

  /// Reads a piece at a time, so that a journal of any length fits into memory, and others can write
  /// to it and to the index in between.
  private func read(
    _ path: Path, _ known: IndexedFile?, _ goesOn: () -> Bool
  ) throws(Failure) {
    let stamp = path.stamp
    var file = if let known { known } else { try beginning(of: path) }
    let journal = GrowingJournal(path)
    while true {
      let growth = journal.growth(from: file.end)
      try take(growth, of: path, as: &file, stamp: growth.isLast ? stamp : nil)
      guard !growth.isLast, goesOn() else { return }
    }
  }

  private func beginning(of path: Path) throws(Failure) -> IndexedFile {
    try index.change { try IndexedFile.add(named: path.bytes, in: $0) }
  }

  private func take(
    _ growth: GrowingJournal.Growth, of path: Path, as file: inout IndexedFile, stamp: String?
  ) throws(Failure) {
    let page = JournalPage(growth.lines, file: path.shown, firstLine: file.lines + 1)
    let before = file
    file.end += growth.finished
    file.lines += growth.lineBreaks
    file.seal = growth.seal
    file.stamp = stamp ?? ""
    let after = file
    try index.change { db in
      try db.forgetJournalProblems(of: before)
      let intake = try MarkIntake(in: db)
      for line in page.lines { try intake.take(line) }
      try db.note(page.problems, in: before.file)
      if growth.isTooLong {
        try db.note([.damagedMark(file: path.shown, line: before.lines + 1)], in: before.file)
      }
      if let reason = growth.refusal {
        try db.note([Problem(file: path.shown, reason: reason)], in: before.file)
      }
      try after.save(in: db)
    }
  }
}

extension Database {
  /// Forgets what was wrong with a journal as a whole, and behind what has been read of it.
  fileprivate func forgetJournalProblems(of file: IndexedFile) throws {
    try execute(
      sql: "DELETE FROM problem WHERE file = ? AND (line IS NULL OR line > ?)",
      arguments: [file.file, file.end == 0 ? 0 : file.lines])
  }
}

/// A journal that is read while others write to it.
private struct GrowingJournal: ~Copyable {
  private let file: OpenFile?
  private let refusal: String?

  /// A piece of what has been added to a journal.
  struct Growth {
    var lines: [UInt8] = []
    /// How many bytes have been read for good: a last line without its end may still be written, and
    /// is read again then.
    var finished = 0
    var lineBreaks = 0
    /// Of the bytes before its end.
    var seal: Int64 = 0
    var isTooLong = false
    /// Whether there is nothing more, for now.
    var isLast = true
    /// Why there is no more, where that has a reason.
    var refusal: String?
  }

  init(_ path: Path) {
    do throws(SystemError) {
      file = try OpenFile(regular: path)
      refusal = nil
    } catch {
      file = nil
      refusal = error.reason
    }
  }

  /// The next piece from byte `start` on.
  func growth(from start: Int) -> Growth {
    switch file {
    case nil: return Growth(refusal: refusal)
    case .some(let file):
      do throws(SystemError) {
        return try Self.growth(of: file, from: start)
      } catch {
        return Growth(seal: file.seal(before: start) ?? 0, refusal: error.reason)
      }
    }
  }

  private static func growth(
    of file: borrowing OpenFile, from start: Int
  ) throws(SystemError) -> Growth {
    try file.lock(LOCK_SH)
    defer { file.unlock() }
    let end = try file.size
    guard end - start <= OpenFile.largestJournal else { throw SystemError(code: EOVERFLOW) }
    let piece = try JournalPiece(of: file, from: start, to: end)
    let finished = piece.isUnfinished ? 0 : piece.place.count
    return Growth(
      lines: piece.lines, finished: finished,
      lineBreaks: piece.isUnfinished ? 0 : piece.isTooLong ? 1 : piece.lines.lineBreaks,
      seal: file.seal(before: start + finished) ?? 0, isTooLong: piece.isTooLong,
      isLast: finished == 0 || piece.place.upperBound >= end)
  }
}

extension [UInt8] {
  fileprivate var lineBreaks: Int { count { $0 == .newline } }
}
