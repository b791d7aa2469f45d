/// How whoever takes articles into a store begins: the store is there, nobody else is changing it, what is
/// in it is known, and a desk is open.
struct Opening: ~Copyable {
  let catalogue: Catalogue
  var desk: AcquisitionsDesk
  private let lock: StoreLock

  /// Of `store`, with its index in `indexFile`, or in memory where that is nil. `goesOn` is told of every
  /// step, and says whether to go on.
  ///
  /// - Returns: Nil where it said no while somebody else was changing the store.
  static func waitedFor(
    at store: Store, indexFile: String?, host: String, _ options: IntakeOptions,
    clock: @escaping @Sendable () -> Int64, knowing known: Catalogue? = nil,
    goesOn: (IntakeProgress.Stage) -> Bool
  ) throws(Failure) -> Opening? {
    try store.prepare(host: host)
    guard let lock = try StoreLock.taken(in: store, waitingWhile: { goesOn(.waiting) }) else {
      return nil
    }
    try known?.readNews()
    let catalogue =
      if let known { known } else {
        try Catalogue(of: store, indexFile: indexFile) { goesOn(.lookingUp($0)) }
      }
    let desk = AcquisitionsDesk(
      store: store, host: host, options, clock: clock, catalogue: catalogue)
    return Opening(catalogue: catalogue, desk: desk, lock: lock)
  }
}
