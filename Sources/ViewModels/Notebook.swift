public import Articles

/// What the person has marked in this sitting, as far as the index does not know of it yet.
///
/// Marks count at once. Then they go to a journal on disk, and from there into the index, like those
/// of every other reader; only then are they forgotten here.
public struct Notebook: Equatable, Sendable {
  private struct Key: Hashable {
    var article: Article.ID
    var mark: Mark
  }

  private struct Note: Equatable {
    var value: Bool
    /// Which of the acts of this sitting made it.
    var act: Int
  }

  /// An act that is too long to be taken apart while somebody waits for the next frame.
  private struct LongAct: Equatable {
    var act: MarkAct
    var number: Int
  }

  /// By how many articles an act has made more read.
  private struct Gain: Equatable {
    var count: Int
    var act: Int
  }

  /// In changes. Noting one takes less than a microsecond.
  private static let longest = 500

  private var notes: [Key: Note] = [:]
  /// Oldest first. Nobody marks everything read more than a few times before the index knows of it.
  private var longActs: [LongAct] = []
  private var gains: [Gain] = []
  /// How many acts were made, and how many of them are on disk, or known not to be.
  private(set) var made = 0
  private var settled = 0
  /// The acts on their way to disk, the oldest first: whether each was noted already when it was made.
  private var onTheirWay: [Bool] = []
  /// How many acts the index knows of.
  private(set) var indexed = 0
  /// By how much the index counts too many unread articles.
  private(set) var newlyRead = 0
  /// By how many articles more are read than at the start of the sitting.
  private(set) var gain = 0

  private var isEmpty: Bool { notes.isEmpty && longActs.isEmpty }

  /// How many acts are on their way to disk.
  var unkept: Int { made - settled }

  /// What an article is marked with, whatever the index knows.
  public func marks(of listed: ListedHeadline) -> Marks {
    marks(of: listed.id, else: listed.marks)
  }

  func marks(of id: Article.ID, else known: Marks) -> Marks {
    guard !isEmpty else { return known }
    var marks = known
    for mark in Mark.allCases {
      if let value = noted(Key(article: id, mark: mark)) { marks[mark] = value }
    }
    return marks
  }

  /// What was noted of a mark last; nil where nothing was.
  private func noted(_ key: Key) -> Bool? {
    let note = notes[key]
    for long in longActs.reversed() where long.number > note?.act ?? 0 {
      if let value = long.act[key.article, key.mark] { return value }
    }
    return note?.value
  }

  /// Takes note of an act that is on its way to disk.
  mutating func make(_ act: MarkAct) {
    made += 1
    onTheirWay.append(true)
    note(act, gain: gain(of: act))
  }

  /// An act was asked for, and will be known when it is on disk.
  mutating func expect() {
    made += 1
    onTheirWay.append(false)
  }

  /// Whether what comes next from the disk has been noted already.
  var knowsNext: Bool { onTheirWay.first ?? false }

  /// The next act has come to the disk. A step back or forth changes what was so before, every bit of
  /// it.
  mutating func settle(_ step: MarkStep, _ act: MarkAct?) {
    settled = min(made, settled + 1)
    let isKnown = knowsNext
    onTheirWay = Array(onTheirWay.dropFirst())
    guard let act, !isKnown else { return }
    note(act, gain: step == .act ? gain(of: act) : act.gain)
  }

  private mutating func note(_ act: MarkAct, gain: Int) {
    newlyRead += gain
    self.gain += gain
    if gain != 0 { gains.append(Gain(count: gain, act: made)) }
    if act.changes.count > Self.longest {
      longActs.append(LongAct(act: act, number: made))
    } else {
      for change in act.changes {
        let key = Key(article: change.article, mark: change.mark)
        notes[key] = Note(value: change.value, act: made)
      }
    }
  }

  /// By how many articles more are read, where some of `act` may have been noted before: who marks
  /// everything read may not have heard yet what was read just now.
  private func gain(of act: MarkAct) -> Int {
    guard longActs.isEmpty else {
      return act.changes.reduce(0) { $0 + (isNoted($1) ? 0 : $1.gain) }
    }
    return notes.keys.reduce(act.gain) { gain, key in
      guard let value = act[key.article, key.mark] else { return gain }
      let change = MarkChange(article: key.article, mark: key.mark, value: value)
      return gain - (isNoted(change) ? change.gain : 0)
    }
  }

  private func isNoted(_ change: MarkChange) -> Bool {
    noted(Key(article: change.article, mark: change.mark)) == change.value
  }

  /// The index knows the first `count` acts of this sitting.
  mutating func index(_ count: Int) {
    indexed = max(indexed, count)
  }

  /// A list was read from the index after it was said to know those acts.
  mutating func forgetIndexed(upTo indexed: Int) {
    guard indexed > 0, !isEmpty else { return }
    notes = notes.filter { $0.value.act > indexed }
    longActs.removeAll { $0.number <= indexed }
    for gain in gains where gain.act <= indexed { newlyRead -= gain.count }
    gains.removeAll { $0.act <= indexed }
  }
}

extension MarkAct {
  /// By how many articles more are read, as none of them was as the act makes it.
  fileprivate var gain: Int { changes.reduce(0) { $0 + $1.gain } }
}

extension MarkChange {
  fileprivate var gain: Int {
    switch mark {
    case .read: value ? 1 : -1
    case .starred: 0
    }
  }
}
