import Dispatches
import TerminalRig
import Testing
import WebRig

/// A feed that has not changed is not sent again.
struct ConditionalTests {
  @Test(arguments: [
    (["ETag": #"W/"1""#], Validators(etag: #"W/"1""#)),
    (
      ["Last-Modified": "Tue, 24 Nov 2026 09:00:00 GMT"],
      Validators(lastModified: "Tue, 24 Nov 2026 09:00:00 GMT")
    ),
  ])
  func whatTheServerSaidIsSentBack(headers: [String: String], validators: Validators) throws {
    let server = try WebServer(["/feed": [.feed(headers: headers)]])
    let address = server.address("/feed")
    let first = try Trip([.feed(address)])
    #expect(first.end == .exit(0))
    #expect(try first.completion.outcome == .fetched)
    #expect(try first.completion.validators == validators)
    #expect(try first.completion.articleCount == 1)

    let second = try Trip([.feed(FeedAssignment(feed: address, validators: validators))])
    #expect(second.dispatches.count == 1)
    #expect(try second.completion.outcome == .unchanged)
    #expect(try second.completion.status == 304)
    // To be kept as they are.
    #expect(try second.completion.validators == validators)
  }

  @Test func nothingCanBeUnchangedThatWasNotKnown() throws {
    let server = try WebServer(["/feed": [WebPage(304)]])
    #expect(try Trip([.feed(server.address("/feed"))]).completion.outcome == .failed)
  }

  @Test func noValidatorSlipsALineIntoTheRequest() throws {
    let server = try WebServer(["/feed": [.feed()]])
    let trip = try Trip([.feed(server.address("/feed"), etag: "1\r\nX-Evil: yes")])
    #expect(try trip.completion.outcome == .fetched)
    let headers = try #require(try server.requests.first?.headers)
    #expect(headers["x-evil"] == nil && headers["if-none-match"] == nil)
  }

  @Test func aFailureForgetsNothing() throws {
    let server = try WebServer(["/feed": [WebPage(500)]])
    let trip = try Trip([.feed(server.address("/feed"), etag: "1")])
    #expect(try trip.completion.validators == Validators(etag: "1"))
  }

  @Test func saysHonestlyWhoIsAsking() throws {
    let server = try WebServer(["/feed": [.feed()]])
    _ = try Trip([.feed(server.address("/feed"))])
    let headers = try #require(try server.requests.first?.headers)
    #expect(headers["user-agent"]?.hasPrefix("quoth/") == true)
    #expect(headers["accept"]?.contains("application/atom+xml") == true)
    #expect(headers["accept-encoding"]?.contains("gzip") == true)
  }
}
