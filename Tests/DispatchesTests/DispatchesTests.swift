import Articles
import Dispatches
import Testing

/// The lines between the reader and the reporter: what one writes, the other reads.
struct DispatchesTests {
  @Test(arguments: [
    (
      Assignment.feed(FeedAssignment(feed: "https://example.org/feed")),
      #"{"feed":"https://example.org/feed"}"#
    ),
    (
      .feed(
        FeedAssignment(
          feed: "https://example.org/feed", address: "https://new.example/",
          validators: Validators(etag: #"W/"1""#, lastModified: "Tue, 24 Nov 2026 09:00:00 GMT"))),
      #"{"feed":"https://example.org/feed","url":"https://new.example/","etag":"W/\"1\"","last_modified":"Tue, 24 Nov 2026 09:00:00 GMT"}"#
    ),
    (
      .page(address: "https://example.org/1", feed: "https://example.org/feed"),
      #"{"page":"https://example.org/1","from":"https://example.org/feed"}"#
    ),
    (.page(address: "https://example.org/1"), #"{"page":"https://example.org/1"}"#),
    (.discovery(address: "example.org"), #"{"discover":"example.org"}"#),
  ])
  func assignmentsComeThrough(assignment: Assignment, line: String) {
    #expect(String(decoding: assignment.line, as: UTF8.self) == line + "\n")
    #expect(Assignment(assignment.line) == assignment)
  }

  @Test(arguments: [
    (Dispatch.News.reading, #""dispatch":"reading""#),
    (
      .masthead(Masthead(title: "Post", homePage: "https://example.org/", format: .atom)),
      #""dispatch":"masthead","title":"Post","home_page_url":"https://example.org/","format":"atom""#
    ),
    (
      .article(
        FeedItem(
          id: "1", title: "“It holds,” said\u{1B}[1m", contentHTML: "<p>\n</p>", authors: ["Reed"],
          source: "Post", others: ["image": .string("https://example.org/1.jpg")])),
      #""dispatch":"article","item":{"id":"1","title":"“It holds,” said\u001b[1m","content_html":"<p>\n</p>","authors":[{"name":"Reed"}],"_quoth":{"source":"Post"},"image":"https://example.org/1.jpg"}"#
    ),
    (
      .found([
        OfferedFeed(address: "https://example.org/a", title: "All", format: .rss),
        OfferedFeed(address: "https://example.org/b"),
      ]),
      #""dispatch":"found","feeds":[{"url":"https://example.org/a","title":"All","format":"rss"},{"url":"https://example.org/b"}]"#
    ),
    (.found([]), #""dispatch":"found","feeds":[]"#),
    (.problem(line: 3, reason: "no"), #""dispatch":"problem","line":3,"reason":"no""#),
    (
      .done(
        Completion(
          .fetched, status: 200, movedTo: "https://new.example/",
          validators: Validators(etag: "e", lastModified: "d"), notBefore: 1_795_510_800,
          articleCount: 2, problemCount: 1, byteCount: 900)),
      #""dispatch":"done","outcome":"fetched","status":200,"moved_to":"https://new.example/","etag":"e","last_modified":"d","not_before":"2026-11-24T09:00:00Z","articles":2,"problems":1,"bytes":900"#
    ),
    (
      .done(Completion(.failed, reason: "nobody knows a host called example.org")),
      #""dispatch":"done","outcome":"failed","reason":"nobody knows a host called example.org","articles":0,"problems":0,"bytes":0"#
    ),
  ])
  func dispatchesComeThrough(news: Dispatch.News, fields: String) {
    for kind in Assignment.Kind.allCases {
      let dispatch = Dispatch(Assignment.Name(kind, "https://example.org/"), news)
      let line = #"{"\#(kind.rawValue)":"https://example.org/",\#(fields)}"#
      #expect(String(decoding: dispatch.line, as: UTF8.self) == line + "\n")
      #expect(Dispatch(dispatch.line) == dispatch)
    }
  }

  @Test(arguments: Completion.Outcome.allCases) func outcomesComeThrough(
    _ outcome: Completion.Outcome
  ) {
    let dispatch = Dispatch(Assignment.Name(.page, "a"), .done(Completion(outcome)))
    #expect(Dispatch(dispatch.line) == dispatch)
  }

  @Test func whatStrangersSayOfThemselvesIsCleanCopy() {
    let title = Dispatch(Assignment.Name(.feed, "a"), .masthead(Masthead(title: "A\u{1B}[2JB\nC")))
    let reason = Dispatch(Assignment.Name(.feed, "a"), .problem(line: nil, reason: "no\u{9B}1m"))
    for dispatch in [title, reason].compactMap({ Dispatch($0.line) }) {
      #expect(!String(decoding: dispatch.line, as: UTF8.self).contains("\\u001b"))
      #expect(!"\(dispatch.news)".unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
    }
  }

  @Test(arguments: [
    "", "{}", "null", "[]", "news", #"{"feed":1}"#, #"{"feed":"a""#, #"{"url":"a"}"#,
    #"{"feed":"a","dispatch":"rumour"}"#, #"{"feed":"a","dispatch":"article"}"#,
    #"{"feed":"a","dispatch":"done","outcome":"lost","articles":0,"problems":0,"bytes":0}"#,
  ])
  func otherLinesAreNoDispatches(line: String) {
    #expect(Dispatch(line.utf8) == nil)
  }

  @Test func fieldsOfLaterVersionsArePassedOver() {
    #expect(
      Assignment(#"{"later":[1],"page":"a"}"#.utf8) == .page(address: "a"))
    #expect(
      Dispatch(#"{"later":[1],"feed":"a","dispatch":"reading"}"#.utf8)
        == Dispatch(Assignment.Name(.feed, "a"), .reading))
  }

  @Test func linesAreCutWhereverThePiecesEnd() {
    let text = Array("one\n\ntwo\nthree".utf8)
    for size in 1...text.count {
      var cutter = LineCutter()
      var lines: [String] = []
      for start in stride(from: 0, to: text.count, by: size) {
        let piece = text[start..<min(start + size, text.count)]
        lines += cutter.lines(in: piece).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(lines == ["one", "two"])
      #expect(cutter.rest == Array("three".utf8))
    }
  }
}
