import Articles

/// Decides what becomes of every article that is offered to the store.
struct AcquisitionsDesk {
  /// The time of this import, in RFC 3339.
  let fetched: String

  private let store: Store
  private let options: IntakeOptions
  private let names: ShardNames
  private let catalogue: Catalogue
  private var register = Register()
  private var outbox: Outbox
  /// The new version of an article, by its id. Only the last one is written, so that taking in a
  /// file that holds several a second time changes nothing.
  private var versions: [String: (offer: Offer, shard: String)] = [:]
  /// In bytes.
  private var versionsSize = 0
  /// Under which id an article is there that was offered under another, by that.
  private var aliases: [String: String] = [:]
  /// What has to be held against an article that has just arrived.
  private var waiting: [Offer] = []
  /// In bytes.
  private var waitingSize = 0

  /// In bytes. More new versions are not kept waiting.
  private static let mostVersions = 64 << 20
  private static let mostWaiting = 64 << 20
  /// When so many articles have been added, the index is told, and they need not be remembered.
  private static let mostAdditions = 50_000
  /// Where telling the index has failed, it is tried again when as many more have been added.
  private var additionsToSettle = Self.mostAdditions

  init(
    store: Store, host: String, _ options: IntakeOptions, clock: @escaping @Sendable () -> Int64,
    catalogue: Catalogue
  ) {
    self.store = store
    self.options = options
    self.catalogue = catalogue
    fetched = MarkTime(milliseconds: clock()).description
    names = ShardNames(host: host, layout: store.layout)
    outbox = Outbox(
      store: store, quarantine: Quarantine(store: store, host: host, clock: clock))
  }

  /// Deals with `offers`, and writes what there is enough of.
  mutating func take(_ offers: [Offer], _ summary: inout IntakeSummary) throws(Failure) {
    for (offer, knowledge) in zip(offers, try catalogue.knowledge(of: offers)) {
      take(offer, knowing: knowledge, isLookedAtAgain: false, &summary)
    }
    if versionsSize > Self.mostVersions { putVersions() }
    try outbox.sendWhatIsFull { summary.count($0) }
    if register.additions.count > additionsToSettle || waitingSize > Self.mostWaiting {
      try settle(&summary)
    }
  }

  /// Whether the store has the article of this id, by that or by another name.
  func knows(_ item: FeedItem) throws(Failure) -> Bool {
    let offer = Offer(written: item, fetched: fetched)
    let knowledge = try catalogue.knowledge(of: [offer])
    return knowledge.contains { twin(of: offer, $0) != nil || $0.same != nil }
  }

  /// Under which id an article is in the store that was offered under this one.
  func id(of offered: Article.ID) -> Article.ID {
    Article.ID(rawValue: aliases[offered.rawValue] ?? offered.rawValue)
  }

  /// Writes what has come together, and tells the index of it; then deals with what had to wait for
  /// that. Where the index does not work, nothing is lost: it is said, and whoever opens the store next
  /// reads what the index does not know.
  private mutating func settle(_ summary: inout IntakeSummary) throws(Failure) {
    try tellIndex(&summary)
    while !waiting.isEmpty {
      let offers = waiting
      (waiting, waitingSize) = ([], 0)
      for (offer, knowledge) in zip(offers, try catalogue.knowledge(of: offers)) {
        take(offer, knowing: knowledge, isLookedAtAgain: true, &summary)
      }
      try tellIndex(&summary)
    }
  }

  private mutating func tellIndex(_ summary: inout IntakeSummary) throws(Failure) {
    try send(&summary)
    guard !register.additions.isEmpty else { return }
    do throws(Failure) {
      try catalogue.update(with: register.additions)
      register = Register()
      additionsToSettle = Self.mostAdditions
    } catch {
      summary.warn(.indexBehind(reason: error.reason))
      additionsToSettle += Self.mostAdditions
      // Nobody will know better.
      let offers = waiting
      (waiting, waitingSize) = ([], 0)
      for offer in offers {
        take(offer, knowing: Catalogue.Knowledge(), isLookedAtAgain: true, &summary)
      }
      summary.sameAddress += waiting.count
      (waiting, waitingSize) = ([], 0)
      try send(&summary)
    }
  }

