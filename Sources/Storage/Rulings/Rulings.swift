public import Articles
public import People

/// What people have said of who is who, as the files of all machines say it together.
public struct Rulings: Sendable {
  /// Lines that could not be read.
  public let problems: [Problem]
  /// What counts, the earliest first.
  public let inOrder: [Ruling]
  let latestTime: MarkTime
  /// What the system said of the files when they were read.
  let stamps: [String]

  /// Those in `store`; none where it has none.
  public init(of store: Store) {
    let said = SaidLines<RulingLine>(in: store.people, called: "the ruling")
    (problems, stamps) = (said.problems, said.stamps)
    latestTime = said.lines.map(\.time).max() ?? .beginning
    var last: [Set<Ruling.Party>: RulingLine] = [:]
    for line in said.lines {
      if let known = last[line.ruling.parties], known.counts(before: line) { continue }
      last[line.ruling.parties] = line
    }
    inOrder = last.values.sorted { $1.counts(before: $0) }.map(\.ruling)
  }

  /// The keys of all names they speak of.
  var keys: Set<NameKey> {
    inOrder.reduce(into: []) { $0.formUnion($1.one.keys.union($1.other.keys)) }
  }
}

/// Where this machine writes down who is who, `STORE/people/HOST.jsonl`.
///
/// Of all lines of all machines about the same two the latest counts. See ``Rulings``.
public struct RulingJournal: Sendable {
  private let journal: SaidJournal

  /// The file of `host` in `store`. `clock` tells the milliseconds since the beginning of 1970, UTC.
  public init(
    store: Store, host: String, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    journal = SaidJournal(in: store.people, of: store, host: host, clock: clock)
  }

  /// Writes `ruling` down. When this returns, it is on the disk.
  public func append(_ ruling: Ruling) throws(Failure) {
    let store = journal.store
    try journal.append(after: { Rulings(of: store).latestTime }) { time in
      RulingLine(ruling: ruling, time: time)
    }
  }
}

extension Store {
  var people: Path { root.appending("people") }
}
