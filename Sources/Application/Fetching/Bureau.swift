import Articles
import Glibc
public import Storage

/// Where the feeds of a store are looked after: what is subscribed to, what was learned by fetching,
/// and the program that fetches.
public struct Bureau: Sendable {
  public let store: Store
  public let indexFile: String?
  let logFile: String?
  let host: String
  /// Where `quoth-fetch` is; nil where it is nowhere.
  let program: String?
  let clock: @Sendable () -> Int64

  /// - Parameters:
  ///   - store: Whose feeds.
  ///   - indexFile: Where the index of the store is kept.
  ///   - logFile: Where what was learned by fetching is kept; without one it is forgotten.
  ///   - host: What this machine is called.
  ///   - program: Where `quoth-fetch` is.
  ///   - clock: Tells the milliseconds since the beginning of 1970, UTC.
  public init(
    of store: Store, indexFile: String?, logFile: String?, host: String = Store.thisHost,
    program: String?, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.indexFile = indexFile
    self.logFile = logFile
    self.host = host
    self.program = program
    self.clock = clock
  }

  /// That of a person with this `environment`.
  public init(of store: Store, environment: [String: String]) {
    self.init(
      of: store, indexFile: store.indexFile(environment: environment),
      logFile: store.fetchLogFile(environment: environment),
      program: ReporterProgram.path(environment: environment))
  }

  /// What the person has subscribed to.
  public var subscriptions: SubscriptionFile { SubscriptionFile(of: store, host: host) }

  var log: FetchLog { FetchLog(file: logFile) }

  /// Seconds since the beginning of 1970, UTC.
  var now: Int64 { clock() / 1000 }

  var mailroom: Mailroom {
    Mailroom(of: store, indexFile: indexFile, host: host, clock: clock)
  }
}
