public import Articles

/// What fetching a feed has taught this machine. All of it can be learned again.
///
/// Times are seconds since the beginning of 1970, UTC.
public struct FetchRecord: Hashable, Sendable, Codable {
  /// What the feed calls itself.
  public var title: String?
  public var homePage: String?
  /// What the server said of the version that is known, exactly as it was sent.
  public var etag: String?
  public var lastModified: String?
  /// How often it said that it changes, when it last came as a whole.
  public var rhythm: FeedRhythm?
  /// When it was last asked for, and when it last came.
  public var asked: Int64?
  public var answered: Int64?
  /// When it may be asked for again.
  public var due: Int64?
  /// How often in a row it did not come.
  public var failures = 0
  /// Why it did not come the last time, in plain words; nil where it did.
  public var trouble: String?
  /// Whether the server has said that it will never be there again.
  public var isGone = false

  public init() {}

  public func isDue(at time: Int64) -> Bool {
    guard !isGone else { return false }
    // A clock that was wrong may have left a time that is years ahead.
    guard let due, let asked, asked <= time else { return true }
    return due <= time
  }
}

extension FetchRecord {
  /// In seconds. Nobody is asked more often, or less often, unless a person wants it.
  private static let shortestWait: Int64 = 10 * 60
  private static let longestWait: Int64 = 24 * 60 * 60

  /// The feed has come. The server does not want to be asked before `notBefore`, where it says so.
  public mutating func succeed(at time: Int64, notBefore: Int64?) {
    (asked, answered, failures, trouble, isGone) = (time, time, 0, nil, false)
    due = Self.wait(until: notBefore, from: time, atLeast: Self.shortestWait)
  }

  /// The feed is known to be as it was, and so is what it said of when it changes.
  public mutating func stay(at time: Int64, notBefore: Int64?) {
    let next = rhythm?.next(after: time, atLeast: Int((notBefore ?? time) - time))
    succeed(at: time, notBefore: next ?? notBefore)
  }

  /// It has not, and each time that happens the next attempt is twice as long in coming.
  public mutating func fail(
    at time: Int64, notBefore: Int64?, isGone: Bool = false, because trouble: String
  ) {
    (asked, self.trouble, self.isGone) = (time, trouble, isGone)
    failures += 1
    let patience = Self.shortestWait << min(failures - 1, 10)
    due = Self.wait(until: notBefore, from: time, atLeast: min(patience, Self.longestWait))
  }

  /// It is asked for later, and that is nobody's fault.
  public mutating func postpone(at time: Int64, until notBefore: Int64?, because trouble: String) {
    (asked, self.trouble) = (time, trouble)
    due = Self.wait(until: notBefore, from: time, atLeast: Self.shortestWait)
  }

  private static func wait(until wish: Int64?, from time: Int64, atLeast least: Int64) -> Int64 {
    min(max(wish ?? time, time + least), time + longestWait)
  }
}

extension FetchRecord {
  private enum CodingKeys: String, CodingKey {
    case title
    case homePage = "home_page"
    case etag, rhythm
    case lastModified = "last_modified"
    case asked, answered, due, failures, trouble
    case isGone = "gone"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    homePage = try fields.decodeIfPresent(String.self, forKey: .homePage)
    etag = try fields.decodeIfPresent(String.self, forKey: .etag)
    lastModified = try fields.decodeIfPresent(String.self, forKey: .lastModified)
    // What nobody understands is learned again.
    rhythm = try? fields.decodeIfPresent(FeedRhythm.self, forKey: .rhythm)
    asked = try fields.decodeIfPresent(Int64.self, forKey: .asked)
    answered = try fields.decodeIfPresent(Int64.self, forKey: .answered)
    due = try fields.decodeIfPresent(Int64.self, forKey: .due)
    failures = try fields.decodeIfPresent(Int.self, forKey: .failures) ?? 0
    trouble = try fields.decodeIfPresent(String.self, forKey: .trouble)
    isGone = try fields.decodeIfPresent(Bool.self, forKey: .isGone) ?? false
  }
}
