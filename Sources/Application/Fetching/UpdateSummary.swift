import Articles
public import Storage

/// How far an update has come.
public struct UpdateProgress: Hashable, Sendable {
  /// Feeds and pages that are fetched, and those of them that are done with.
  public internal(set) var assignments = 0
  public internal(set) var done = 0
  /// Articles that are new in the store.
  public internal(set) var new = 0
  public internal(set) var failed = 0
  /// What is done before anything can be taken in.
  public internal(set) var preparation: IntakeProgress.Stage?

  public init() {}
}

/// What has come of an update.
public struct UpdateSummary: Hashable, Sendable {
  /// Something about a feed that a person should know.
  public struct Note: Hashable, Sendable {
    /// What the feed is called.
    public var feed: String
    public var words: String
  }

  /// Feeds that have come, and those of them that are still what they were.
  public internal(set) var answered = 0
  public internal(set) var unchanged = 0
  /// Feeds whose servers want to be asked later.
  public internal(set) var postponed = 0
  /// Feeds and pages that did not come, and why.
  public internal(set) var failures: [Note] = []
  /// Feeds that have moved for good, and where to.
  public internal(set) var moves: [Note] = []
  /// What in a feed could not be read.
  public internal(set) var flaws: [Note] = []
  /// What has become of the articles.
  public internal(set) var intake = IntakeSummary()
  /// When the first feed is due where none was, in seconds since the beginning of 1970, UTC.
  public internal(set) var nextDue: Int64?
  public internal(set) var wasInterrupted = false

  public init() {}

  /// Whether anything has come that nobody had.
  public var hasNews: Bool { intake.added > 0 }

  /// How many feeds were asked for.
  public var asked: Int { answered + postponed + failures.count }
}
