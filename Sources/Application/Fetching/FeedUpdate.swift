import Articles
import Dispatches
import Storage

/// Fetches feeds, and takes what is new in them into the store as it arrives.
///
/// Whatever happens on the way, an article is in the store before the feed that brought it is known to
/// have come: what was not taken in is fetched again the next time.
public struct FeedUpdate {
  /// Which feeds are fetched.
  public enum Wish: Hashable, Sendable {
    /// Those whose servers may be asked again.
    case due
    /// All of them, whatever their servers want.
    case all
    /// Those with these names (``Subscription/name``).
    case these([String])
  }

  /// What has come of it so far; after a refusal too.
  public private(set) var summary = UpdateSummary()

  private let bureau: Bureau
  private var log: FetchLog
  private var subscriptions: [String: Subscription] = [:]
  private var mailroom: Mailroom
  private var progress = UpdateProgress()
  /// Articles of feeds that have not come to their ends, by the feeds' names.
  private var arriving: [String: [FeedItem]] = [:]
  /// What is offered in the place of a feed.
  private var offered: [String: [OfferedFeed]] = [:]
  /// Articles whose pages are being fetched, by the pages' addresses.
  private var wanting: [String: [FeedItem]] = [:]
  /// What came of those pages.
  private var pages: [String: FeedItem] = [:]
  /// What is to be taken in next, and what is known of feeds once that has been.
  private var tray: [FeedItem] = []
  private var endings: [String: FetchRecord] = [:]
  private var emptied = ContinuousClock.now

  /// So often, while articles come, they are taken in.
  private static let pause = Duration.milliseconds(700)
  /// As many are taken in at once.
  private static let fullTray = 500

  public init(at bureau: Bureau) {
    self.bureau = bureau
    log = bureau.log
    mailroom = bureau.mailroom
  }

  /// Fetches the feeds of `wish`. `goesOn` is told several times a second how far that has come, and
  /// says whether to go on. What has arrived by then is taken in.
  public mutating func run(
    _ wish: Wish, goesOn: (UpdateProgress) -> Bool
  ) throws(UpdateRefusal) {
    guard let program = bureau.program else { throw .noReporter }
    var isOurs = false
    do throws(Failure) {
      isOurs = try UpdateLock.held(beside: bureau.logFile) { () throws(Failure) in
        log = bureau.log
        let chosen = try choose(wish)
        if !chosen.isEmpty { try fetch(chosen, with: program, goesOn) }
      }
    } catch {
      throw .files(error)
    }
    guard isOurs else { throw .othersUpdate }
    guard !subscriptions.isEmpty else { throw .noSubscriptions }
  }

  private mutating func choose(_ wish: Wish) throws(Failure) -> [Subscription] {
    let all = try bureau.subscriptions.read().list
    // One that is there twice is fetched once.
    subscriptions = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    let now = bureau.now
    let chosen =
      switch wish {
      case .due: all.filter { log[$0.name].isDue(at: now) }
      case .all: all
      case .these(let names): all.filter { names.contains($0.name) }
      }
    if chosen.isEmpty { summary.nextDue = all.compactMap { log[$0.name].due }.min() }
    return chosen
  }

  private mutating func fetch(
    _ chosen: [Subscription], with program: String, _ goesOn: (UpdateProgress) -> Bool
  ) throws(Failure) {
    progress.assignments = chosen.count
    var (isWanted, preparing) = (true, progress)
    try mailroom.open { stage in
      preparing.preparation = stage
      isWanted = isWanted && goesOn(preparing)
      return isWanted
    }
    var desk = AssignmentDesk(program: program)
    if isWanted { desk.assign(chosen.map(assignment)) }
    while isWanted, let news = desk.next() {
      if case .dispatch(let dispatch) = news { desk.assign(try hear(dispatch)) }
      isWanted = goesOn(progress)
      if ContinuousClock.now - emptied > Self.pause || tray.count >= Self.fullTray {
        let progress = progress
        try emptyTray { goesOn(progress) }
      }
    }
    summary.wasInterrupted = !isWanted
    giveUpPages()
    try emptyTray { isWanted && goesOn(preparing) }
    summary.intake = mailroom.summary
  }

  private func assignment(_ subscription: Subscription) -> Assignment {
    let record = log[subscription.name]
    return .feed(
      FeedAssignment(
        feed: subscription.name, address: subscription.url,
        validators: Validators(etag: record.etag, lastModified: record.lastModified)))
  }
}

// MARK: - Dispatches

extension FeedUpdate {
  /// - Returns: What is to be fetched besides.
  private mutating func hear(_ dispatch: Dispatch) throws(Failure) -> [Assignment] {
    let address = dispatch.assignment.address
    switch (dispatch.assignment.kind, dispatch.news) {
    case (.feed, .masthead(let masthead)):
      log[address].title = masthead.title ?? log[address].title
      log[address].homePage = masthead.homePage ?? log[address].homePage
    case (.feed, .article(let item)): arriving[address, default: []].append(item)
    case (.feed, .found(let feeds)): offered[address] = feeds
    case (.feed, .problem(let line, let reason)):
      note(&summary.flaws, address, line.map { "line \($0): \(reason)" } ?? reason)
    case (.feed, .done(let completion)): return try finish(address, completion)
    case (.page, .article(let item)): pages[address] = item
    case (.page, .done(let completion)): finishPage(address, completion)
    case (.feed, .reading), (.page, .reading), (.page, .masthead), (.page, .found),
      (.page, .problem), (.discovery, _):
      break
    }
    return []
  }

