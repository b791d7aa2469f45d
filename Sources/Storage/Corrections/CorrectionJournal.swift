public import Articles
import FoundationEssentials

/// Where this machine writes down whose words a quotation is, `STORE/corrections/HOST.jsonl`.
///
/// Like a journal of marks, it is only ever added to, and of all lines of all machines about one
/// quotation the latest counts. See ``Corrections``.
public struct CorrectionJournal: Sendable {
  public let store: Store
  private let host: String
  private let file: Path
  private let clock: @Sendable () -> Int64
  /// Whether there was a store when the sitting began.
  private let wasThere: Bool

  /// The file of `host` in `store`. `clock` tells the milliseconds since the beginning of 1970, UTC.
  public init(
    store: Store, host: String, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.host = host
    self.clock = clock
    file = store.corrections.appending(Store.fileStem(of: host) + ".jsonl")
    wasThere = store.root.isThere
  }

  /// Writes `correction` down. When this returns, it is on the disk.
  public func append(_ correction: Correction) throws(Failure) {
    // A new store in the place of one that was taken away would hide what that one holds.
    guard !wasThere || store.root.isThere else {
      throw .unwritable(file: store.folder, reason: "it is not there any more")
    }
    try store.prepare(host: host)
    // Later than everything it was said in the light of, even where a clock has jumped back.
    let next = MarkTime(milliseconds: Corrections(of: store).latestTime.milliseconds + 1)
    let line = CorrectionLine(correction: correction, time: max(MarkTime(clock: clock()), next))
    do throws(SystemError) {
      try store.corrections.makeFolders()
      let journal = try file.openLocked()
      let torn = TornLine(
        journal: file, quarantine: Quarantine(store: store, host: host, clock: clock)
      ) { bytes in
        CorrectionLine(bytes, JSONDecoder()) != nil
      }
      try journal.append((torn.mend(journal) ? [.newline] : []) + line.jsonLine)
    } catch {
      throw .unwritable(file: file.shown, reason: error.reason)
    }
  }
}
