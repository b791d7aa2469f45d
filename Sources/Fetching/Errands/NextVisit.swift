import Articles
import Importing

/// When a server, or the feed itself, wants to be asked again.
///
/// What is asked for in good faith is kept to.
struct NextVisit {
  private let headers: Headers
  private let feed: WrittenFeed?
  /// Seconds since the beginning of 1970, UTC.
  private let now: Int64

  /// `feed` is nil where none has come, as with an answer that nothing has changed.
  init(_ headers: Headers, _ feed: WrittenFeed? = nil, now: Int64) {
    (self.headers, self.feed, self.now) = (headers, feed, now)
  }

  /// In seconds since the beginning of 1970, UTC; nil where nobody says.
  var notBefore: Int64? {
    let earliest = (rhythm ?? FeedRhythm()).next(after: now, atLeast: freshSeconds ?? 0)
    return earliest > now ? earliest : nil
  }

  /// What the feed itself says; nil where it says nothing, or has not come.
  var rhythm: FeedRhythm? {
    guard let feed else { return nil }
    let seconds = max(feed.secondsToLive ?? 0, feed.secondsBetweenUpdates ?? 0)
    let rhythm = FeedRhythm(
      seconds: seconds, silentHours: feed.skipHours, silentDays: feed.skipDays)
    return rhythm == FeedRhythm() ? nil : rhythm
  }

  /// What a server says that is busy, in seconds or as a date.
  var retryAfter: Int64? {
    guard let words = headers["retry-after"] else { return nil }
    let wanted =
      Int(words).map { now + Int64($0.limited(to: Self.week)) }
      ?? NewsDate(words)?.instant
    return wanted.map { min(max($0, now), now + Int64(Self.week)) }
  }

  private static let week = 7 * 24 * 60 * 60
}

extension NextVisit {
  /// For how long a copy is as good as new: RFC 9111’s `max-age`, less what it has aged on the way.
  private var freshSeconds: Int? {
    guard let control = headers["cache-control"]?.lowercased() else { return nil }
    let directives = control.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\"" } }
    guard !directives.contains("no-cache"), !directives.contains("no-store") else { return nil }
    let age = headers["age"].flatMap { Int($0) } ?? 0
    for directive in directives where directive.hasPrefix("max-age=") {
      guard let seconds = Int(directive.dropFirst("max-age=".count)) else { return nil }
      return seconds.limited(to: Self.week) - age.limited(to: Self.week)
    }
    return nil
  }
}

extension WrittenFeed {
  fileprivate var secondsToLive: Int? { timeToLive.map { $0.limited(to: 1440) * 60 } }

  fileprivate var secondsBetweenUpdates: Int? {
    updatePeriod.map { $0 * 60 / max(updateFrequency ?? 1, 1) }
  }
}

extension Int {
  /// From 0 to `most`.
  fileprivate func limited(to most: Int) -> Int { Swift.min(Swift.max(self, 0), most) }
}
