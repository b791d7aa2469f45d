public import Articles

/// Where a store keeps what its person has subscribed to: `STORE/feeds.json`.
///
/// People edit it, and so do other programs and other machines. It is read anew each time, changed
/// under a lock and replaced as a whole. One that cannot be understood is never written over.
public struct SubscriptionFile: Sendable {
  private let file: KeptFile

  /// `host` is what this machine is called, in case the store has to be made.
  public init(of store: Store, host: String = Store.thisHost) {
    file = KeptFile(store: store, host: host, fileName: "feeds.json")
  }

  /// The file, for people to read.
  public var name: String { file.name }

  /// What the system says of it. As long as it says the same, nothing has changed.
  var stamp: String { file.stamp }

  /// What it says now; none where there is no file.
  public func read() throws(Failure) -> Subscriptions {
    guard let value = try file.read() else { return Subscriptions() }
    guard let subscriptions = Subscriptions(value) else {
      throw .unreadable(file: name, reason: "it should be an object with a list “feeds”")
    }
    return subscriptions
  }

  /// What could not be understood in it, and where.
  public var problems: [Problem] {
    do throws(Failure) {
      return try read().errata.map { Problem(file: name, reason: $0) }
    } catch {
      return [Problem(file: name, reason: error.reason)]
    }
  }

  /// Changes what it says. When this returns, that is on the disk; when it throws, the file is as it
  /// was.
  public func change<Answer>(
    _ change: (inout Subscriptions) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try file.whileLocked { () throws(Failure) in
      var subscriptions = try read()
      let before = subscriptions
      let answer = try change(&subscriptions)
      if subscriptions != before { try file.write(subscriptions.text) }
      return answer
    }
  }
}
