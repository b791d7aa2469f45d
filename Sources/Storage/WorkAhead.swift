import Dispatch
import Synchronization

/// Somebody who prepares things on another thread, some ahead of whoever uses them.
enum WorkAhead {
  /// Has `prepare` hand over one thing after another, at most `count` ahead of `use`, until it ends or
  /// `use` wants no more; when this returns, both have ended.
  ///
  /// What `prepare` hands things to says whether more are wanted.
  static func by<Thing: Sendable, Problem: Error>(
    _ count: Int, prepare: @escaping @Sendable (_ hand: (Thing) -> Bool) -> Void,
    use: (Thing) throws(Problem) -> Bool
  ) throws(Problem) {
    let belt = Belt<Thing>(places: count)
    DispatchQueue.global().async {
      prepare(belt.put)
      belt.end()
    }
    defer { belt.stop() }
    while let thing = belt.take() {
      guard try use(thing) else { return }
    }
  }
}

/// What has been prepared and not yet used.
private final class Belt<Thing: Sendable>: Sendable {
  private let room: DispatchSemaphore
  private let ready = DispatchSemaphore(value: 0)
  private let state = Mutex(State())

  private struct State {
    var things: [Thing] = []
    var hasEnded = false
    var isStopped = false
  }

  init(places: Int) { room = DispatchSemaphore(value: places) }

  /// - Returns: Whether more is wanted.
  func put(_ thing: Thing) -> Bool {
    room.wait()
    defer { ready.signal() }
    return state.withLock { state in
      state.things.append(thing)
      return !state.isStopped
    }
  }

  func end() {
    state.withLock { $0.hasEnded = true }
    ready.signal()
  }

  /// The next thing; nil once there are no more.
  func take() -> Thing? {
    ready.wait()
    let thing = state.withLock { $0.things.isEmpty ? nil : $0.things.removeFirst() }
    room.signal()
    return thing
  }

  /// Lets whoever prepares go on to their end, and waits for that.
  func stop() {
    state.withLock { $0.isStopped = true }
    while !state.withLock({ $0.things.isEmpty && $0.hasEnded }) { _ = take() }
  }
}
