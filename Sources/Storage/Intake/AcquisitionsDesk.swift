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

  /// In bytes. More new versions are not kept waiting.
  private static let mostVersions = 64 << 20
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
      take(offer, knowing: knowledge, &summary)
    }
    if versionsSize > Self.mostVersions { putVersions() }
    try outbox.sendWhatIsFull { summary.count($0) }
    if register.additions.count > additionsToSettle { try settle(&summary) }
  }

  /// Writes what has come together, and tells the index of it. Where that does not work, nothing is
  /// lost: it is said, and whoever opens the store next reads what the index does not know.
  private mutating func settle(_ summary: inout IntakeSummary) throws(Failure) {
    try send(&summary)
    guard !register.additions.isEmpty else { return }
    do throws(Failure) {
      try catalogue.update(with: register.additions)
      register = Register()
      additionsToSettle = Self.mostAdditions
    } catch {
      summary.warn(.indexBehind(reason: error.reason))
      additionsToSettle += Self.mostAdditions
    }
  }

  /// Writes what has come together so far, apart from new versions.
  mutating func send(_ summary: inout IntakeSummary) throws(Failure) {
    try outbox.sendAll { summary.count($0) }
  }

  /// Writes everything, and tells the index of it unless there `isHurry`.
  mutating func close(_ summary: inout IntakeSummary, isHurry: Bool) throws(Failure) {
    putVersions()
    try send(&summary)
    if !isHurry { try settle(&summary) }
  }

  private mutating func take(
    _ offer: Offer, knowing knowledge: Catalogue.Knowledge, _ summary: inout IntakeSummary
  ) {
    if let arrival = register[offer.id] {
      let isKnown = arrival.line == Fingerprint(of: offer.line)
      renew(offer, in: arrival.shard, isKnown: isKnown, &summary)
    } else if let place = knowledge.place {
      let isKnown = catalogue.line(at: place).map { offer.adds(nothingTo: $0) } ?? false
      renew(offer, in: store.shardName(of: place.file), isKnown: isKnown, &summary)
    } else if !options.keepsDuplicates,
      knowledge.knowsAddress || register.contains(offer.address)
    {
      summary.sameAddress += 1
    } else if !options.keepsDuplicates, knowledge.knowsWords || register.contains(offer.words) {
      summary.sameWords += 1
    } else {
      let shard = names.name(publishedAt: offer.instant)
      register.note(offer, in: shard)
      outbox.put(offer.line, in: shard, isNewVersion: false)
    }
  }

  /// Takes an offer under an id that lies in `shard` already. What was offered before under that id
  /// no longer counts.
  private mutating func renew(
    _ offer: Offer, in shard: String, isKnown: Bool, _ summary: inout IntakeSummary
  ) {
    if let earlier = versions.removeValue(forKey: offer.id) {
      versionsSize -= earlier.offer.line.count
      summary.known += 1
    }
    if isKnown {
      summary.known += 1
    } else {
      versionsSize += offer.line.count
      versions[offer.id] = (offer, names.name(publishedAt: offer.instant, after: shard))
    }
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

extension IntakeSummary {
  fileprivate mutating func count(_ delivery: Outbox.Delivery) {
    added += delivery.added
    renewed += delivery.renewed
  }
}
