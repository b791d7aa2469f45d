import Dispatches
import TerminalRig
import Testing
import WebRig

/// What comes of each answer that a server may give instead of a feed.
struct StatusTests {
  @Test(arguments: [
    (401, Completion.Outcome.refused, "wants a name and a password"),
    (402, .refused, "wants to be paid"),
    (403, .refused, "does not let this reader have it"),
    (404, .missing, "there is nothing at this address (404)"),
    (410, .gone, "will not be there again"),
    (418, .failed, "does not want to be asked this (418)"),
    (429, .postponed, "was asked too often"),
    (451, .refused, "by law"),
    (500, .failed, "is in trouble itself (500)"),
    (503, .failed, "is in trouble itself (503)"),
    (600, .failed, "answers what nobody understands (600)"),
  ])
  func everyStatusHasItsOutcome(
    status: Int, outcome: Completion.Outcome, words: String
  ) throws {
    let server = try WebServer(["/feed": [WebPage(status, [:], "<h1>Sorry</h1>")]])
    let trip = try Trip([.feed(server.address("/feed"))])
    #expect(trip.end == .exit(0))
    #expect(trip.dispatches.count == 1)
    #expect(try trip.completion.outcome == outcome)
    #expect(try trip.completion.status == status)
    #expect(try trip.completion.reason?.contains(words) == true)
  }

  @Test func noAnswerIsNoNews() throws {
    let server = try WebServer(["/feed": [WebPage(204)], "/empty": [WebPage(200)]])
    for path in ["/feed", "/empty"] {
      let completion = try Trip([.feed(server.address(path))]).completion
      #expect(completion.outcome == .unreadable)
      #expect(completion.reason == "it is empty")
    }
  }

  @Test(arguments: [("429", 429), ("503", 503)])
  func aBusyServerIsLeftAloneUntilItSaysSo(name: String, status: Int) throws {
    let busy = WebPage(status, ["Retry-After": "3600"])
    let server = try WebServer(["/a": [busy], "/b": [busy], "/c": [.feed()]])
    let addresses = ["/a", "/b", "/c"].map { server.address($0) }
    let trip = try Trip(
      addresses.map { .feed($0) }, ["--per-host", "1"])
    #expect(trip.completions.map(\.outcome) == [.postponed, .postponed, .postponed])
    #expect(Set(trip.completions.map(\.notBefore)).count == 1)
    #expect(trip.completions.allSatisfy { $0.notBefore != nil })
    // The others were not asked for at all.
    #expect(try server.requests.map(\.path) == ["/a"])
  }

  @Test func everyAssignmentHasOneEndWhateverHappens() throws {
    let server = try WebServer(["/feed": [.feed()]])
    let there = server.address("/feed")
    let assignments: [Assignment] = [
      .feed(there), .feed(there), .feed(server.address("/nothing")), .feed(""), .feed("ftp://a/"),
      .feed("file:///etc/passwd"), .feed("http://"), .feed("http://nowhere.invalid/"),
      .page(address: "javascript:alert(1)"), .discovery(address: "a b"), .discovery(address: there),
    ]
    let trip = try Trip(assignments)
    #expect(trip.end == .exit(0))
    let ends = trip.dispatches.filter { if case .done = $0.news { true } else { false } }
    #expect(ends.map(\.assignment).sorted == assignments.map(\.name).sorted)
    #expect(trip.completion(of: "ftp://a/")?.reason?.contains("begins with http or https") == true)
    #expect(
      trip.completion(of: "http://nowhere.invalid/")?.reason
        == "no host called nowhere.invalid can be found")
  }

  @Test func aLineThatIsNoAssignmentIsSaidInTheExitStatus() throws {
    let server = try WebServer(["/feed": [.feed()]])
    let good = Assignment.feed(server.address("/feed")).line
    let trip = try Trip(lines: Array("{\"feed\":\n".utf8) + good.dropLast())
    #expect(trip.end == .exit(65))
    #expect(try trip.completion.outcome == .fetched)
  }
}

extension [Assignment.Name] {
  fileprivate var sorted: [String] { map { "\($0.kind) \($0.address)" }.sorted() }
}
