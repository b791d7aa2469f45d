public import Articles
import FoundationEssentials
import Glibc

/// Where a store keeps what its person has subscribed to: `STORE/feeds.json`.
///
/// People edit it, and so do other programs and other machines. It is read anew each time, changed
/// under a lock and replaced as a whole. One that cannot be understood is never written over.
public struct SubscriptionFile: Sendable {
  private let store: Store
  private let host: String

  private var path: Path { store.root.appending("feeds.json") }

  /// `host` is what this machine is called, in case the store has to be made.
  public init(of store: Store, host: String = Store.thisHost) {
    self.store = store
    self.host = host
  }

  /// The file, for people to read.
  public var name: String { path.shown }

  /// What it says now; none where there is no file.
  public func read() throws(Failure) -> Subscriptions {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try OpenFile(regular: path)
      bytes = try file.bytes(in: 0..<file.size)
    } catch {
      guard error.code != ENOENT, error.code != ENOTDIR else { return Subscriptions() }
      throw .unreadable(file: name, reason: error.reason)
    }
    guard bytes.contains(where: { $0 > .blank }) else { return Subscriptions() }
    return try understood(bytes)
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
    try store.prepare(host: host)
    let lock = try lockedStore()
    var subscriptions = try read()
    let before = subscriptions
    let answer = try change(&subscriptions)
    if subscriptions != before { try write(subscriptions) }
    _ = consume lock
    return answer
  }

  /// Not the lock of those who change articles: they may have it for long.
  private func lockedStore() throws(Failure) -> OpenFile {
    do throws(SystemError) {
      let folder = try OpenFile(store.root)
      try folder.lock(LOCK_EX)
      return folder
    } catch {
      throw .unwritable(file: name, reason: error.reason)
    }
  }

  private func write(_ subscriptions: Subscriptions) throws(Failure) {
    do throws(SystemError) {
      // Where it is a link, what it leads to is replaced.
      try path.resolved.replace(with: Array(subscriptions.text.utf8))
    } catch {
      throw .unwritable(file: name, reason: error.reason)
    }
  }

  private func understood(_ bytes: [UInt8]) throws(Failure) -> Subscriptions {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw .unreadable(
        file: name,
        reason: "it is not valid JSON, from line \(bytes.lineOfMistake) on. Mend it there")
    }
    guard let subscriptions = Subscriptions(value) else {
      throw .unreadable(file: name, reason: "it should be an object with a list “feeds”")
    }
    return subscriptions
  }
}

extension Path {
  /// Puts `bytes` in the place of the file here, in one step.
  func replace(with bytes: [UInt8]) throws(SystemError) {
    var replacement = try FileReplacement(of: self)
    do throws(SystemError) {
      try replacement.write(bytes)
      try replacement.sync()
      try replacement.takePlace()
    } catch {
      replacement.discard()
      throw error
    }
  }
}

extension [UInt8] {
  /// The line on which these stop being JSON, counted from 1.
  fileprivate var lineOfMistake: Int {
    var cursor = PlainJSON(at: 0)
    cursor.skipBlanks(in: span)
    _ = cursor.skipValue(in: span)
    return 1 + self[..<Swift.min(cursor.place, count)].count { $0 == .newline }
  }
}
