import Synchronization
import ViewModels

/// Something that is looked for, off the screen's thread, until something else is: then the one before
/// is given up, and nothing more is heard of it.
final class Pursuit: Sendable {
  private let perform: @Sendable (Effect) async -> Event?
  private let post: @Sendable (Event) -> Void
  private let width: Int
  private let latest = Mutex<[Task<Void, Never>]>([])

  /// Effects are carried out by `perform`, which ends early where its task is cancelled. Results go to
  /// `post`. What is being given up may take a moment to notice: the next does not wait for it, unless
  /// `width` of them are there.
  init(
    width: Int, perform: @escaping @Sendable (Effect) async -> Event?,
    post: @escaping @Sendable (Event) -> Void
  ) {
    self.width = width
    self.perform = perform
    self.post = post
  }

  /// Goes after `effect`, and after nothing else.
  func begin(_ effect: Effect) {
    latest.withLock { latest in
      latest.last?.cancel()
      let inTheWay = latest.count < width ? nil : latest.removeFirst()
      let task = Task(priority: .high) { [perform, post] in
        await inTheWay?.value
        guard !Task.isCancelled, let event = await perform(effect), !Task.isCancelled else {
          return
        }
        post(event)
      }
      latest.append(task)
    }
  }

  /// Goes after nothing any more.
  func giveUp() {
    latest.withLock { $0.last?.cancel() }
  }
}
