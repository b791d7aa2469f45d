public import Articles

/// Every marking a person can still take back, and every one they can do again, as a list in memory:
/// what journals are measured against.
public struct MarkHistory: Hashable, Sendable {
  /// Oldest first.
  public private(set) var done: [MarkAct] = []
  /// The one to redo next is last.
  public private(set) var undone: [MarkAct] = []

  public init() {}

  /// The act that undo takes back.
  public var last: MarkAct? { done.last }
  /// The act that redo does again.
  public var next: MarkAct? { undone.last }

  /// Takes note of `step`; `act` is what was marked when it was first done.
  public mutating func record(_ step: MarkStep, of act: MarkAct) {
    switch step {
    case .act:
      done.append(act)
      undone.removeAll()
    case .undo:
      guard let index = done.lastIndex(of: act) else { return }
      undone.append(done.remove(at: index))
    case .redo:
      guard let index = undone.lastIndex(of: act) else { return }
      done.append(undone.remove(at: index))
    }
  }
}
