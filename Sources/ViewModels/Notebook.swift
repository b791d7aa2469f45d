public import Articles

/// What the person has marked, and what of it can be taken back.
public struct Notebook: Equatable, Sendable {
  private var marks: [Article.ID: Marks] = [:]
  public private(set) var history = MarkHistory()
  /// How many acts are on their way to disk.
  private(set) var unkept = 0

  public subscript(id: Article.ID) -> Marks {
    marks[id] ?? Marks()
  }

  /// Takes in what the journals say. Marks made since the start are younger, and stay.
  mutating func load(_ loaded: [Article.ID: Marks], _ history: MarkHistory) {
    marks.merge(loaded) { made, _ in made }
    var history = history
    for act in self.history.done { history.record(.act, of: act) }
    self.history = history
  }

  /// Carries out `step`, and says what must be kept.
  mutating func take(_ step: MarkStep, _ act: MarkAct) -> Effect {
    let changes = step == .undo ? act.undone : act
    for change in changes.changes {
      marks[change.article, default: Marks()][change.mark] = change.value
    }
    history.record(step, of: act)
    unkept += 1
    return .keepMarks(step, act)
  }

  mutating func kept() {
    unkept = max(0, unkept - 1)
  }
}
