import Articles
import Console
import Dispatches
import Foundation
import Storage
import Testing
import ViewModels

@testable import Application

/// Feeds as a reader sees them, with a stand-in for the program that fetches.
struct FeedSittingTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
  }

  private func sitting(columns: Int = 90, rows: Int = 20) async -> Replay {
    await standIn.sitting(Size(columns: columns, rows: rows))
  }

  private func item(_ id: String, _ title: String, _ text: String = "In short.") -> FeedItem {
    FeedItem(
      id: id, url: StandIn.address(id), title: title, contentText: text,
      datePublished: "2026-11-20T09:00:0\(id.count % 10)Z")
  }

  @Test func fromAnEmptyStoreToTheFirstArticles() async throws {
    defer { standIn.remove() }
    let found = Dispatch(
      Assignment.Name(.discovery, "https://news.example/post"),
      .found([OfferedFeed(address: StandIn.address("post"), title: "Harbour Post")]))
    let done = Dispatch(found.assignment, .done(Completion(.fetched)))
    try standIn.play("post", title: "Harbour Post", [item("a", "Bridge opens"), item("bb", "Fog")])
    try standIn.write(
      StandIn.line(found) + StandIn.line(done) + standIn.text(of: "post"), to: "post")

    var replay = await sitting()
    #expect(replay.session.frame.text.contains("quoth feed add URL"))
    try await replay.press("+news.example/post<enter>")
    let text = replay.session.frame.text
    #expect(text.contains("Added Harbour Post: 2 new articles from 1 feed"))
    #expect(text.contains("Bridge opens") && text.contains("2 unread of 2"))

    try await replay.press("L")
    #expect(replay.session.frame.text.contains("     2  Harbour Post"))
    try await replay.press("C<c-u>Post<enter>")
    #expect(replay.session.frame.text.contains("     2  Post"))
    try await replay.press("<enter>")
    #expect(replay.session.frame.text.contains("quoth   Post  ·  2 unread of 2 found"))
    try await replay.press("LDy")
    #expect(replay.session.frame.text.contains("You follow no feeds yet."))
    try await replay.press("qqq")
    #expect(replay.session.frame.text.contains("2 unread of 2"))
  }

  @Test func newArticlesComeInPlaceAndWhatIsReadStays() async throws {
    defer { standIn.remove() }
    try standIn.subscribe(Subscription(url: StandIn.address("post"), title: "Post"))
    try standIn.play("post", [item("a", "Bridge opens")])
    try standIn.update()
    var replay = await sitting()
    try await replay.press("<enter>")
    #expect(replay.session.frame.text.contains("0 unread of 1"))
    try standIn.play("post", [item("a", "Bridge opens"), item("bb", "Fog lifts")])
    try await replay.press("<f5>")
    let text = replay.session.frame.text
    #expect(text.contains("Fog lifts") && text.contains("of 2"))
    #expect(text.contains("1 new article from 1 feed"))
    #expect(replay.session.reader.article?.article.headline.title == "Bridge opens")
    try await replay.press("R")
    #expect(replay.session.frame.text.contains("No feed is due before"))
  }

  @Test func whatGoesWrongIsSaidOnThePageAndAmongTheMessages() async throws {
    defer { standIn.remove() }
    try standIn.subscribe(Subscription(url: StandIn.address("post"), title: "Post"))
    try standIn.write(
      StandIn.line(Dispatch(Assignment.Name(.feed, StandIn.address("post")), .reading))
        + "!crash\n", to: "post")
    var replay = await sitting()
    try await replay.press("R")
    #expect(replay.session.frame.text.contains("0 new articles from 1 feed, which did not come"))
    try await replay.press("M")
    #expect(
      replay.session.frame.text.contains("Post: the program that fetches ended in the middle"))
    try await replay.press("qL")
    #expect(replay.session.frame.text.contains("⚠ Post"))
    #expect(replay.session.frame.text.contains("⚠ the program that fetches ended"))
  }

  @Test func theFullTextIsAVersionThatKeepsItsMarks() async throws {
    defer { standIn.remove() }
    try standIn.subscribe(Subscription(url: StandIn.address("post"), title: "Post"))
    try standIn.play("post", [item("bb", "Bridge opens"), item("a", "Fog lifts")])
    try standIn.update()
    var replay = await sitting()
    try await replay.press("<enter>s")
    try standIn.playPage("bb", FeedItem(contentText: "All of it, at length."))
    try await replay.press("T")
    let text = replay.session.frame.text
    #expect(text.contains("All of it, at length.") && !text.contains("In short."))
    #expect(text.contains("The full text is here") && text.contains("★"))
    #expect(!text.contains("✎") && !text.contains("edited"))
    #expect(try standIn.items().first?.contentText == "All of it, at length.")
    try standIn.playPage("bb", nil)
    try await replay.press(":fulltext<enter>")
    #expect(replay.session.frame.text.contains("not found"))
  }

  @Test func anArticleInTwoFeedsSaysSo() async throws {
    defer { standIn.remove() }
    try standIn.subscribe(
      Subscription(url: StandIn.address("post"), title: "Post"),
      Subscription(url: StandIn.address("wire"), title: "Wire"))
    try standIn.play("post", [item("bb", "Bridge opens"), item("a", "Fog lifts")])
    try standIn.play("wire", [item("bb", "Bridge opens")])
    try standIn.update()
    var replay = await sitting()
    #expect(replay.session.frame.text.contains("2 unread of 2"))
    try await replay.press("<enter>")
    #expect(replay.session.frame.text.contains("also in Wire"))
    try await replay.press("L<down><enter>")
    let text = replay.session.frame.text
    #expect(text.contains("Bridge opens") && !text.contains("Fog lifts"))
  }
}
