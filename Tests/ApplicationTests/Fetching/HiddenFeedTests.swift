import Articles
import Console
import Search
import Storage
import Testing
import ViewModels

@testable import Application

/// Feeds that are kept hidden: not in the list of all, and found by whoever looks.
struct HiddenFeedTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
    try standIn.subscribe(
      Subscription(url: StandIn.address("post"), title: "Post"),
      Subscription(url: StandIn.address("noise"), title: "Noise", isHidden: true))
    try standIn.play("post", [item("1", "Bridge opens"), item("2", "Fog lifts")])
    try standIn.play("noise", [item("2", "Fog lifts"), item("3", "Noise of fog")])
    try standIn.update()
  }

  private func item(_ id: String, _ title: String) -> FeedItem {
    FeedItem(
      id: id, url: StandIn.address(id), title: title, contentText: "About \(title).",
      datePublished: "2026-11-20T09:00:0\(id)Z")
  }

  private func library() throws -> Library {
    let library = try Library.open(
      store: standIn.store, indexFile: standIn.bureau().indexFile)
    try library.update()
    while try library.makeSearchable() > 0 {}
    return library
  }

  private func titles(_ words: String) throws -> [String] {
    let query = words.isEmpty ? .everything : try Query(parsing: words)
    return try library().newest(of: query, limit: 10).map(\.headline.title)
  }

  @Test func onlyWhatNobodyElseHasBroughtIsHidden() throws {
    defer { standIn.remove() }
    #expect(try titles("") == ["Fog lifts", "Bridge opens"])
    #expect(try titles("fog") == ["Noise of fog", "Fog lifts"])
    #expect(try titles("is:hidden") == ["Noise of fog"])
    #expect(try titles("is:unread -is:hidden") == ["Fog lifts", "Bridge opens"])
    #expect(try titles("feed:noise") == ["Noise of fog", "Fog lifts"])
  }

  @Test func countsAndPlacesAreThoseOfWhatIsListed() throws {
    defer { standIn.remove() }
    let library = try library()
    let window = try library.headlines(
      HeadlineRequest(.everything, around: .last, above: 0, below: 9))
    #expect(window.tally == Tally(articles: 2, unread: 2))
    #expect(window.start == 1 && window.rows.map(\.headline.title) == ["Bridge opens"])
    #expect(try library.unread(in: .everything).count == 2)
    #expect(try library.unread(in: Query(parsing: "is:unread")).count == 3)
  }

  @Test func whatIsShownAgainIsThereAtOnce() throws {
    defer { standIn.remove() }
    #expect(try titles("").count == 2)
    try standIn.bureau().subscriptions.change { list throws(Failure) in
      list.change(StandIn.address("noise")) { $0.isHidden = false }
    }
    #expect(try titles("") == ["Noise of fog", "Fog lifts", "Bridge opens"])
    // A list that cannot be read changes nothing.
    try standIn.write("{", to: "store/feeds.json")
    #expect(try titles("").count == 3)
  }

  @Test func aReaderSeesThemWhereTheyAreLookedFor() async throws {
    defer { standIn.remove() }
    let bureau = standIn.bureau()
    let engine = Engine(version: 1) { _ in Annotation() }
    let desk = Desk(
      .store, store: standIn.store, indexFile: bureau.indexFile, host: "desk", engine: engine)
    let workshop = Workshop(desk: desk, engine: engine, wireRoom: WireRoom(bureau))
    var replay = Replay(size: Size(columns: 100, rows: 20), workshop: workshop)
    await replay.start(at: LocalTime(instant: StandIn.beginning / 1000))
    #expect(replay.session.frame.text.contains("2 unread of 2"))
    try await replay.press("v")
    let page = replay.session.frame.text
    for row in ["2         2  All articles", "2         2  Unread", "2         2  Noise"] {
      #expect(page.contains(row))
    }
    try await replay.press("<esc>Ay")
    #expect(replay.session.frame.text.contains("2 marked read"))
    try await replay.press("/fog<enter>")
    #expect(replay.session.frame.text.contains("1 unread of 2 found"))
  }
}
