import Articles
import Glibc

/// Takes out of a store's shards what no longer counts.
///
/// Only files that this machine writes are touched, and each is written anew beside itself, read
/// back, and put in its own place in one step: being killed at any moment loses nothing. Lines are
/// copied byte for byte, in their order. Those that cannot be read go to quarantine.
public struct Compaction {
  /// What has been done so far; after a failure too.
  public private(set) var report = CompactionReport()

  private let store: Store
  private let names: ShardNames
  private let quarantine: Quarantine
  private let isTrial: Bool
  private let keepsBackups: Bool

  /// A trial says what there is to do, and does not do it.
  public init(
    of store: Store, host: String = Store.thisHost, isTrial: Bool = false,
    keepsBackups: Bool = false,
    clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.isTrial = isTrial
    self.keepsBackups = keepsBackups
    names = ShardNames(host: host, layout: store.layout)
    quarantine = Quarantine(store: store, host: host, clock: clock)
  }

  /// Does the work. Between one shard and the next, `goesOn` says whether to go on.
  public mutating func run(goesOn: () -> Bool = { true }) throws(Failure) {
    try store.refuseUnlessOurs()
    guard store.articles.isFolder else { return }
    if isTrial { return try compact(goesOn) }
    let lock = try StoreLock.taken(in: store, waitingWhile: goesOn)
    guard lock != nil else { return }
    try compact(goesOn)
    _ = consume lock
  }

  private mutating func compact(_ goesOn: () -> Bool) throws(Failure) {
    if !isTrial { removeDrafts() }
    let inventory = Inventory(store.shards().files, goesOn: goesOn)
    var emptied: [ShardPlan] = []
    for name in workplaces(inventory) where goesOn() {
      do throws(SystemError) {
        guard let work = try work(on: name, inventory) else { continue }
        guard !isTrial else {
          note(work)
          continue
        }
        if try carryOut(work, inventory) { emptied += work.copies }
      } catch {
        throw .unwritable(file: store.articles.appending(name).shown, reason: error.reason)
      }
    }
    // Until the last shard has been written, copies have the last word about what is in them.
    guard goesOn() else { return }
    for copy in emptied where isUnchanged(copy.path, inventory) { copy.path.remove() }
  }

  /// Takes away what compactions that were killed have left of our shards: whoever has the lock of the
  /// store knows that nobody is writing them.
  private func removeDrafts() {
    for name in (try? store.articles.names()) ?? [] {
      let path = store.articles.appending(name)
      guard let shard = FileReplacement.original(of: String(decoding: name, as: UTF8.self)),
        names.isOurs(shard)
      else { continue }
      path.remove()
    }
  }

  /// The names of the shards to be looked at: those that this machine writes.
  private func workplaces(_ inventory: Inventory) -> [String] {
    let all = inventory.shards.map { store.shardName(of: $0.path) }
    return Set(all.map { ConflictCopy($0)?.original ?? $0 }.filter(names.isOurs)).sorted()
  }
}

// MARK: - Planning

/// What is to be done about one shard.
private struct Work {
  let name: String
  /// Nil where only copies of the shard are there.
  var plan: ShardPlan?
  /// Conflict copies to be folded in.
  var copies: [ShardPlan] = []

  var plans: [ShardPlan] { (plan.map { [$0] } ?? []) + copies }
}

extension Compaction {
  /// What there is to do about the shard of this name; nil where that is nothing.
  private mutating func work(
    on name: String, _ inventory: Inventory
  ) throws(SystemError) -> Work? {
    var work = Work(name: name)
    for (index, shard) in inventory.shards.enumerated() {
      let other = store.shardName(of: shard.path)
      let isCopy = ConflictCopy(other)?.original == name
      guard other == name || isCopy else { continue }
      let plan = try ShardPlan(index, of: inventory)
      guard plan.isLines else {
        leaveAlone(other, "it holds a list or a feed, or cannot be read")
        guard isCopy else { return nil }
        continue
      }
      if !isCopy {
        work.plan = plan
      } else if isBetween(work.name, index, plan.ids, inventory) {
        leaveAlone(other, "another machine's file, which is read in between, has the same articles")
      } else {
        work.copies.append(plan)
      }
    }
    for plan in work.plans {
      guard try isConfirmed(plan.superseded, in: plan.path, inventory) else {
        leaveAlone(
          name,
          "two articles have ids that cannot be told apart here, so a line might go of which no "
            + "later one is there")
        return nil
      }
    }
    return work.plans.contains { !$0.isContent } || !work.copies.isEmpty ? work : nil
  }

  private mutating func leaveAlone(_ name: String, _ reason: String) {
    report.leftAlone.append(CompactionReport.LeftAlone(file: "articles/" + name, reason: reason))
  }

  /// Whether a shard of someone else's, read after `name` and before the copy with index `copy`,
  /// speaks of one of `ids`: it would have the last word if the copy's lines moved.
  private func isBetween(
    _ name: String, _ copy: Int, _ ids: [Fingerprint], _ inventory: Inventory
  ) -> Bool {
    let ids = Set(ids)
    return inventory.shards[..<copy].contains { shard in
      let other = store.shardName(of: shard.path)
      guard name.isRead(before: other), !names.isOurs(other) else { return false }
      return shard.entries.contains { ids.contains($0.id) }
    }
  }

  /// Whether every one of `entries` has a line about the same article that comes after it: a
  /// fingerprint is not an id.
  private func isConfirmed(
    _ entries: [ShardContents.Entry], in path: Path, _ inventory: Inventory
  ) throws(SystemError) -> Bool {
    for entry in entries {
      guard let winner = inventory.winner(entry.id), let lasting = inventory[winner],
        try identity(of: lasting, in: inventory.shards[winner.shard].path)
          == identity(of: entry, in: path)
      else { return false }
    }
    return true
  }

