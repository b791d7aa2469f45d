import Articles
import Dispatches
import Foundation
import TerminalRig
import Testing
import WebRig

@testable import Fetching

/// What is made of what has come.
struct ReadingTests {
  @Test func aFeedComesInOrder() throws {
    let server = try WebServer(["/feed": [.feed()]])
    let trip = try Trip([.feed(server.address("/feed"))])
    let name = Assignment.Name(.feed, server.address("/feed"))
    var item = try #require(trip.items.first)
    #expect(item.contentHTML == "“It holds,” said Lena Ortiz.")
    item.contentHTML = nil
    let masthead = Masthead(title: "Harbour Post", homePage: "https://example.org/", format: .rss)
    #expect(
      trip.dispatches.dropLast().map { $0.withoutContent } == [
        Dispatch(name, .reading), Dispatch(name, .masthead(masthead)),
        Dispatch(name, .article(FeedItem(id: name.address + "#17", title: "Bridge opens"))),
      ])
  }

  /// Packed as `data`, whatever the size of what is in it.
  @Test(arguments: [
    (
      "br",
      "G24AiCwO7IbPb9DUcwYXPxJeCCt5oOQaRqbtTc/5lNGtl7QScdHJAR6Q/5V1kaCAMk8nRxe4/XuQWNWa0ecYyZ2X16TX/iWYX0IsKVQLBdaG1BM="
    )
  ])
  func packedFeedsAreUnpacked(packing: String, data: String) throws {
    let body = try #require(Data(base64Encoded: data))
    let server = try WebServer([
      "/feed": [WebPage(headers: ["Content-Encoding": packing], body: body)]
    ])
    let trip = try Trip([.feed(server.address("/feed"))])
    #expect(trip.items.map(\.title) == ["Bridge opens"])
    #expect(try trip.completion.byteCount == body.count)
  }

  @Test func gzipIsUnpacked() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(WebPage.rss().utf8).write(to: folder.appending(path: "feed"))
    let body = try #require(Shell.run("gzip -c feed", in: folder))
    let server = try WebServer([
      "/feed": [WebPage(headers: ["Content-Encoding": "gzip"], body: body)]
    ])
    #expect(try Trip([.feed(server.address("/feed"))]).items.count == 1)
  }

  @Test func theLettersTheServerNamesAreRead() throws {
    let body = Data(
      "<rss><channel><item><title>caf".utf8 + [0xE9] + "</title></item></channel></rss>".utf8)
    let server = try WebServer([
      "/feed": [WebPage(headers: ["Content-Type": "text/xml; charset=iso-8859-1"], body: body)]
    ])
    #expect(try Trip([.feed(server.address("/feed"))]).items.map(\.title) == ["café"])
  }

  @Test func articlesAreNamedForTheWholeWorld() throws {
    let body = """
      <rss><channel><title>Post</title>
      <item><guid isPermaLink="false">1</guid><title>A</title></item>
      <item><guid isPermaLink="false">tag:example.org,2026:1</guid><title>B</title></item>
      <item><link>https://example.org/today</link><title>C</title></item>
      <item><link>https://example.org/today</link><title>D</title></item>
      <item><title>E</title><source url="https://other.example/">Wire</source></item>
      </channel></rss>
      """
    let server = try WebServer(["/a": [WebPage(200, [:], body)], "/b": [WebPage(200, [:], body)]])
    let trip = try Trip([.feed(server.address("/a")), .feed(server.address("/b"))])
    func identities(_ path: String) -> [String] {
      trip.dispatches.compactMap {
        guard $0.assignment.address == server.address(path), case .article(let item) = $0.news
        else {
          return nil
        }
        return item.identity.rawValue
      }
    }
    #expect(Set(identities("/a")).count == 5 && Set(identities("/b")).count == 5)
    // Only what counts from 1 is another one in another feed.
    #expect(Set(identities("/a")).symmetricDifference(identities("/b")).count == 2)
    // The feed is the source, unless an article says otherwise.
    #expect(trip.items.prefix(5).map(\.source) == [nil, nil, nil, nil, "Wire"])
  }

  @Test(arguments: [
    // One id for all, a page of the day for all, the same thing twice, an edit of it.
    (["1 /a A", "1 /b B"], ["/a", "/b"]),
    (["- /today A", "- /today B"], ["words", "words"]),
    (["1 /a A", "1 /a A"], ["feed#1"]),
    (["1 /a B", "1 /a A"], ["feed#1"]),
    (["1 - A", "2 - B"], ["feed#1", "feed#2"]),
  ])
  func vagueNamesAreNone(written: [String], names: [String]) {
    let items = written.map { line in
      let words = line.split(separator: " ").map { $0 == "-" ? nil : String($0) }
      return FeedItem(id: words[0], url: words[1], title: words[2])
    }
    for items in [items, items.reversed()] {
      let named = NamedItems(items, of: "feed", titled: nil).items
      let found = named.map {
        $0.identity.rawValue.hasPrefix("fnv1a:") ? "words" : $0.identity.rawValue
      }
      #expect(found.sorted() == names)
      #expect(Set(named.map(\.identity)).count == named.count)
    }
  }

  /// Whoever writes a feed does not say when it came to us, nor who said what.
  @Test func whatIsOursToSayIsTakenFromNoFeed() throws {
    let body = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[
      {"id":"a","content_text":"“No,” said Ortiz.","_quoth":{"fetched":"1999-01-01T00:00:00Z",
      "annotation":{"engine":3,"entities":[],"quotations":[]},"author_note":"kept"}}]}
      """
    let server = try WebServer(["/feed": [WebPage(200, [:], body)]])
    let item = try #require(try Trip([.feed(server.address("/feed"))]).items.first)
    let ours = try #require(item.others["_quoth"]?.members)
    #expect(ours["annotation"] == nil)
    #expect(ours["fetched"] != .string("1999-01-01T00:00:00Z"))
    #expect(ours["author_note"] == .string("kept"))
  }

  @Test func aPageInPlaceOfAFeedSaysWhichFeedsThereAre() throws {
    let server = try WebServer(["/": [WebPage(200, ["Content-Type": "text/html"], Self.home)]])
    let home = server.address("/")
    let found = [
      OfferedFeed(address: server.address("/rss.xml"), title: "All the news", format: .rss),
      OfferedFeed(address: "https://example.org/atom", format: .atom),
      OfferedFeed(address: server.address("/feed.json"), format: .json),
    ]
    for assignment in [Assignment.feed(home), .discovery(address: home)] {
      let trip = try Trip([assignment])
      #expect(trip.found == found)
    }
    #expect(try Trip([.discovery(address: home)]).completion.outcome == .fetched)
    let completion = try Trip([.feed(home)]).completion
    #expect(completion.outcome == .unreadable)
    #expect(completion.reason == "it is a web page, not a feed, though it names one")
  }

  @Test func discoveryKnowsAFeedWhenItSeesOne() throws {
    let server = try WebServer(["/old": [.redirect(301, to: "/feed")], "/feed": [.feed()]])
    // As people write addresses: without a scheme, which is tried with TLS first.
    let trip = try Trip([.discovery(address: "\(server.service())/old")])
    #expect(
      trip.found == [
        OfferedFeed(address: server.address("/feed"), title: "Harbour Post", format: .rss)
      ])
    let feed = try Trip([.discovery(address: "feed://\(server.service())/feed")])
    #expect(feed.found.map(\.address) == [server.address("/feed")])
  }

  @Test func whatOffersNothingSaysSo() throws {
    let server = try WebServer([
      "/": [WebPage(200, ["Content-Type": "text/html"], "<html><p>Hello</html>")],
      "/picture": [WebPage(200, ["Content-Type": "image/png"], "PNG")],
    ])
    for path in ["/", "/picture"] {
      let trip = try Trip([.discovery(address: server.address(path))])
      #expect(trip.found.isEmpty)
      #expect(try trip.completion.outcome == .unreadable)
    }
    #expect(
      try Trip([.page(address: server.address("/picture"))]).completion.reason
        == "it is no page, but a picture")
  }

  @Test func thePageOfAnArticleIsRead() throws {
    let paragraph = "<p>“It holds,” said Lena Ortiz, who built it, and nobody doubted her.</p>"
    let page = """
      <html lang="en"><head><title>Bridge opens</title></head><body><nav>Home News</nav>
      <article><h1>Bridge opens</h1>\(String(repeating: paragraph, count: 20))</article>
      </body></html>
      """
    let server = try WebServer([
      "/1": [.redirect(302, to: "/2")], "/2": [WebPage(200, ["Content-Type": "text/html"], page)],
    ])
    let trip = try Trip([.page(address: server.address("/1"))])
    let item = try #require(trip.items.first)
    #expect(item.title == "Bridge opens")
    #expect(item.url == server.address("/2"))
    #expect(item.contentText?.hasPrefix("“It holds,”") == true)
    #expect(item.contentText?.contains("Home News") == false)
    #expect(try trip.completion.outcome == .fetched)
  }

  private static let home = """
    <!DOCTYPE html><html><head><title>Post</title>
    <link rel="stylesheet" type="text/css" href="/style.css">
    <link rel="alternate" type="application/rss+xml" title="All the news" href="/rss.xml">
    <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://example.org/atom">
    <link rel="alternate" type="application/rss+xml" href="/rss.xml">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" type="text/html" hreflang="fr" href="/fr">
    <link rel="alternate" type="application/feed+json" href="/feed.json">
    </head><body><p>News</p></body></html>
    """
}

extension Dispatch {
  fileprivate var withoutContent: Dispatch {
    guard case .article(var item) = news else { return self }
    item.contentHTML = nil
    return Dispatch(assignment, .article(item))
  }
}
