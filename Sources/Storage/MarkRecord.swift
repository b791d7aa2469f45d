public import Articles

/// What the journals of marks say.
public struct MarkRecord: Hashable, Sendable {
  /// Articles that no journal speaks of have no marks.
  public private(set) var marks: [Article.ID: Marks] = [:]
  /// What was marked on this machine.
  public private(set) var history = MarkHistory()
  public private(set) var problems: [Problem] = []

  private var stamps: [MarkKey: Stamp] = [:]

  /// Of journals that say nothing.
  public static let none = MarkRecord()

  init() {}

  /// Takes a journal in; the order of journals makes no difference.
  mutating func take(_ page: JournalPage, isOwn: Bool) {
    for line in page.lines {
      for change in line.changes { take(change, at: line.time) }
    }
    problems += page.problems
    if isOwn { history = page.history }
  }

  mutating func report(_ file: String, _ reason: String) {
    problems.append(Problem(file: file, reason: reason))
  }

  private mutating func take(_ change: MarkChange, at time: MarkTime) {
    let stamp = Stamp(time: time, value: change.value)
    let key = MarkKey(article: change.article, mark: change.mark)
    if let known = stamps[key], known >= stamp { return }
    stamps[key] = stamp
    marks[change.article, default: Marks()][change.mark] = change.value
  }
}

private struct MarkKey: Hashable {
  var article: Article.ID
  var mark: Mark
}

/// When a mark was set or taken back. The later one counts; at the same time, the one that sets.
private struct Stamp: Hashable, Comparable {
  var time: MarkTime
  var value: Bool

  static func < (one: Stamp, other: Stamp) -> Bool {
    one.time == other.time ? !one.value && other.value : one.time < other.time
  }
}
