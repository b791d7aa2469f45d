import Articles

/// Takes over into a store what somebody has in newsboat: the articles, and which of them they have
/// read and flagged.
///
/// What is in the store is known again, as in an ``Intake``, under whatever id, and marked under that. A
/// mark is taken over where nothing was ever said of it here, so that doing it again changes nothing, and no mark is taken back. All marks
/// are one act, and can be undone together.
public struct NewsboatIntake {
  /// What has come of it so far; after a failure too.
  public var summary: IntakeSummary { progress.summary }
  /// How many articles it has marked as read.
  public private(set) var readCount = 0
  /// And how many with a star, for their flags.
  public private(set) var starCount = 0

  private let store: Store
  private let indexFile: String?
  private let host: String
  private let clock: @Sendable () -> Int64
  private var progress = IntakeProgress()
  private var marks: [MarkChange] = []

  /// Where there is no `indexFile`, all of the store has to be read first. `clock` tells the
  /// milliseconds since the beginning of 1970, UTC.
  public init(
    into store: Store, indexFile: String?, host: String = Store.thisHost,
    clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.indexFile = indexFile
    self.host = host
    self.clock = clock
  }

  /// Takes over all of `cache`. `goesOn` is told how far things have come, and says whether to go on;
  /// where it says no, what has been read is still taken.
  ///
  /// - Throws: Where the cache cannot be read, or the store not be written.
  public mutating func take(
    _ cache: NewsboatCache, _ options: IntakeOptions = IntakeOptions(),
    goesOn: (IntakeProgress) -> Bool = { _ in true }
  ) throws(Failure) {
    let found = try Opening.waitedFor(
      at: store, indexFile: indexFile, host: host, options, clock: clock
    ) { goesOn(progress.at($0)) }
    guard var opening = found else { return }
    for warning in opening.catalogue.warnings { progress.summary.warn(warning) }
    let damage = try cache.read { articles throws(Failure) in
      try take(articles, options, to: &opening.desk)
      return goesOn(progress)
    }
    if let damage { progress.summary.report(damage) }
    try opening.desk.close(&progress.summary, isHurry: false)
    // What is there under another id is marked under that.
    for index in marks.indices {
      marks[index].article = opening.desk.id(of: marks[index].article)
    }
    try keepMarks(knowing: opening.catalogue)
  }

  private mutating func take(
    _ articles: [NewsboatArticle], _ options: IntakeOptions, to desk: inout AcquisitionsDesk
  ) throws(Failure) {
    let articles = articles.filter { $0.item.isArticle && !$0.isDeleted }
    let offers = articles.map { Offer($0.item, from: nil, options, fetched: desk.fetched) }
    try desk.take(offers, &progress.summary)
    for article in articles {
      let id = article.item.identity
      if article.isRead { marks.append(MarkChange(article: id, mark: .read, value: true)) }
      if article.isFlagged { marks.append(MarkChange(article: id, mark: .starred, value: true)) }
    }
  }

  private mutating func keepMarks(knowing catalogue: Catalogue) throws(Failure) {
    let act = MarkAct(distinct: try catalogue.unspoken(of: marks))
    try MarkJournal(store: store, host: host, clock: clock).append(.act, of: act)
    readCount = act.changes.count { $0.mark == .read }
    starCount = act.changes.count { $0.mark == .starred }
  }
}
