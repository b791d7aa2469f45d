public import Articles

/// What has become of the articles that were offered to the store.
public struct IntakeSummary: Hashable, Sendable {
  /// Articles that are in the store now and were not before.
  public internal(set) var added = 0
  /// Articles that were there, and have been given in other words or with other fields.
  public internal(set) var renewed = 0
  /// Articles that were there exactly as offered, or that another further on took the place of.
  public internal(set) var known = 0
  /// Articles passed over because one at the same address is there under another id.
  public internal(set) var sameAddress = 0
  /// Articles passed over because one that says the same is there under another id.
  public internal(set) var sameWords = 0
  /// The first of what could not be read.
  public private(set) var problems: [Problem] = []
  /// How many there were in all.
  public private(set) var problemCount = 0

  /// What the person should know, though it has kept no article out of the store.
  public private(set) var warnings: [Failure] = []

  public init() {}

  /// Of a file that is no JSON at all, every line is a problem.
  private static let mostProblems = 1000

  /// How many articles have been looked at.
  public var articles: Int { added + renewed + known + sameAddress + sameWords }

  mutating func warn(_ failure: Failure) {
    if !warnings.contains(failure) { warnings.append(failure) }
  }

  mutating func report(_ problem: Problem) {
    problemCount += 1
    if problems.count < Self.mostProblems { problems.append(problem) }
  }
}

/// How far the intake has come.
public struct IntakeProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// Another process is changing the store, so that this one has to wait.
    case waiting
    /// Finding out what is in the store: so many articles so far that were not known of.
    case lookingUp(Int)
    case reading
  }

  public internal(set) var bytesRead = 0
  /// How many there are to read; nil where that is not known, as with standard input.
  public internal(set) var bytesInAll: Int?
  public internal(set) var stage = Stage.reading
  public internal(set) var summary = IntakeSummary()

  init() {}

  func at(_ stage: Stage) -> IntakeProgress {
    var progress = self
    progress.stage = stage
    return progress
  }
}
