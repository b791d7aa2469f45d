import Synchronization

/// Hands what was worked out for one article on to the next.
///
/// It holds only what is the same for every article, so nothing that is found depends on it. Articles
/// that are read at once have each their own.
final class Pool<Value: Sendable>: Sendable {
  private let spare = Mutex<[Value]>([])

  /// What somebody gave back, if anybody did.
  func take() -> Value? {
    spare.withLock { $0.popLast() }
  }

  func giveBack(_ value: Value) {
    spare.withLock { $0.append(value) }
  }
}