  private func identity(
    of entry: ShardContents.Entry, in path: Path
  ) throws(SystemError) -> Article.ID? {
    let bytes = try OpenFile(regular: path).bytes(in: entry.bytes)
    return ItemReader().read(bytes[...])?.item.identity
  }

  private mutating func note(_ work: Work) {
    var change = CompactionReport.Change(file: "articles/" + work.name)
    for plan in work.plans {
      change.bytesBefore += (try? plan.path.status).map { Int($0.st_size) } ?? 0
      change.bytesAfter += plan.kept.reduce(0) { $0 + $1.count }
      change.superseded += plan.superseded.count
      change.damaged += plan.damaged.count
    }
    report.changes.append(change)
    report.folded += work.copies.map { "articles/" + store.shardName(of: $0.path) }
  }
}

// MARK: - Doing

extension Compaction {
  /// Says whether the shard has been written.
  private mutating func carryOut(_ work: Work, _ inventory: Inventory) throws(SystemError) -> Bool {
    // Where a shard is a link, what it leads to is written.
    let path = store.articles.appending(work.name).resolved
    let old = try path.openLocked()
    guard work.plans.allSatisfy({ isUnchanged($0.path, inventory) }) else {
      leaveAlone(work.name, "it was written to meanwhile. Try again")
      return false
    }
    let length = try old.size
    try setAside(work.plans)
    let new = try rewritten(work, at: path)
    try keepBackup(of: path, named: work.name)
    try new.takePlace()
    note(work)
    // Someone who knows nothing of locks may have added to the old file.
    let late = try old.bytes(in: length..<max(length, try old.size))
    if !late.isEmpty { try path.openLocked().append(late) }
    return true
  }

  /// Whether a shard is as long as it was when it was read.
  private func isUnchanged(_ path: Path, _ inventory: Inventory) -> Bool {
    let size = (try? path.status).map { Int($0.st_size) }
    return inventory.shards.contains { $0.path == path && $0.size == size }
  }

  private func setAside(_ plans: [ShardPlan]) throws(SystemError) {
    for plan in plans where !plan.damaged.isEmpty {
      let file = try OpenFile(regular: plan.path)
      var scraps: [Scrap] = []
      for range in plan.damaged {
        scraps.append(
          Scrap(
            bytes: try file.bytes(in: range), file: plan.path, offset: range.lowerBound,
            reason: "there is no article on this line that can be read"))
      }
      try quarantine.setAside(scraps)
    }
  }

  /// The shard written anew, and read back.
  private func rewritten(_ work: Work, at path: Path) throws(SystemError) -> FileReplacement {
    var new = try FileReplacement(of: path)
    do throws(SystemError) {
      for plan in work.plans { try copy(plan, into: &new) }
      try new.sync()
      try verify(new.draft, work)
    } catch {
      new.discard()
      throw error
    }
    return new
  }

  private func copy(_ plan: ShardPlan, into new: inout FileReplacement) throws(SystemError) {
    let file = try OpenFile(regular: plan.path)
    for stretch in plan.kept {
      let last = try file.copy(stretch) { bytes throws(SystemError) in try new.write(bytes) }
      if last != .newline { try new.write([.newline]) }
    }
  }

  /// Makes sure that `draft` holds every line that was to be kept, byte for byte, and every article.
  private func verify(_ draft: Path, _ work: Work) throws(SystemError) {
    let new = try OpenFile(regular: draft)
    var place = 0
    for plan in work.plans {
      let file = try OpenFile(regular: plan.path)
      for stretch in plan.kept {
        let last = try file.copy(stretch) { bytes throws(SystemError) in
          guard try new.bytes(in: place..<place + bytes.count) == bytes else {
            throw SystemError(code: EIO)
          }
          place += bytes.count
        }
        if last != .newline { place += 1 }
      }
    }
    let ids = Inventory([draft]).shards.flatMap(\.entries).map(\.id)
    guard try new.size == place, ids == work.plans.flatMap(\.ids) else {
      throw SystemError(code: EIO)
    }
  }

  /// Keeps the old file under a second name until the new one has taken its place, or for good.
  private func keepBackup(of path: Path, named name: String) throws(SystemError) {
    guard keepsBackups else { return }
    try store.backup.makeFolders()
    var backup = store.backup.appending(name)
    var number = 1
    while backup.isThere {
      number += 1
      backup = store.backup.appending(name + ".\(number)")
    }
    if !path.link(as: backup) {
      var copy = try FileReplacement(of: backup)
      let file = try OpenFile(regular: path)
      _ = try file.copy(0..<file.size) { bytes throws(SystemError) in try copy.write(bytes) }
      try copy.sync()
      try copy.takePlace()
    }
    try OpenFile(store.backup).syncFolder()
  }
}

extension OpenFile {
  /// Hands the bytes of `range` to `body`, some at a time; the last of them.
  func copy(
    _ range: Range<Int>, to body: ([UInt8]) throws(SystemError) -> Void
  ) throws(SystemError) -> UInt8? {
    var last: UInt8?
    var start = range.lowerBound
    while start < range.upperBound {
      let piece = try bytes(in: start..<min(start + (1 << 20), range.upperBound))
      // The file has become shorter.
      guard !piece.isEmpty else { throw SystemError(code: EIO) }
      try body(piece)
      last = piece.last
      start += piece.count
    }
    return last
  }
}
