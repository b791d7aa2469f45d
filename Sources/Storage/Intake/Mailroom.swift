public import Articles

/// Takes in articles that come from outside, some at a time, for as long as they keep coming.
///
/// Between two deliveries the store belongs to whoever else wants to change it. What is there already
/// is known again as it is in an ``Intake``.
public struct Mailroom {
  /// What has come of all deliveries so far; after a failure too.
  public private(set) var summary = IntakeSummary()

  private let store: Store
  private let indexFile: String?
  private let host: String
  private let clock: @Sendable () -> Int64
  private var catalogue: Catalogue?

  /// Where there is no `indexFile`, all of the store has to be read first. `clock` tells the
  /// milliseconds since the beginning of 1970, UTC.
  public init(
    of store: Store, indexFile: String?, host: String = Store.thisHost,
    clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.indexFile = indexFile
    self.host = host
    self.clock = clock
  }

  /// Finds out what is in the store. `goesOn` is told of every step, and says whether to go on.
  ///
  /// - Throws: Where nothing may be written to the store, or it cannot be.
  public mutating func open(
    goesOn: (IntakeProgress.Stage) -> Bool = { _ in true }
  ) throws(Failure) {
    try store.prepare(host: host)
    note(try Catalogue(of: store, indexFile: indexFile) { goesOn(.lookingUp($0)) })
  }

  /// Which of `items` are not in the store, under whatever id.
  public func new(of items: [FeedItem]) throws(Failure) -> [FeedItem] {
    guard let catalogue else { return items }
    let desk = AcquisitionsDesk(
      store: store, host: host, IntakeOptions(), clock: clock, catalogue: catalogue)
    var new: [FeedItem] = []
    for item in items where try !desk.knows(item) { new.append(item) }
    return new
  }

  /// Takes `items` in. When this returns, they are on the disk and in the index.
  ///
  /// Where another process is changing the store, it waits for as long as `goesOn` says so, and then
  /// takes nothing.
  ///
  /// - Returns: Whether they were taken.
  public mutating func take(
    _ items: [FeedItem], _ options: IntakeOptions = IntakeOptions(),
    waitingWhile goesOn: () -> Bool = { true }
  ) throws(Failure) -> Bool {
    guard !items.isEmpty else { return true }
    let found = try Opening.waitedFor(
      at: store, indexFile: indexFile, host: host, options, clock: clock, knowing: catalogue
    ) { _ in goesOn() }
    guard var opening = found else { return false }
    if catalogue == nil { note(opening.catalogue) }
    let fetched = opening.desk.fetched
    let offers = items.filter(\.isArticle).map { Offer($0, from: nil, options, fetched: fetched) }
    try opening.desk.take(offers, &summary)
    try opening.desk.close(&summary, isHurry: false)
    return true
  }

  private mutating func note(_ catalogue: Catalogue) {
    for warning in catalogue.warnings { summary.warn(warning) }
    self.catalogue = catalogue
  }
}
