import Articles
import Dispatches
import Foundation
import Search
import Storage
import Testing

@testable import Application

@Suite("Updating feeds")
struct FeedUpdateTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
  }

  private static let story = String(
    repeating: "The bridge across the Mallow holds, said the mayor on Friday. ", count: 12)

  private func item(_ name: String, _ title: String, _ text: String = "Text.") -> FeedItem {
    FeedItem(
      id: name, url: StandIn.address(name), title: title, contentText: text,
      datePublished: "2026-11-20T09:00:00Z")
  }

  private func subscription(_ name: String) -> Subscription {
    Subscription(url: StandIn.address(name))
  }

  @Test func articlesComeIntoTheStoreUnderTheNameOfTheirFeed() throws {
    defer { standIn.remove() }
    var post = subscription("post")
    (post.title, post.tags) = ("My Post", ["daily"])
    try standIn.subscribe(post, subscription("wire"))
    try standIn.play("post", title: "Harbour Post", [item("1", "Bridge opens")])
    try standIn.play("wire", title: "The Wire", [item("2", "Fog lifts")])
    let summary = try standIn.update()
    #expect(summary.intake.added == 2 && summary.failures.isEmpty)
    #expect(UpdateReport(summary).line == "2 new articles from 2 feeds")
    let items = try standIn.items()
    #expect(items.map(\.source).sorted { $0 ?? "" < $1 ?? "" } == ["My Post", "The Wire"])
    let bridge = try #require(items.first { $0.id == "1" })
    #expect(bridge.tags == ["daily"] && bridge.feed == StandIn.address("post"))
  }

  @Test func aServerIsAskedWhenItsFeedIsDueAndToldWhatIsKnown() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("post"))
    let end = Completion(.fetched, validators: Validators(etag: "\"7\""))
    try standIn.play("post", [item("1", "Bridge opens")], end)
    try standIn.update()
    let again = try standIn.update()
    #expect(again.asked == 0 && again.nextDue == StandIn.beginning / 1000 + 600)
    #expect(standIn.asked.count == 1)
    try standIn.play("post", [], Completion(.unchanged))
    let later = try standIn.update(after: 1)
    #expect(later.unchanged == 1 && later.intake.added == 0)
    #expect(standIn.asked.last?.contains(#""etag":"\"7\"""#) == true)
  }

  /// A server that has nothing new says nothing of when to come again; the feed has said so before.
  @Test func whatAFeedSaysOfItsTimesHoldsUntilItComesAgain() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("post"))
    let hour: Int64 = 3600
    // 12:00, and nothing new from 18:00 to 20:00.
    let rhythm = FeedRhythm(seconds: Int(3 * hour), silentHours: [18, 19])
    try standIn.play(
      "post", [item("1", "Bridge opens")],
      Completion(.fetched, notBefore: StandIn.beginning / 1000 + 3 * hour, rhythm: rhythm))
    try standIn.update()
    try standIn.play("post", [], Completion(.unchanged))
    #expect(try standIn.update(after: 2).nextDue == StandIn.beginning / 1000 + 3 * hour)
    #expect(try standIn.update(after: 4).unchanged == 1)
    #expect(try standIn.update(after: 6).nextDue == StandIn.beginning / 1000 + 8 * hour)
    #expect(try standIn.update(after: 8).unchanged == 1)
    try standIn.play("post", [], Completion(.fetched))
    #expect(try standIn.update(after: 12).answered == 1)
    #expect(standIn.bureau().log[StandIn.address("post")].rhythm == nil)
  }

  @Test func whatAServerWishesIsHeededUnlessAPersonWantsItNow() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("post"))
    let busy = Completion(
      .postponed, reason: "the server is busy", notBefore: StandIn.beginning / 1000 + 7200)
    try standIn.play("post", [], busy)
    #expect(try standIn.update().postponed == 1)
    #expect(try standIn.update(after: 1).asked == 0)
    #expect(try standIn.update(.these([StandIn.address("post")]), after: 1).asked == 1)
    #expect(try standIn.update(after: 4).asked == 1)
  }

  @Test func aCrashEndsWhatWasBeingReadAndNothingElse() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"), subscription("bad"), subscription("c"))
    try standIn.play("a", [item("1", "One")])
    try standIn.write(
      StandIn.line(Dispatch(Assignment.Name(.feed, StandIn.address("bad")), .reading)) + "!crash\n",
      to: "bad")
    try standIn.play("c", [item("3", "Three")])
    let summary = try standIn.update()
    #expect(summary.intake.added == 2)
    #expect(summary.failures.map(\.feed) == [StandIn.address("bad")])
    #expect(summary.failures.first?.words.contains("ended in the middle (signal 11)") == true)
    #expect(standIn.text(of: "starts").split(separator: "\n").count == 2)
    #expect(standIn.bureau().log[StandIn.address("bad")].failures == 1)
  }

  @Test func aReporterThatNeverGetsAnythingDoneIsNotSentOutForEver() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"), subscription("b"))
    for name in ["a", "b"] {
      try standIn.write("\u{1B}[2J no dispatch\n{\"x\":1}\n!leave\n", to: name)
    }
    let summary = try standIn.update()
    #expect(summary.failures.count == 2 && summary.answered == 0)
    #expect(standIn.text(of: "starts").split(separator: "\n").count == 3)
  }

  @Test func silenceIsNotWaitedForForEver() throws {
    defer { standIn.remove() }
    try standIn.write(
      StandIn.line(Dispatch(Assignment.Name(.feed, StandIn.address("a")), .reading)) + "!hang\n",
      to: "a")
    var desk = AssignmentDesk(program: standIn.program, patience: .milliseconds(300))
    desk.assign([.feed(FeedAssignment(feed: StandIn.address("a")))])
    var ends: [Completion] = []
    while let news = desk.next() {
      if case .dispatch(let dispatch) = news, case .done(let end) = dispatch.news {
        ends.append(end)
      }
    }
    #expect(ends.map(\.outcome) == [.failed])
    #expect(ends.first?.reason?.contains("said nothing any more") == true)
  }

  @Test func withoutAProgramEveryFeedSaysSo() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"))
    try FileManager.default.removeItem(atPath: standIn.program)
    let summary = try standIn.update()
    #expect(summary.failures.first?.words.contains("is not there, or may not be run") == true)
  }

  @Test func whoInterruptsKeepsWhatHasCome() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"), subscription("slow"))
    try standIn.play(
      "a", [item("1", "One")], Completion(.fetched, validators: Validators(etag: "1")))
    try standIn.write("!hang\n", to: "slow")
    let summary = try standIn.update { $0.done < 1 }
    #expect(summary.wasInterrupted && summary.intake.added == 1)
    #expect(standIn.bureau().log[StandIn.address("a")].etag == "1")
    #expect(standIn.bureau().log[StandIn.address("slow")].asked == nil)
  }

  @Test func oneUpdateAtATime() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"))
    try standIn.play("a", [item("1", "One")])
    var refusal: UpdateRefusal?
    try standIn.update { [standIn] _ in
      if refusal == nil {
        do { try standIn.update() } catch { refusal = error as? UpdateRefusal }
      }
      return true
    }
    #expect(refusal == .othersUpdate)
  }

  @Test func aFeedThatHasMovedIsFollowedAndKeepsItsArticles() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("old"))
    try standIn.play(
      "old", [item("1", "One")], Completion(.fetched, movedTo: StandIn.address("new")))
    let summary = try standIn.update()
    #expect(summary.moves.map(\.words) == ["has moved to https://news.example/new"])
    let moved = try #require(try standIn.bureau().subscriptions.read().list.first)
    #expect(moved.url == StandIn.address("new") && moved.name == StandIn.address("old"))
    try standIn.play("old", [item("1", "One"), item("2", "Two")])
    #expect(try standIn.update(after: 1).intake.added == 1)
    #expect(standIn.asked.last?.contains(#""url":"https://news.example/new""#) == true)
  }

  @Test func whatIsGoneIsNotAskedForAgain() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"))
    try standIn.play("a", [], Completion(.gone, reason: "the server says it is gone for good"))
    #expect(try standIn.update().failures.first?.words.contains("not asked for again") == true)
    #expect(try standIn.update(after: 1000).asked == 0)
    #expect(try standIn.update(.all, after: 1000).asked == 1)
  }

  @Test func pagesAreFetchedForWhatIsNewAndForNothingElse() throws {
    defer { standIn.remove() }
    var post = subscription("post")
    post.isFullText = true
    try standIn.subscribe(post)
    try standIn.play("post", [item("1", "Bridge opens", "In short."), item("2", "Fog", "Short.")])
    try standIn.playPage("1", FeedItem(contentText: Self.story, authors: ["Lena Ortiz"]))
    try standIn.playPage("2", nil)
    let summary = try standIn.update()
    #expect(summary.intake.added == 2 && summary.flaws.count == 1)
    let bridge = try #require(try standIn.items().first { $0.id == "1" })
    #expect(bridge.contentText == Self.story && bridge.authors == ["Lena Ortiz"])
    #expect(bridge.fullText != nil && bridge.edited == nil)
    let asked = standIn.asked.count
    // The feed goes on giving the short text, which does not come in the place of the long one.
    #expect(try standIn.update(after: 1).intake.renewed == 0)
    #expect(standIn.asked.count == asked + 1)
  }

  @Test func aFeedFileThatCannotBeReadIsSaidAndNothingIsFetched() throws {
    defer { standIn.remove() }
    try standIn.subscribe(subscription("a"))
    try standIn.write("{\n  \"feeds\": [\n    {\"url\": }\n", to: "store/feeds.json")
    #expect { try standIn.update() } throws: {
      "\($0)".contains("feeds.json cannot be read") && "\($0)".contains("line 3")
    }
    #expect(standIn.asked.isEmpty)
  }
}

