public import Articles

/// Where this machine writes down whose words a quotation is, `STORE/corrections/HOST.jsonl`.
///
/// Of all lines of all machines about one quotation the latest counts. See ``Corrections``.
public struct CorrectionJournal: Sendable {
  private let journal: SaidJournal

  public var store: Store { journal.store }

  /// The file of `host` in `store`. `clock` tells the milliseconds since the beginning of 1970, UTC.
  public init(
    store: Store, host: String, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    journal = SaidJournal(in: store.corrections, of: store, host: host, clock: clock)
  }

  /// Writes `correction` down. When this returns, it is on the disk.
  public func append(_ correction: Correction) throws(Failure) {
    try journal.append(after: { Corrections(of: store).latestTime }) { time in
      CorrectionLine(correction: correction, time: time)
    }
  }
}
