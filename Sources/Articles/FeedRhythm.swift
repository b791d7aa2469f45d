/// How often a feed says that it changes, and when it does not: `ttl`, `sy:updatePeriod`, `skipHours`,
/// `skipDays`. It holds until the feed comes again and says something else.
public struct FeedRhythm: Hashable, Sendable {
  /// For so many seconds a version need not be asked for again.
  public var seconds: Int
  /// Hours, UTC, in which it does not change: 0 to 23.
  public var silentHours: Set<Int>
  /// Days, UTC, on which it does not change; 0 for Sunday.
  public var silentDays: Set<Int>

  public init(seconds: Int = 0, silentHours: Set<Int> = [], silentDays: Set<Int> = []) {
    self.seconds = seconds
    self.silentHours = silentHours
    self.silentDays = silentDays
  }
}

extension FeedRhythm {
  /// In seconds. Nobody is let off for longer by mistake.
  private static let day = 24 * 60 * 60

  /// The first moment at which it may be asked for again, where it was asked for at `moment`, and its
  /// server wants `seconds` to pass as well. Moments are seconds since the beginning of 1970, UTC.
  public func next(after moment: Int64, atLeast seconds: Int = 0) -> Int64 {
    let wanted = min(max(self.seconds, seconds, 0), Self.day)
    return whenItChanges(moment + Int64(wanted))
  }

  private func whenItChanges(_ moment: Int64) -> Int64 {
    guard silentHours.count < 24, silentDays.count < 7 else { return moment }
    var moment = moment
    while isSilent(at: moment) { moment = (moment / 3600 + 1) * 3600 }
    return moment
  }

  private func isSilent(at moment: Int64) -> Bool {
    // The first day of 1970 was a Thursday.
    let day = Int((moment / 86_400 + 4) % 7)
    return silentHours.contains(Int(moment / 3600 % 24)) || silentDays.contains(day)
  }
}

extension FeedRhythm: Codable {
  private enum CodingKeys: String, CodingKey {
    case seconds
    case silentHours = "silent_hours"
    case silentDays = "silent_days"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func numbers(_ key: CodingKeys, below end: Int) throws -> Set<Int> {
      let given = try fields.decodeIfPresent([Int].self, forKey: key) ?? []
      return Set(given.filter { (0..<end).contains($0) })
    }
    self.init(
      seconds: try fields.decodeIfPresent(Int.self, forKey: .seconds) ?? 0,
      silentHours: try numbers(.silentHours, below: 24),
      silentDays: try numbers(.silentDays, below: 7))
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    if seconds > 0 { try fields.encode(seconds, forKey: .seconds) }
    if !silentHours.isEmpty { try fields.encode(silentHours.sorted(), forKey: .silentHours) }
    if !silentDays.isEmpty { try fields.encode(silentDays.sorted(), forKey: .silentDays) }
  }
}

extension FeedRhythm {
  /// As a JSON object on one line.
  public var json: String {
    func list(_ numbers: Set<Int>) -> JSONValue {
      .array(numbers.sorted().map { .integer(Int64($0)) })
    }
    var members: [String: JSONValue] = [:]
    if seconds > 0 { members["seconds"] = .integer(Int64(seconds)) }
    if !silentHours.isEmpty { members["silent_hours"] = list(silentHours) }
    if !silentDays.isEmpty { members["silent_days"] = list(silentDays) }
    return JSONValue.object(members).line
  }
}