@Suite("The same story twice")
struct SameStoryTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
    try standIn.subscribe(
      Subscription(url: StandIn.address("post"), title: "Post"),
      Subscription(url: StandIn.address("wire"), title: "Wire"))
  }

  private static let story = (1...12).map {
    "Paragraph \($0) of the report says that the bridge across the Mallow opened \($0) times last week. "
  }.joined()

  private func item(_ id: String, _ title: String, _ text: String, at path: String) -> FeedItem {
    FeedItem(
      id: id, url: "https://\(path)", title: title, contentText: text,
      datePublished: "2026-11-20T09:00:00Z")
  }

  private func update(_ post: FeedItem, _ wire: FeedItem, after hours: Int64 = 0) throws
    -> [FeedItem]
  {
    try standIn.play("post", [post])
    try standIn.update(.these([StandIn.address("post")]), after: hours)
    try standIn.play("wire", [wire])
    try standIn.update(.these([StandIn.address("wire")]), after: hours)
    return try standIn.items()
  }

  @Test("is one article with two sources", arguments: ["id", "address", "words", "nearly"])
  func joined(by likeness: String) throws {
    defer { standIn.remove() }
    let post = item("a", "Bridge busy", Self.story, at: "post.example/a")
    let wire =
      switch likeness {
      case "id": item("a", "Bridge busy, says report", "Another text.", at: "wire.example/1")
      case "address":
        item("b", "Bridge", "Short.", at: "www.post.example/a/?utm_source=wire")
      case "words": item("b", "Bridge busy", Self.story, at: "wire.example/1")
      default: item("b", "Busy bridge", Self.story + "The Wire.", at: "wire.example/1")
      }
    for hours: Int64 in [0, 1] {
      let items = try update(post, wire, after: hours)
      #expect(items.map(\.title) == ["Bridge busy"])
      #expect(items.first?.contentText == Self.story && items.first?.source == "Post")
      #expect(items.first?.appearances.map(\.source) == ["Wire"])
      #expect(items.first?.feeds == ["post", "wire"].map(StandIn.address))
      #expect(items.first?.edited == nil)
    }
  }

  @Test("two in one delivery are as much one as two that come one after the other")
  func atOnce() throws {
    defer { standIn.remove() }
    try standIn.play("post", [item("a", "Bridge", Self.story, at: "post.example/a")])
    try standIn.play("wire", [item("b", "Crossing", Self.story + "End.", at: "wire.example/b")])
    let summary = try standIn.update()
    #expect(summary.intake.added == 1)
    #expect(try standIn.items().map(\.appearances.count) == [1])
  }

  @Test(
    "but what differs in a name or a number is another story",
    arguments: [
      ("opened 7 times", "opened 8 times"),
      ("bridge across the Mallow", "bridge across the Tolland"),
    ])
  func different(this: String, that: String) throws {
    defer { standIn.remove() }
    let other = Self.story.replacing(this, with: that)
    let items = try update(
      item("a", "Bridge busy", Self.story, at: "post.example/a"),
      item("b", "Bridge busy again", other, at: "wire.example/b"))
    #expect(items.count == 2)
  }

  @Test("an article that was edited says so, keeps its id, and is edited by its own feed alone")
  func edited() throws {
    defer { standIn.remove() }
    let first = item("a", "Bridge busy", Self.story, at: "post.example/a")
    try standIn.play("post", [first])
    try standIn.play("wire", [])
    try standIn.update()
    try standIn.play("post", [item("a", "Bridge very busy", Self.story, at: "post.example/a")])
    #expect(try standIn.update(after: 1).intake.renewed == 1)
    let now = try #require(try standIn.items().first)
    #expect(now.title == "Bridge very busy" && now.edited == "2026-11-20T13:00:00.000Z")
    #expect(try standIn.update(after: 2).intake.renewed == 0)
  }

  @Test("a count of comments is no edit")
  func tally() throws {
    defer { standIn.remove() }
    try standIn.play("post", [item("a", "Ask", "Points: 12, comments: 5", at: "post.example/a")])
    try standIn.play("wire", [])
    try standIn.update()
    try standIn.play("post", [item("a", "Ask", "Points: 131, comments: 7", at: "post.example/a")])
    #expect(try standIn.update(after: 1).intake.renewed == 0)
  }
}
