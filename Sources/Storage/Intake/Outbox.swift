import Articles

/// Lines on their way into shards.
///
/// They are written many at a time: syncing a file takes as long for one line as for a thousand.
struct Outbox {
  private let store: Store
  private let quarantine: Quarantine
  private var parcels: [String: Parcel] = [:]
  private(set) var byteCount = 0

  private struct Parcel {
    var lines: [UInt8] = []
    var delivery = Delivery()
  }

  /// What has reached the disk.
  struct Delivery {
    var added = 0
    var renewed = 0
  }

  /// In bytes. A shard is written when so much has come together for it.
  private static let fullParcel = 4 << 20
  /// In bytes. When so much has come together for all shards, the most of it is written.
  private static let fullOutbox = 32 << 20

  init(store: Store, quarantine: Quarantine) {
    self.store = store
    self.quarantine = quarantine
  }

  /// Takes a line for the shard of this name.
  mutating func put(_ line: [UInt8], in shard: String, isNewVersion: Bool) {
    var parcel = parcels.removeValue(forKey: shard) ?? Parcel()
    parcel.lines.append(contentsOf: line)
    parcel.lines.append(.newline)
    if isNewVersion { parcel.delivery.renewed += 1 } else { parcel.delivery.added += 1 }
    byteCount += line.count + 1
    parcels[shard] = parcel
  }

  /// Writes what there is enough of; hands what has reached the disk to `receipt`.
  mutating func sendWhatIsFull(_ receipt: (Delivery) -> Void) throws(Failure) {
    for (shard, parcel) in parcels where parcel.lines.count >= Self.fullParcel {
      try send(shard, receipt)
    }
    guard byteCount >= Self.fullOutbox else { return }
    let largestFirst = parcels.sorted { $0.value.lines.count > $1.value.lines.count }
    for (shard, _) in largestFirst where byteCount > Self.fullOutbox / 2 {
      try send(shard, receipt)
    }
  }

  mutating func sendAll(_ receipt: (Delivery) -> Void) throws(Failure) {
    for shard in parcels.keys.sorted() { try send(shard, receipt) }
  }

  private mutating func send(
    _ shard: String, _ receipt: (Delivery) -> Void
  ) throws(Failure) {
    guard let parcel = parcels.removeValue(forKey: shard) else { return }
    byteCount -= parcel.lines.count
    try Shard(path: store.articles.appending(shard), quarantine: quarantine).append(parcel.lines)
    receipt(parcel.delivery)
  }
}
