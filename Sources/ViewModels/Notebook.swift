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
    /// What the index knows.
    var known: Bool
    /// Which of the acts of this sitting made it.
    var act: Int

    /// By how many marks more there are than the index knows.
    var gain: Int { (value ? 1 : 0) - (known ? 1 : 0) }
  }

  private var notes: [Key: Note] = [:]
  /// How many acts were made, and how many of them are on disk, or known not to be.
  private var made = 0
  private var settled = 0
  /// How many acts the index knows of.
  private(set) var indexed = 0
  /// By how much the index counts too many unread articles.
  private(set) var newlyRead = 0

  /// How many acts are on their way to disk.
  var unkept: Int { made - settled }

  /// What an article is marked with, whatever the index knows.
  public func marks(of listed: ListedHeadline) -> Marks {
    marks(of: listed.id, else: listed.marks)
  }

  func marks(of id: Article.ID, else known: Marks) -> Marks {
    guard !notes.isEmpty else { return known }
    var marks = known
    for mark in Mark.allCases {
      if let note = notes[Key(article: id, mark: mark)] { marks[mark] = note.value }
    }
    return marks
  }

  /// Takes note of an act that is on its way to disk.
  mutating func make(_ act: MarkAct) {
    made += 1
    note(act)
  }

  /// An act was asked for, and will be known when it is on disk.
  mutating func expect() {
    made += 1
  }

  /// What was expected has come.
  mutating func settle(_ act: MarkAct?) {
    settled = min(made, settled + 1)
    if let act { note(act) }
  }

  private mutating func note(_ act: MarkAct) {
    for change in act.changes {
      let key = Key(article: change.article, mark: change.mark)
      let before = notes[key]
      let note = Note(value: change.value, known: before?.known ?? !change.value, act: made)
      notes[key] = note
      if change.mark == .read { newlyRead += note.gain - (before?.gain ?? 0) }
    }
  }

  /// The index knows the first `count` acts of this sitting.
  mutating func index(_ count: Int) {
    indexed = max(indexed, count)
  }

  /// A list was read from the index after it was said to know those acts.
  mutating func forgetIndexed(upTo indexed: Int) {
    guard indexed > 0, !notes.isEmpty else { return }
    let known = notes.filter { $0.value.act <= indexed }
    for (key, note) in known {
      notes[key] = nil
      if key.mark == .read { newlyRead -= note.gain }
    }
  }
}
