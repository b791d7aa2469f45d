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

  /// Takes in what the journals say. Marks made since the start are younger, and go on top.
  mutating func load(_ loaded: [Article.ID: Marks], _ history: MarkHistory) {
    let made = self.history.done
    self.history = history
    marks = loaded
    for act in made {
      apply(act)
      self.history.record(.act, of: act)
    }
  }

  /// Carries out `step`, and says what must be kept.
  mutating func take(_ step: MarkStep, _ act: MarkAct) -> Effect {
    apply(step == .undo ? act.undone : act)
    history.record(step, of: act)
    unkept += 1
    return .keepMarks(step, act)
  }

  private mutating func apply(_ act: MarkAct) {
    for change in act.changes {
      marks[change.article, default: Marks()][change.mark] = change.value
    }
  }

  mutating func settled() {
    unkept = max(0, unkept - 1)
  }
}
