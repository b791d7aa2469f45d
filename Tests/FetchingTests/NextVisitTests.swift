import Dispatches
import Importing
import Testing
import WebRig

@testable import Fetching

/// When a server wants to be asked again.
struct NextVisitTests {
  /// A Friday, 14:40 in the afternoon.
  private static let now: Int64 = 1_795_790_400
  private static let hour: Int64 = 3600

  private static let copies: [(headers: [String: String], seconds: Int64?)] = [
    ([:], nil),
    (["cache-control": "max-age=600"], 600),
    (["cache-control": "public, Max-Age=600"], 600),
    (["cache-control": "max-age=600", "age": "200"], 400),
    (["cache-control": "max-age=600, no-cache"], nil),
    (["cache-control": "no-store"], nil),
    (["cache-control": "max-age=0"], nil),
    (["cache-control": "max-age=soon"], nil),
    (["cache-control": "max-age=-1"], nil),
    // Somebody who never meant it.
    (["cache-control": "max-age=31536000"], 86_400),
    (["cache-control": "max-age=99999999999999999999"], nil),
  ]

  @Test(arguments: copies)
  func aCopyIsGoodForAsLongAsTheServerSays(headers: [String: String], seconds: Int64?) {
    let visit = NextVisit(Headers(headers), now: Self.now)
    #expect(visit.notBefore == seconds.map { Self.now + $0 })
  }

  @Test(arguments: [
    ("120", 120), ("0", 0), ("-5", 0), ("99999999", 7 * 86_400),
    ("Fri, 27 Nov 2026 15:40:00 GMT", 3600), ("Fri, 27 Nov 2020 15:40:00 GMT", 0),
  ])
  func aBusyServerNamesItsTime(words: String, seconds: Int64) {
    let visit = NextVisit(Headers(["retry-after": words]), now: Self.now)
    #expect(visit.retryAfter == Self.now + seconds)
  }

  @Test func whatCannotBeReadIsNoTime() {
    #expect(NextVisit(Headers(["retry-after": "later"]), now: Self.now).retryAfter == nil)
  }

  @Test func theLongerOfTwoWishesCounts() {
    var feed = WrittenFeed()
    feed.timeToLive = 30
    let headers = Headers(["cache-control": "max-age=60"])
    #expect(NextVisit(headers, feed, now: Self.now).notBefore == Self.now + 30 * 60)
    feed.timeToLive = -7
    #expect(NextVisit(headers, feed, now: Self.now).notBefore == Self.now + 60)
  }

  @Test func aPeriodIsSharedByItsUpdates() throws {
    let channel = """
      <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"> hourly </sy:updatePeriod>
      <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">2</sy:updateFrequency>
      """
    let feed = Feed(Array(WebPage.rss(channel).utf8))
    #expect(NextVisit(Headers(), feed.written, now: Self.now).notBefore == Self.now + 30 * 60)
  }

  @Test func silentHoursAndDaysArePassedOver() throws {
    var feed = WrittenFeed()
    feed.skipHours = [14, 15, 16]
    let five = Self.now + 2 * Self.hour + 20 * 60
    #expect(NextVisit(Headers(), feed, now: Self.now).notBefore == five)
    feed.skipDays = [5, 6, 0]
    let monday = try #require(NextVisit(Headers(), feed, now: Self.now).notBefore)
    #expect(monday == (Self.now / 86_400 + 3) * 86_400)
    // Who is never there is asked as everybody is.
    feed.skipHours = Set(0..<24)
    #expect(NextVisit(Headers(), feed, now: Self.now).notBefore == nil)
  }

  @Test func itComesWithTheEnd() throws {
    let server = try WebServer([
      "/ttl": [.feed(channel: "<ttl>30</ttl>")],
      "/age": [.feed(headers: ["Cache-Control": "max-age=1800", "ETag": "1"])],
      "/none": [.feed()],
    ])
    let trip = try Trip(
      ["/ttl", "/age", "/none"].map { .feed(server.address($0)) }
        + [.feed(server.address("/age"), etag: "1")])
    #expect(trip.completion(of: server.address("/ttl"))?.notBefore != nil)
    #expect(trip.completion(of: server.address("/none"))?.notBefore == nil)
    let twice = trip.dispatches.filter { $0.assignment.address == server.address("/age") }
    for case .done(let completion) in twice.map(\.news) { #expect(completion.notBefore != nil) }
  }
}
