/// What one command marked: the unit of undo.
public struct MarkAct: Hashable, Sendable {
  public let changes: [MarkChange]
  private let places: ChangePlaces

  public init(_ changes: [MarkChange]) {
    self.init(changes, ChangePlaces(of: changes))
  }

  private init(_ changes: [MarkChange], _ places: ChangePlaces) {
    self.changes = changes
    self.places = places
  }

  /// What lines that were read say, where one that is there twice changed something once.
  public init(distinct changes: [MarkChange]) {
    var noted = ChangePlaces(for: changes.count)
    var distinct: [MarkChange] = []
    distinct.reserveCapacity(changes.count)
    for change in changes where noted.value(of: change, in: distinct) != change.value {
      noted.note(change, at: distinct.count, in: distinct)
      distinct.append(change)
    }
    self.init(distinct, distinct.count == changes.count ? noted : ChangePlaces(of: distinct))
  }

  public var undone: MarkAct { MarkAct(changes.map(\.undone), places) }

  /// What the act makes of a mark; nil where it leaves that alone. However long the act is, the
  /// answer comes at once.
  public subscript(article: Article.ID, mark: Mark) -> Bool? {
    places.value(of: MarkChange(article: article, mark: mark, value: true), in: changes)
  }

  public static func == (one: MarkAct, other: MarkAct) -> Bool { one.changes == other.changes }

  public func hash(into hasher: inout Hasher) { hasher.combine(changes) }
}

/// Where in a list of changes each mark of each article is: a table of four bytes or eight for each,
/// where a dictionary would keep every identifier a second time.
private struct ChangePlaces: Hashable, Sendable {
  /// One more than a place, 0 for none; behind where its hash says if another was there before.
  private var slots: [UInt32]

  /// An empty table with room for `count` changes.
  init(for count: Int) {
    var size = 2
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  init(of changes: [MarkChange]) {
    self.init(for: changes.count)
    for (place, change) in changes.enumerated() { note(change, at: place, in: changes) }
  }

  /// What the last change of that mark of that article makes of it.
  func value(of change: MarkChange, in changes: [MarkChange]) -> Bool? {
    let found = slots[slot(of: change, in: changes)]
    return found == 0 ? nil : changes[Int(found) - 1].value
  }

  mutating func note(_ change: MarkChange, at place: Int, in changes: [MarkChange]) {
    slots[slot(of: change, in: changes)] = UInt32(place + 1)
  }

  /// The slot that speaks of the same mark, or the empty one where it would.
  private func slot(of change: MarkChange, in changes: [MarkChange]) -> Int {
    var slot = hash(of: change) & (slots.count - 1)
    while slots[slot] > 0, !changes[Int(slots[slot]) - 1].isAboutSameMark(as: change) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func hash(of change: MarkChange) -> Int {
    var hasher = Hasher()
    hasher.combine(change.article)
    hasher.combine(change.mark)
    return hasher.finalize()
  }
}

extension MarkChange {
  fileprivate func isAboutSameMark(as other: MarkChange) -> Bool {
    mark == other.mark && article == other.article
  }
}
