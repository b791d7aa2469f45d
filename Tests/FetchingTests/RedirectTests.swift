import Articles
import Dispatches
import TerminalRig
import Testing
import WebRig

/// Being sent on from one address to another.
struct RedirectTests {
  @Test(arguments: [
    ([301], true), ([308], true), ([301, 308, 301], true),
    ([302], false), ([303], false), ([307], false), ([301, 302], false), ([307, 301], false),
  ])
  func onlyWhatIsForGoodAllTheWayHasMoved(statuses: [Int], hasMoved: Bool) throws {
    var pages = ["/\(statuses.count)": [WebPage.feed(headers: ["ETag": "1"])]]
    for (index, status) in statuses.enumerated() {
      pages["/\(index)"] = [.redirect(status, to: "/\(index + 1)#top")]
    }
    let server = try WebServer(pages)
    let new = server.address("/\(statuses.count)")
    for etag in [nil, "1"] {
      let trip = try Trip([.feed(server.address("/0"), etag: etag)])
      #expect(try trip.completion.outcome == (etag == nil ? .fetched : .unchanged))
      #expect(try trip.completion.movedTo == (hasMoved ? new : nil))
    }
  }

  @Test func whatIsNoFeedHasNotMovedThere() throws {
    let server = try WebServer([
      "/feed": [.redirect(301, to: "/login")], "/login": [WebPage(200, [:], "<html><p>Log in")],
      "/gone": [.redirect(301, to: "/nothing")],
    ])
    let trip = try Trip([.feed(server.address("/feed")), .feed(server.address("/gone"))])
    #expect(trip.completions.allSatisfy { $0.movedTo == nil })
    #expect(trip.completion(of: server.address("/feed"))?.outcome == .unreadable)
    #expect(trip.completion(of: server.address("/gone"))?.outcome == .missing)
  }

  @Test(arguments: [
    ("/feed", "more than 10 times"),
    ("ftp://example.org/feed", "ftp://example.org/feed, which is no web address"),
    ("file:///etc/passwd", "which is no web address"),
    ("gopher://127.0.0.1:25/", "which is no web address"),
    ("http://", "which is no web address"),
  ])
  func whereverItMayNotGoIsSaid(place: String, words: String) throws {
    let server = try WebServer(["/feed": [.redirect(302, to: place)]])
    let completion = try Trip([.feed(server.address("/feed"))]).completion
    #expect(completion.outcome == .failed)
    #expect(completion.reason?.contains(words) == true)
    #expect(try server.requests.count <= 11)
  }

  @Test func aRedirectToNowhereIsSaid() throws {
    let server = try WebServer(["/feed": [WebPage(302)]])
    let completion = try Trip([.feed(server.address("/feed"))]).completion
    #expect(completion.reason?.contains("says that it is elsewhere, and not where") == true)
  }

  @Test func aCookieIsTakenAlongOnTheWay() throws {
    let server = try WebServer([
      "/feed": [
        WebPage(302, ["Location": "/feed", "Set-Cookie": "seen=1; Path=/"]), .feed(),
      ]
    ])
    #expect(try Trip([.feed(server.address("/feed"))]).completion.outcome == .fetched)
    #expect(try server.requests.map { $0.headers["cookie"] } == [nil, "seen=1"])
  }

  /// A password stays with the server it is for, and out of the articles.
  @Test func aPasswordIsForOneServer() throws {
    let other = try WebServer(["/feed": [.feed()]])
    let server = try WebServer([
      "/feed": [.redirect(301, to: "/moved")],
      "/moved": [.redirect(302, to: other.address("/feed"))],
    ])
    let address = "http://lena:secret@\(server.service())/feed"
    #expect(try Trip([.feed(address)]).completion.outcome == .fetched)
    #expect(try server.requests.allSatisfy { $0.headers["authorization"] != nil })
    #expect(try other.requests.allSatisfy { $0.headers["authorization"] == nil })

    let page = "<html><body><p>" + String(repeating: "Many words, and more. ", count: 60)
    let paper = try WebServer(["/1": [WebPage(200, ["Content-Type": "text/html"], page)]])
    let trip = try Trip([.page(address: "http://lena:secret@\(paper.service())/1")])
    let item = try #require(trip.items.first)
    #expect(!item.jsonLine.contains("secret"))
  }
}
