import Dispatch
import Glibc
import Synchronization

/// Many hands for work that can be divided.
enum Crew {
  /// Fewer than this are not worth a second hand.
  private static let leastForEach = 8

  private static let hands = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// What `work` makes of `items`, in their order: everyone at hand takes a share of them at once.
  static func divide<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (ArraySlice<Item>) -> [Result]
  ) -> [Result] {
    let count = min(hands, items.count / leastForEach)
    guard count > 1 else { return work(items[...]) }
    let shares = (0..<count).map { items.count * $0 / count..<items.count * ($0 + 1) / count }
    let done = Mutex([Int: [Result]]())
    DispatchQueue.concurrentPerform(iterations: count) { hand in
      let results = work(items[shares[hand]])
      done.withLock { $0[hand] = results }
    }
    return done.withLock { done in shares.indices.flatMap { done[$0] ?? [] } }
  }
}