  /// Writes what has come together so far, apart from new versions.
  mutating func send(_ summary: inout IntakeSummary) throws(Failure) {
    try outbox.sendAll { summary.count($0) }
  }

  /// Writes everything, and tells the index of it unless there `isHurry`: then what would have to wait
  /// for the index is left out.
  mutating func close(_ summary: inout IntakeSummary, isHurry: Bool) throws(Failure) {
    if !isHurry, !waiting.isEmpty { try settle(&summary) }
    putVersions()
    try send(&summary)
    if !isHurry { try settle(&summary) }
  }
}

// MARK: - One offer

extension AcquisitionsDesk {
  private mutating func take(
    _ offer: Offer, knowing knowledge: Catalogue.Knowledge, isLookedAtAgain: Bool,
    _ summary: inout IntakeSummary
  ) {
    if let arrival = register[offer.id] {
      renew(offer, arrivedAs: arrival, &summary)
    } else if let same = knowledge.same {
      renew(offer, known: same, &summary)
    } else if !options.keepsDuplicates, let twin = twin(of: offer, knowledge) {
      join(offer, to: twin, &summary)
    } else if !options.keepsDuplicates, mayHaveArrived(offer, isLookedAtAgain: isLookedAtAgain) {
      wait(offer)
    } else {
      let shard = names.name(publishedAt: offer.instant)
      register.note(offer, in: shard)
      outbox.put(offer.line, in: shard, isNewVersion: false)
    }
  }

  /// What has just arrived can be read when it has been written and the index knows of it.
  private mutating func wait(_ offer: Offer) {
    waiting.append(offer)
    waitingSize += offer.line.count
  }

  /// Whether this article may have arrived a moment ago under another id. What may be nearly the same
  /// and was not is not looked at a third time.
  private func mayHaveArrived(_ offer: Offer, isLookedAtAgain: Bool) -> Bool {
    register.contains(offer.address) || register.contains(offer.words)
      || register.contains(Fingerprint(of: offer.id))
      || !isLookedAtAgain && offer.near.contains(where: register.contains)
  }

  /// Takes an offer under an id that has arrived before in the same import. What was offered before
  /// under that id no longer counts.
  private mutating func renew(
    _ offer: Offer, arrivedAs arrival: Register.Arrival, _ summary: inout IntakeSummary
  ) {
    if arrival.line == Fingerprint(of: offer.line) {
      summary.known += 1
    } else if offer.item.feed != nil {
      wait(offer)
    } else {
      forgetVersion(of: offer.id, &summary)
      keep(offer, names.name(publishedAt: offer.instant, after: arrival.shard))
    }
  }

  /// Takes an offer under an id that is in the store. The same holds.
  private mutating func renew(
    _ offer: Offer, known entry: Catalogue.Entry, _ summary: inout IntakeSummary
  ) {
    let line = catalogue.line(at: entry.place)
    let noted = versions[offer.id]?.offer.item
    if noted == nil, let line, offer.isSame(as: line) { return summary.known += 1 }
    guard let line, let known = ItemReader().read(line[...])?.item else {
      return keep(offer, shard(for: offer, after: entry))
    }
    let revision = offer.revision(of: known, noted: noted)
    let replaces = offer.item.feed == nil && noted?.appearances == known.appearances
    if revision != nil || replaces { forgetVersion(of: offer.id, &summary) }
    guard let revision else { return summary.known += 1 }
    keep(revision, shard(for: revision, after: entry))
  }

  private func shard(for offer: Offer, after entry: Catalogue.Entry) -> String {
    names.name(publishedAt: offer.instant, after: store.shardName(of: entry.place.file))
  }

  private mutating func forgetVersion(of id: String, _ summary: inout IntakeSummary) {
    guard let earlier = versions.removeValue(forKey: id) else { return }
    versionsSize -= earlier.offer.line.count
    summary.known += 1
  }

