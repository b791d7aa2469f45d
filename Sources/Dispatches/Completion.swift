public import Articles

/// How an assignment ended.
public struct Completion: Hashable, Sendable {
  public var outcome: Outcome
  /// What the server answered last: 304. Nil where none did.
  public var status: Int?
  /// What went wrong, and what to do where something can be done, as a sentence without a full
  /// stop: `the server's certificate has expired`. Nil where all is well.
  public var reason: String?
  /// Where the feed has moved for good.
  public var movedTo: String?
  /// To be kept, and sent with the next assignment.
  public var validators: Validators
  /// When it may be asked for again, in seconds since the beginning of 1970, UTC; nil where nothing
  /// says.
  public var notBefore: Int64?
  /// How often the feed says that it changes; nil where it does not say, or has not come.
  public var rhythm: FeedRhythm?
  /// How many articles and problems there were dispatches of.
  public var articleCount: Int
  public var problemCount: Int
  /// How many bytes came over the network, as they were sent.
  public var byteCount: Int

  public init(
    _ outcome: Outcome, status: Int? = nil, reason: String? = nil, movedTo: String? = nil,
    validators: Validators = Validators(), notBefore: Int64? = nil,
    rhythm: FeedRhythm? = nil, articleCount: Int = 0, problemCount: Int = 0, byteCount: Int = 0
  ) {
    self.outcome = outcome
    self.status = status
    self.reason = reason
    self.movedTo = movedTo
    self.validators = validators
    self.notBefore = notBefore
    self.rhythm = rhythm
    self.articleCount = articleCount
    self.problemCount = problemCount
    self.byteCount = byteCount
  }
}

extension Completion {
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It came, and was read.
    case fetched
    /// It is still what is known.
    case unchanged
    /// There is something, and it is no feed; of a page, no article.
    case unreadable
    /// Nothing is there (404), perhaps not for long.
    case missing
    /// The server says that it will never be there again (410).
    case gone
    /// The server wants something that was not given, or does not give it to us (401, 403, 451).
    case refused
    /// The server is busy, and says when to come again (429, 503), or something else on it was told
    /// so a moment ago.
    case postponed
    /// Anything else; the next time it may work.
    case failed
  }

  /// Whether it is known now what lies there.
  public var isSuccess: Bool { outcome == .fetched || outcome == .unchanged }
}
