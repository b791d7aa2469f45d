import Dispatches
import TerminalRig
import Testing
import WebRig

@testable import Fetching

/// Nobody outside sends us into a private network.
///
/// Here 127.0.0.1 counts as a host of the web, and 127.0.0.2 is what it is.
struct PrivateNetworkTests {
  private let server: WebServer
  private let options: [String]

  init() throws {
    server = try WebServer(
      [
        "/feed": [.feed()], "/page": [WebPage(200, ["Content-Type": "text/html"], Self.page)],
        "/stay": [.redirect(302, to: "/feed")],
      ], at: ["127.0.0.1", "127.0.0.2"])
    options = ["--public", "127.0.0.1"]
  }

  @Test(arguments: [
    "http://127.0.0.2:PORT/feed", "http://localhost:PORT/feed", "http://2130706434:PORT/feed",
    "http://0x7f.2:PORT/feed", "http://[::1]:PORT/feed", "http://[::ffff:7f00:2]:PORT/feed",
    "http://printer/feed", "http://wiki.local/feed", "http://inside.example:PORT/feed",
  ])
  func noRedirectLeadsInside(place: String) throws {
    let place = place.replacing("PORT", with: server.port(1))
    let public_ = try WebServer(["/feed": [.redirect(301, to: place)]])
    // A name that anybody may give to an address that is not theirs.
    let rebound = ["--host", "inside.example:\(server.port(1)):127.0.0.2"]
    let trip = try Trip([.feed(public_.address("/feed"))], options + rebound)
    #expect(try trip.completion.outcome == .failed)
    #expect(try trip.completion.reason?.contains("private network") == true)
    #expect(try server.requests.isEmpty)
  }

  @Test func aFeedLeadsToNoPageInside() throws {
    let inside = server.address("/page", at: 1)
    let trip = try Trip([.page(address: inside, feed: "https://example.org/feed")], options)
    #expect(try trip.completion.reason?.contains("private network") == true)
    #expect(try server.requests.isEmpty)
    // A person may go there, and so may a feed that lies there itself.
    for assignment in [Assignment.page(address: inside), .page(address: inside, feed: inside)] {
      #expect(try Trip([assignment], options).completion.outcome == .fetched)
    }
  }

  /// A connection that somebody else has opened is no way around it.
  @Test func noOpenConnectionLeadsInside() throws {
    let name = "inside.example:\(server.port(1))"
    let trip = try Trip(
      [
        .feed("http://\(name)/feed"),
        .page(address: "http://\(name)/page", feed: "https://example.org/feed"),
      ], options + ["--at-once", "1", "--host", "\(name):127.0.0.2"])
    #expect(trip.completion(of: "http://\(name)/feed")?.outcome == .fetched)
    #expect(trip.completion(of: "http://\(name)/page")?.outcome == .failed)
    #expect(try server.requests.map(\.path) == ["/feed"])
  }

  @Test func noPageOffersAFeedInside() throws {
    let link = #"<link rel="alternate" type="application/rss+xml" href="http://router.local/feed">"#
    let page = WebPage(200, ["Content-Type": "text/html"], "<html><head>\(link)</head></html>")
    let server = try WebServer(["/": [page]], at: ["127.0.0.1", "127.0.0.2"])
    let found = try [0, 1].map {
      try Trip([.discovery(address: server.address("/", at: $0))], options).found.count
    }
    #expect(found == [0, 1])
  }

  @Test func aFeedThatMovedDoesNotMoveInside() throws {
    let inside = server.address("/feed", at: 1)
    let moved = FeedAssignment(feed: "https://example.org/feed", address: inside)
    #expect(try Trip([.feed(moved)], options).completion.outcome == .failed)
    let atHome = FeedAssignment(feed: "http://127.0.0.3/feed", address: inside)
    #expect(try Trip([.feed(atHome)], options).completion.outcome == .fetched)
  }

  @Test func whoIsInsideMovesAroundInside() throws {
    let trip = try Trip([.feed(server.address("/stay", at: 1))], options)
    #expect(try trip.completion.outcome == .fetched)
  }

  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.9.9", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1",
    "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
    "2002:a00:1::1", "2001:db8::1", "2001::1",
  ])
  func privateAddressesAreKnown(address: String) throws {
    #expect(try #require(NetworkAddress(address)).isPrivate)
  }

  @Test(arguments: [
    "1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.63.0.1", "100.128.0.1",
    "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1",
  ])
  func publicAddressesAreKnown(address: String) throws {
    #expect(try #require(NetworkAddress(address)).isPrivate == false)
  }

  private static let page =
    "<html><body><article><p>"
    + String(repeating: "“It holds,” said Lena Ortiz, who built it. ", count: 40)
    + "</article></body></html>"
}
