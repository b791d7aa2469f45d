public import Articles
import Glibc

/// The notes a person has made about articles, as journals on disk.
///
/// Every machine appends to a file of its own, `STORE/marks/HOST.jsonl`, so a store may be shared
/// through any file synchroniser without conflict. A line is one change:
///
/// ```
/// {"id":"…","read":true,"at":"2026-11-23T21:00:00.123Z","act":"mx1k2j3h"}
/// ```
///
/// Of all lines about one mark of one article the latest counts, and of two at the same time the
/// one that sets it. So the state does not depend on the order of files or lines, and a line that
/// is there twice does no harm. `act` ties together what one command did; in its place `undo` and
/// `redo` name the act they take back or do again.
///
/// The value holds nothing but names: what was written is known from the files themselves, read
/// under their lock. So it may be used from any thread, and beside any other process.
public struct MarkJournal: Sendable {
  private let store: Store
  private let host: String
  private let file: Path
  private let clock: @Sendable () -> Int64
  /// Whether there was a store when the sitting began.
  private let wasThere: Bool

  /// The journal of `host` in `store`. `clock` tells the milliseconds since the beginning of 1970,
  /// UTC.
  public init(
    store: Store, host: String, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.host = host
    self.file = store.marks.appending(Store.fileStem(of: host) + ".jsonl")
    self.clock = clock
    wasThere = store.root.isThere
  }

  /// The machine's own clock.
  public static let systemClock: @Sendable () -> Int64 = {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}

extension MarkJournal {
  /// The act that `step` would take back, or do again, once what is still `unwritten` has been
  /// written; nil where there is none, or where the journal cannot be read.
  public func subject(of step: MarkStep, after unwritten: [UnwrittenStep] = []) -> KeptAct? {
    do throws(SystemError) {
      let journal = try OpenFile(regular: file)
      try journal.lock(LOCK_SH)
      return try journal.subject(of: step, after: unwritten)
    } catch {
      return nil
    }
  }

  /// Takes the last act back, or does again what was taken back last, and writes that down. It is
  /// one deed: another reader on this machine does not come in between.
  ///
  /// - Returns: The act as it was first done, once the lines are on the disk; nil where there is
  ///   nothing to take back or do again.
  public func carryOut(_ step: MarkStep) throws(Failure) -> KeptAct? {
    guard file.isThere else { return nil }
    try prepareStore()
    do throws(SystemError) {
      let journal = try file.openLocked()
      guard let subject = try journal.subject(of: step, after: []) else { return nil }
      try write(step, of: subject.act, named: subject.name, to: journal)
      return subject
    } catch {
      throw .unwritable(file: file.shown, reason: error.reason)
    }
  }

  /// Writes down what `step` does to the marks of `act`, which is what was marked when it was
  /// first done. When this returns, the lines are on the disk; when it throws, none of them is.
  ///
  /// `name` is the act's in the journal. One that has none gets one: the marks count, whatever became
  /// of their history.
  public func append(
    _ step: MarkStep, of act: MarkAct, named name: String? = nil
  ) throws(Failure) {
    guard !act.changes.isEmpty else { return }
    try prepareStore()
    do throws(SystemError) {
      try write(step, of: act, named: name, to: file.openLocked())
    } catch {
      throw .unwritable(file: file.shown, reason: error.reason)
    }
  }

  /// A store that was there, and is not, lies on a disk that was taken away: marks in a new one at
  /// its place would be hidden when that comes back.
  private func prepareStore() throws(Failure) {
    guard !wasThere || store.root.isThere else {
      throw .unwritable(file: store.folder, reason: "it is not there any more")
    }
    try store.prepare(host: host)
  }

  private func write(
    _ step: MarkStep, of act: MarkAct, named name: String?, to journal: borrowing OpenFile
  ) throws(SystemError) {
    let next = MarkTime(milliseconds: try latest(in: journal).milliseconds + 1)
    let time = max(MarkTime(clock: clock()), next)
    let token = name ?? String(time.milliseconds, radix: 36)
    var bytes: [UInt8] = try mend(journal) ? [.newline] : []
    JournalLine.write(step, of: act, at: time, token: token, to: &bytes)
    try journal.append(bytes)
  }

  /// As ``TornLine/mend(_:)``.
  private func mend(_ journal: borrowing OpenFile) throws(SystemError) -> Bool {
    let torn = TornLine(
      journal: file, quarantine: Quarantine(store: store, host: host, clock: clock)
    ) { line in
      var reader = JournalLineReader()
      return reader.line(line) != nil
    }
    return try torn.mend(journal)
  }

  /// The latest time in any journal.
  ///
  /// A mark has to come after everything it was made in the light of, even where a clock has
  /// jumped back or another machine's is ahead. That is why time is not only what the clock says.
  private func latest(in journal: borrowing OpenFile) throws(SystemError) -> MarkTime {
    var latest = try journal.latestTime
    for other in store.journals where other != file {
      let time = (try? OpenFile(regular: other).latestTime) ?? .beginning
      latest = max(latest, time)
    }
    return latest
  }
}
