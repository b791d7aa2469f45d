import Articles
import Console
import Foundation
import Search
import Storage
import TestSupport
import Testing
import ViewModels

@testable import Application

/// Views as a person uses them: chosen, saved, renamed, removed; and their counts.
struct ViewSittingTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
    try standIn.subscribe(
      Subscription(url: StandIn.address("post"), title: "Post", tags: ["daily"]),
      Subscription(url: StandIn.address("wire"), title: "Wire"))
    try standIn.play(
      "post", (1...5).map { item("p\($0)", $0 % 2 == 0 ? "Fog \($0)" : "Sun \($0)") })
    try standIn.play("wire", (6...8).map { item("w\($0)", $0 == 7 ? "Fog \($0)" : "Rain \($0)") })
    try standIn.update()
  }

  private func item(_ id: String, _ title: String) -> FeedItem {
    FeedItem(
      id: id, url: StandIn.address(id), title: title, contentText: "About \(title), at length.",
      datePublished: "2026-11-20T09:00:0\(id.last ?? "0")Z")
  }

  private func sitting(columns: Int = 140, rows: Int = 24) async -> Replay {
    await standIn.sitting(Size(columns: columns, rows: rows))
  }

  private var savedViews: [String] {
    get throws { try ViewFile(of: standIn.store).read().list.map { "\($0.name): \($0.query)" } }
  }

  @Test func aSearchIsKeptUnderANameAndOpenedAgain() async throws {
    defer { standIn.remove() }
    var replay = await sitting()
    try await replay.press("/fog<enter>VMist<enter>")
    #expect(replay.session.frame.text.contains("quoth   Mist  ·  3 unread of 3 found"))
    #expect(try savedViews == ["Mist: fog"])
    try await replay.press("<esc>v")
    let page = replay.session.frame.text
    for row in [
      "       8         8  All articles", "       3         3  Mist", "       5         5  Post",
      "       5         5  daily",
    ] { #expect(page.contains(row), "\(row) is not on\n\(page)") }

    try await replay.press("jjj<enter>")
    #expect(replay.session.frame.text.contains("quoth   Mist  ·  3 unread of 3 found"))
    try await replay.press("f-source:wire<enter>")
    #expect(replay.session.frame.text.contains("quoth   Mist  /-source:wire  ·  2 unread of 2"))
    try await replay.press("<esc>")
    #expect(replay.session.frame.text.contains("quoth   Mist  ·  3 unread of 3 found"))
    try await replay.press("<esc>C<c-u>Haze<enter>")
    #expect(try savedViews == ["Haze: fog"])
    #expect(replay.session.frame.text.contains("Called “Haze” now"))
    try await replay.press("Dn")
    #expect(try savedViews == ["Haze: fog"])
    try await replay.press("Dy")
    #expect(try savedViews == [])
    #expect(!replay.session.frame.text.contains("Haze  "))
  }

  @Test func aNameThatIsTakenIsAskedAbout() async throws {
    defer { standIn.remove() }
    var replay = await sitting()
    try await replay.press("/fog<enter>VMist<enter><esc>/rain<enter>Vmist<enter>")
    #expect(replay.session.frame.text.contains("There is a view “mist” already."))
    try await replay.press("n")
    #expect(try savedViews == ["Mist: fog"])
    try await replay.press("Vmist<enter>y")
    #expect(try savedViews == ["Mist: rain"])
  }

  @Test func whatIsDamagedIsSaidAndStays() async throws {
    defer { standIn.remove() }
    try standIn.write("{\"views\": [", to: "store/views.json")
    var replay = await sitting()
    try await replay.press("v")
    #expect(replay.session.frame.text.contains("views.json: it is not valid JSON, from line 1 on"))
    #expect(replay.session.frame.text.contains("All articles"))
    try await replay.press("q/fog<enter>VMist<enter>")
    #expect(replay.session.frame.text.contains("Not kept: "))
    #expect(standIn.text(of: "store/views.json") == "{\"views\": [")
  }

  /// Whatever is marked, in whatever list: every count is that of somebody who goes through all journals
  /// and all articles.
  @Test(arguments: 0..<5) func countsAreRightAfterEveryMark(seed: UInt64) async throws {
    defer { standIn.remove() }
    try ViewFile(of: standIn.store).change { views throws(Failure) in
      _ = views.add(SavedSearch(name: "New fog", query: "fog is:unread"))
      _ = views.add(SavedSearch(name: "Seen", query: "is:read or is:starred"))
    }
    var chance = Chance(seed: seed)
    var replay = await sitting(rows: 30)
    for _ in 0..<40 {
      try await replay.press(Self.steps.randomElement(using: &chance) ?? "j")
      let query = replay.session.reader.headlines.query
      #expect(try replay.session.reader.unreadCount == tally(of: query).unread, "of \(query)")
      guard case .views(let page) = replay.session.reader.page else { continue }
      for view in page.views {
        let expected = try view.query.map { try tally(of: $0) }
        #expect(page.tally(of: view) == expected, "of \(view.name)")
      }
    }
  }

  private static let steps = [
    "j", "k", "r", "s", "r", "J", "K", "<enter>", "<esc>", "U", "U", "<c-r>", "Ay", "<c-n>",
    "/fog<enter>", "/is:unread<enter>", "fsun<enter>", "v", "v<enter>", "vj<enter>", "vjjj<enter>",
    "v<esc>", "vGk<enter>", "<space>",
  ]

  /// By somebody who has never heard of an index.
  private func tally(of query: Query) throws -> Tally {
    let library = try Library.open(store: standIn.store, indexFile: nil)
    try library.update()
    while try library.makeSearchable() > 0 {}
    return try library.tally(of: query)
  }
}
