import Foundation
import TerminalRig
import Testing
import WebRig

/// From an address to the headline in an open reader, with the real program that fetches and a real
/// server.
struct FeedCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
  }

  @Test func fromAnAddressToTheHeadlineInAnOpenReader() throws {
    let server = try WebServer([
      "/": [WebPage(200, Self.html, Self.page)],
      "/feed.xml": [
        feed(["Bridge opens"], etag: "1"), feed(["Bridge opens"], etag: "1"),
        feed(["Bridge opens", "Fog lifts"], etag: "2"),
      ],
    ])
    let added = try quoth("feed", "add", server.address("/"), "--tag", "local")
    #expect(added.end == .exit(0))
    #expect(added.text.contains("Added Harbour Post: 1 new article from 1 feed"))

    let reader = try stand.window([])
    try reader.wait(for: "Bridge opens")
    let unchanged = try quoth("update", "--all")
    #expect(unchanged.text.contains("0 new articles from 1 feed"))
    #expect(try server.requests.last?.headers["if-none-match"] == "\"1\"")
    #expect(try quoth("update", "--all").text.contains("1 new article from 1 feed"))
    // Nobody presses a key.
    try reader.wait(for: "Fog lifts")

    let list = try quoth("feed", "list", "--json").text
    #expect(list.contains(#""articles":2"#) && list.contains(#""title":"Harbour Post""#))
    #expect(try quoth("update").text.contains("No feed is due before"))
    let found = try quoth("search", "feed:127.0.0.1", "tag:local").text
    #expect(found.contains("Bridge opens") && found.contains("Fog lifts"))
    #expect(
      try quoth("feed", "remove", "harbour").text == "Removed Harbour Post. Its articles stay")
    #expect(try quoth("update").end == .exit(66))
  }

  @Test func fromTheReaderItself() throws {
    let server = try WebServer(["/feed.xml": [feed(["Bridge opens"])]])
    let reader = try stand.window([])
    try reader.wait(for: "There are no articles in your store yet.")
    reader.type("+" + server.address("/feed.xml") + "\r")
    try reader.wait(for: "Added Harbour Post: 1 new article from 1 feed")
    try reader.wait(for: "Bridge opens")
    reader.type("L")
    try reader.wait(for: "Harbour Post")
  }

  @Test func severalFeedsOfAPageAreToldOfAndNoneIsTaken() throws {
    let link = #"<link rel="alternate" type="application/rss+xml" "#
    let server = try WebServer([
      "/": [
        WebPage(
          200, Self.html,
          "<head>\(link)title=News href=/a.xml>\(link)title=Sport href=/b.xml></head><p>Hello.")
      ]
    ])
    let (end, text) = try quoth("feed", "add", server.address("/"))
    #expect(end == .exit(64))
    #expect(text.contains("offers several feeds") && text.contains(server.address("/b.xml")))
    #expect(
      try quoth("feed", "list").text == "You follow no feeds yet. quoth feed add URL adds one")
  }

  @Test func whatCannotBeReachedIsSaidAndAddedOnlyByWish() throws {
    let server = try WebServer([:])
    let address = server.address("/feed.xml")
    let refused = try quoth("feed", "add", address)
    #expect(refused.end == .exit(69) && refused.text.contains("--anyway"))
    #expect(try quoth("feed", "add", address, "--anyway").end == .exit(0))
    let update = try quoth("update")
    #expect(update.end == .exit(69))
    #expect(update.text.contains("0 new articles from 1 feed, which did not come"))
    #expect(try quoth("feed", "list").text.contains("⚠"))
  }

  @Test func aDamagedListOfFeedsIsNamedWithItsLine() throws {
    try FileManager.default.createDirectory(
      atPath: stand.path(of: "store"), withIntermediateDirectories: true)
    try stand.put("{\"feeds\": [\n{\"url\" }\n]}", in: "store/feeds.json")
    for arguments in [["update"], ["feed", "add", "http://127.0.0.1:9/", "--anyway"]] {
      let window = try stand.window(arguments, columns: 200)
      #expect(try window.waitForEnd() == .exit(65))
      #expect(window.text.contains("feeds.json cannot be read: it is not valid JSON, from line 2"))
    }
    let reader = try stand.window([])
    try reader.wait(for: "There are no articles")
    reader.type("L")
    try reader.wait(for: "feeds.json cannot be read")
  }

  @Test func feedsOfAnotherReaderComeAndGo() throws {
    try stand.put(
      """
      https://a.example/feed "~Alpha" news
      exec:rm -rf / local
      "query:Unread:unread = \\"yes\\""

      """, in: "urls")
    let taken = try quoth("feed", "import", stand.path(of: "urls"))
    #expect(taken.end == .exit(65))
    #expect(taken.text.contains("1 feed added") && taken.text.contains("line 2"))
    #expect(taken.text.contains("1 saved search is a view now"))
    #expect(try quoth("views").text.hasSuffix(" 0        0  Unread                is:unread"))
    #expect(try quoth("feed", "export", "--newsboat").text.contains("https://a.example/feed"))
    let opml = try quoth("feed", "export").text
    #expect(opml.contains("<opml") && opml.contains("Alpha"))
    try stand.put(opml, in: "list.opml")
    #expect(
      try quoth("feed", "import", stand.path(of: "list.opml")).text
        == "0 feeds added, 1 followed already")
  }
}

extension FeedCommandTests {
  private static let html = ["Content-Type": "text/html"]
  private static let page =
    #"<head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><p>Hello."#

  private func feed(_ titles: [String], etag: String? = nil) -> WebPage {
    let items = titles.map { title in
      "<item><guid isPermaLink=\"false\">\(title)</guid><title>\(title)</title>"
        + "<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description>\(title).</description></item>"
    }
    var headers = ["Content-Type": "application/rss+xml"]
    headers["ETag"] = etag.map { "\"\($0)\"" }
    return WebPage(
      200, headers,
      "<rss version=\"2.0\"><channel><title>Harbour Post</title>\(items.joined())</channel></rss>")
  }

  private func quoth(_ arguments: String...) throws -> (end: RunningProgram.End, text: String) {
    let window = try stand.window(arguments, columns: 200)
    return (try window.waitForEnd(), window.text)
  }
}
