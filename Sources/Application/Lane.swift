import ViewModels

/// Effects carried out one after another, in the order they were asked for, off the screen's thread.
struct Lane: Sendable {
  private let queue: AsyncStream<Effect>.Continuation

  /// A lane whose effects `workshop` carries out, and whose results go to `mailbox`. With `patience`
  /// each waits that long before it begins, out of the way of what is more urgent.
  init(
    _ workshop: Workshop, _ mailbox: Mailbox<Event>, priority: TaskPriority,
    patience: Duration = .zero
  ) {
    let (effects, queue) = AsyncStream.makeStream(of: Effect.self)
    self.queue = queue
    Task(priority: priority) {
      for await effect in effects {
        if patience > .zero { try await Task.sleep(for: patience) }
        if let event = await workshop.perform(effect) { mailbox.post(event) }
      }
    }
  }

  func perform(_ effect: Effect) {
    queue.yield(effect)
  }
}