  private func title(of name: String) -> String {
    subscriptions[name]?.title ?? log[name].title ?? name
  }

  private func note(_ notes: inout [UpdateSummary.Note], _ name: String, _ words: String) {
    notes.append(UpdateSummary.Note(feed: title(of: name), words: words))
  }

  private mutating func finish(
    _ name: String, _ completion: Completion
  ) throws(Failure) -> [Assignment] {
    progress.done += 1
    guard let subscription = subscriptions[name] else { return [] }
    let items = (arriving.removeValue(forKey: name) ?? []).map {
      $0.brought(by: subscription, log[name])
    }
    endings[name] = ending(of: name, completion)
    if let address = completion.movedTo { try move(name, to: address) }
    guard subscription.isFullText else {
      tray += items
      return []
    }
    return try assignPages(of: items, in: name)
  }

  /// What will be known of the feed.
  private mutating func ending(of name: String, _ completion: Completion) -> FetchRecord {
    var record = log[name]
    let now = bureau.now
    let reason = completion.reason ?? "it did not come"
    switch completion.outcome {
    case .fetched, .unchanged:
      summary.answered += 1
      if completion.outcome == .unchanged {
        summary.unchanged += 1
        record.stay(at: now, notBefore: completion.notBefore)
      } else {
        record.rhythm = completion.rhythm
        record.succeed(at: now, notBefore: completion.notBefore)
      }
      (record.etag, record.lastModified) =
        (completion.validators.etag, completion.validators.lastModified)
    case .postponed:
      summary.postponed += 1
      record.postpone(at: now, until: completion.notBefore, because: reason)
    case .unreadable, .missing, .gone, .refused, .failed:
      let words = reason + advice(after: completion.outcome, name, failures: record.failures + 1)
      record.fail(
        at: now, notBefore: completion.notBefore, isGone: completion.outcome == .gone,
        because: words)
      note(&summary.failures, name, words)
      progress.failed += 1
    }
    return record
  }

  /// What a person can do about it, if anything.
  private mutating func advice(
    after outcome: Completion.Outcome, _ name: String, failures: Int
  ) -> String {
    let offered = offered.removeValue(forKey: name) ?? []
    switch outcome {
    case .unreadable where !offered.isEmpty:
      return ". It offers \(offered.map(\.address).joined(separator: ", "))"
    case .gone: return ". It is not asked for again"
    case .missing where failures >= 10: return ", for the \(failures.ordinal) time"
    case .fetched, .unchanged, .unreadable, .missing, .refused, .postponed, .failed: return ""
    }
  }

  /// The subscription follows, unless there is one to that address already.
  private mutating func move(_ name: String, to address: String) throws(Failure) {
    let hasMoved = try bureau.subscriptions.change { subscriptions throws(Failure) in
      guard subscriptions[address].map({ $0.name == name }) ?? true else { return false }
      subscriptions.change(name) { subscription in
        subscription.formerURL = name
        subscription.url = address
      }
      return true
    }
    note(
      &summary.moves, name,
      hasMoved
        ? "has moved to \(address)" : "has moved to \(address), which is another of your feeds")
  }
}

// MARK: - Pages

extension FeedUpdate {
  /// The pages of those of `items` that are new. The others are taken in as the feed gives them.
  private mutating func assignPages(
    of items: [FeedItem], in name: String
  ) throws(Failure) -> [Assignment] {
    let new = Set(try mailroom.new(of: items).map(\.identity))
    var assignments: [Assignment] = []
    for item in items {
      guard new.contains(item.identity), let address = item.url else {
        tray.append(item)
        continue
      }
      if wanting[address] == nil { assignments.append(.page(address: address, feed: name)) }
      wanting[address, default: []].append(item)
    }
    progress.assignments += assignments.count
    return assignments
  }

  private mutating func finishPage(_ address: String, _ completion: Completion) {
    progress.done += 1
    let page = pages.removeValue(forKey: address)
    for item in wanting.removeValue(forKey: address) ?? [] {
      tray.append(page.map { item.completed(by: $0, at: bureau.now) } ?? item)
      if page == nil {
        note(
          &summary.flaws, item.feed ?? address,
          "the page \(address): \(completion.reason ?? "there is no article in it")")
      }
    }
  }

  /// Somebody interrupts: what has come of the articles is better than nothing.
  private mutating func giveUpPages() {
    for items in wanting.values { tray += items }
    wanting = [:]
  }

  /// Takes in what has arrived, and only then remembers which feeds have come.
  private mutating func emptyTray(waitingWhile goesOn: () -> Bool) throws(Failure) {
    defer { emptied = .now }
    guard !tray.isEmpty || !endings.isEmpty else { return }
    guard try mailroom.take(tray, waitingWhile: goesOn) else { return }
    tray = []
    progress.new = mailroom.summary.added
    let unfinished = Set(wanting.values.joined().compactMap(\.feed))
    for (name, record) in endings where !unfinished.contains(name) {
      log[name] = record
      endings[name] = nil
    }
    log.keepOnly(subscriptions.keys)
    try log.save()
  }
}

extension FeedItem {
  /// As the store is to have it.
  fileprivate func brought(by subscription: Subscription, _ record: FetchRecord) -> FeedItem {
    var item = self
    item.feed = subscription.name
    item.source = source ?? subscription.title ?? record.title
    for tag in subscription.tags { item.addTag(tag) }
    return item
  }
}