  private mutating func keep(_ version: Offer, _ shard: String) {
    versionsSize += version.line.count
    versions[version.id] = (version, shard)
  }

  private mutating func putVersions() {
    for (offer, shard) in versions.values.sorted(by: { $0.offer.id < $1.offer.id }) {
      register.note(offer, in: shard)
      outbox.put(offer.line, in: shard, isNewVersion: true)
    }
    versions = [:]
    versionsSize = 0
  }
}

// MARK: - The same under another id

extension AcquisitionsDesk {
  /// An article that is the same as an offer under another id, and how one can tell.
  private struct Twin {
    enum Likeness { case address, words }

    var entry: Catalogue.Entry
    var item: FeedItem
    var likeness: Likeness
  }

  private func twin(of offer: Offer, _ knowledge: Catalogue.Knowledge) -> Twin? {
    if let alias = knowledge.alias, let item = item(of: alias) {
      return Twin(entry: alias, item: item, likeness: .address)
    }
    if let entry = knowledge.atAddress, let item = item(of: entry), offer.isAt(addressOf: item) {
      return Twin(entry: entry, item: item, likeness: .address)
    }
    if let entry = knowledge.withWords, let item = item(of: entry) {
      return Twin(entry: entry, item: item, likeness: .words)
    }
    guard !knowledge.alike.isEmpty, let print = Wordprint(offer.item.words) else { return nil }
    for entry in knowledge.alike {
      guard let item = item(of: entry), offer.mayEcho(item),
        let other = Wordprint(item.words), print.saysNearlyTheSame(as: other)
      else { continue }
      return Twin(entry: entry, item: item, likeness: .words)
    }
    return nil
  }

  /// The article as it is, or is about to be.
  private func item(of entry: Catalogue.Entry) -> FeedItem? {
    if let version = versions[entry.id] { return version.offer.item }
    return catalogue.line(at: entry.place).flatMap { ItemReader().read($0[...])?.item }
  }

  /// Notes that an article has appeared once more.
  private mutating func join(_ offer: Offer, to twin: Twin, _ summary: inout IntakeSummary) {
    switch twin.likeness {
    case .address: summary.sameAddress += 1
    case .words: summary.sameWords += 1
    }
    aliases[offer.id] = twin.entry.id
    guard let joined = offer.joined(to: twin.item) else { return }
    versions.removeValue(forKey: twin.entry.id).map { versionsSize -= $0.offer.line.count }
    keep(joined, shard(for: joined, after: twin.entry))
  }
}

extension Offer {
  /// Some feeds give all their articles one address.
  fileprivate func isAt(addressOf other: FeedItem) -> Bool {
    item.feed == nil || item.feed != other.feed || item.title == other.title
  }

  /// In seconds. A notice that is put out again next week is another.
  private static let longestEcho: Int64 = 3 * 24 * 60 * 60

  /// Whether this may be the story of `other`, if it says nearly the same. What one outlet puts out
  /// under several headlines, with the same words below each, are several stories.
  fileprivate func mayEcho(_ other: FeedItem) -> Bool {
    guard isOfTheTime(of: other) else { return false }
    let (numbers, others) = (item.numbersInTitle, other.numbersInTitle)
    let isElsewhere =
      item.feed == nil || other.feed == nil ? item.source != other.source : item.feed != other.feed
    return item.title == other.title
      || isElsewhere && (numbers.isSubset(of: others) || others.isSubset(of: numbers))
  }

  private func isOfTheTime(of other: FeedItem) -> Bool {
    guard let instant, let time = other.datePublished.flatMap(NewsDate.init)?.instant else {
      return true
    }
    return abs(instant - time) <= Self.longestEcho
  }
}

extension FeedItem {
  fileprivate var numbersInTitle: Set<Substring> {
    Set((title ?? "").split { !($0.isASCII && $0.isNumber) })
  }
}

extension IntakeSummary {
  fileprivate mutating func count(_ delivery: Outbox.Delivery) {
    added += delivery.added
    renewed += delivery.renewed
  }
}
