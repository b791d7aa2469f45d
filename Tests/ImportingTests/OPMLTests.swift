import Articles
import Testing

@testable import Importing

/// Lists of feeds as OPML.
struct OPMLTests {
  static func list(_ outlines: String) -> SubscriptionList {
    OPML.read(
      Array(
        "<opml version='2.0'><head><title>Mine</title></head><body>\(outlines)</body></opml>".utf8),
      name: "mine.opml")
  }

  @Test(arguments: [
    (
      "<outline type='rss' text='Bay Post' xmlUrl='https://bay.example/rss'/>",
      Subscription(url: "https://bay.example/rss", title: "Bay Post")
    ),
    (
      "<outline text='bay' title='Bay &amp; Post' xmlUrl=' https://bay.example/rss ' htmlUrl='https://bay.example/' description='News'/>",
      Subscription(
        url: "https://bay.example/rss", title: "Bay & Post", summary: "News",
        homePage: "https://bay.example/")
    ),
    (
      "<OUTLINE TEXT='Bay' XMLURL='https://bay.example/rss'/>",
      Subscription(url: "https://bay.example/rss", title: "Bay")
    ),
    (
      "<outline type='rss' text='Bay' url='https://bay.example/rss'/>",
      Subscription(url: "https://bay.example/rss", title: "Bay")
    ),
    (
      "<outline xmlUrl='feed://bay.example/rss' text=''/>",
      Subscription(url: "http://bay.example/rss")
    ),
    (
      "<outline xmlUrl='feed:https://bay.example/rss'/>",
      Subscription(url: "https://bay.example/rss")
    ),
    (
      "<outline text='News'><outline text='Coast'><outline text='Bay' xmlUrl='https://bay.example/rss'/></outline></outline>",
      Subscription(url: "https://bay.example/rss", title: "Bay", tags: ["News", "Coast"])
    ),
    (
      "<outline text='News'><outline text='Bay' xmlUrl='https://bay.example/rss' category='sea,/Coast/North, News,a/b'/></outline>",
      Subscription(
        url: "https://bay.example/rss", title: "Bay",
        tags: ["News", "sea", "Coast", "North", "a/b"])
    ),
    (
      "<outline text='A'><outline text='Bay' xmlUrl='https://bay.example/rss'/></outline><outline text='B'><outline text='Other' xmlUrl='https://bay.example/rss'/></outline>",
      Subscription(url: "https://bay.example/rss", title: "Bay", tags: ["A", "B"])
    ),
    (
      "<outline text='Bay\u{1B}[31m' xmlUrl='https://bay.example/rss' htmlUrl='javascript:x()'/>",
      Subscription(url: "https://bay.example/rss", title: "Bay[31m")
    ),
  ])
  func feeds(outlines: String, feed: Subscription) {
    #expect(Self.list(outlines).subscriptions == [feed])
  }

  /// However it is broken, two feeds are in it.
  @Test(arguments: [
    "<opml><body><outline text='A' xmlUrl='http://a.example/'><outline text='B' xmlUrl='http://b.example/'>",
    "<opml><body><outline text='A & B' xmlUrl='http://a.example/'/><outline text='B' xmlUrl=http://b.example/ ></body>",
    "<outline text='A' xmlUrl='http://a.example/'/>\n<outline text='B' xmlUrl='http://b.example/'/>",
    "\u{FEFF}\n<?xml version='1.0'?><opml><body><outline text='&nbsp;A' text='C' xmlUrl='http://a.example/'/><outline xmlUrl='http://b.example/'/></opml>",
  ])
  func brokenLists(document: String) {
    let list = OPML.read(Array(document.utf8), name: "mine.opml")
    #expect(list.subscriptions.map(\.url) == ["http://a.example/", "http://b.example/"])
  }

  /// What would run something, or leads elsewhere than to the web, is told of and not kept.
  @Test(arguments: [
    ("exec:~/bin/make-feed", "“exec:~/bin/make-feed” would run a command, which is never done"),
    (
      "filter:~/bin/f:http://a.example/",
      "“filter:~/bin/f:http://a.example/” would run a command, which is never done"
    ),
    ("|curl a.example", "“|curl a.example” would run a command, which is never done"),
    ("$(reboot)", "“$(reboot)” would run a command, which is never done"),
    ("file:///etc/passwd", "“file:///etc/passwd” is no address on the web"),
    ("http:a.example", "“http:a.example” is no address on the web"),
    ("https:///feed", "“https:///feed” is no address on the web"),
    ("javascript:x()", "“javascript:x()” is no address on the web"),
    ("http://a.example/ exec:b", "“http://a.example/ exec:b” is no address on the web"),
  ])
  func refusedAddresses(address: String, reason: String) {
    let list = Self.list("\n<outline text='A' xmlUrl='\(address)'/>")
    #expect(list.subscriptions.isEmpty)
    #expect(list.problems == [Problem(file: "mine.opml", line: 2, reason: reason)])
  }

  @Test func aFilterIsLeftOutAndTheFeedStays() {
    let list = Self.list("<outline text='A' xmlUrl='http://a.example/' filtercmd='~/bin/f'/>")
    #expect(list.subscriptions.map(\.url) == ["http://a.example/"])
    #expect(list.problems.map(\.reason) == ["“A” has a command to run, which is left out"])
  }

  @Test(arguments: [
    ("", "it is empty"), ("<html><p>Hi</p></html>", "it is no OPML: no outline is in it"),
    ("http://a.example/", "it is no OPML: no outline is in it"),
  ])
  func whatIsNoListIsSaid(document: String, reason: String) {
    let list = OPML.read(Array(document.utf8), name: "mine.opml")
    #expect(list == SubscriptionList(problems: [Problem(file: "mine.opml", reason: reason)]))
  }

  @Test func anEmptyListIsNoProblem() {
    #expect(OPML.read(Array("<opml><body/></opml>".utf8), name: "a") == SubscriptionList())
  }

  @Test func howItIsWritten() {
    let xml = OPML.write(
      SubscriptionList(
        subscriptions: [
          Subscription(
            url: "https://bay.example/rss?a&b", title: "Bay “&” <Post>",
            homePage: "https://bay.example/", tags: ["News", "sea"]),
          Subscription(url: "https://fog.example/", isFullText: true, isHidden: true),
        ], searches: [SavedSearch(name: "Fog", query: "title:\"fog\"")]), title: "Mine")
    #expect(
      xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0" xmlns:quoth="urn:quoth">
        <head><title>Mine</title></head>
        <body>
        <outline text="News" title="News">
          <outline type="rss" text="Bay “&amp;” &lt;Post&gt;" title="Bay “&amp;” &lt;Post&gt;" xmlUrl="https://bay.example/rss?a&amp;b" htmlUrl="https://bay.example/" category="News,sea"/>
        </outline>
        <outline type="rss" text="https://fog.example/" title="https://fog.example/" xmlUrl="https://fog.example/" quoth:fullText="true" quoth:hidden="true"/>
        <outline text="Fog" quoth:query="title:&quot;fog&quot;"/>
        </body>
        </opml>

        """)
  }

  /// What is written is read as it was, feeds by their first tag.
  @Test(arguments: 0..<60)
  func roundTrips(seed: UInt64) {
    let list = SomeLists.list(seed: seed)
    let read = OPML.read(Array(OPML.write(list, title: "T").utf8), name: "T")
    #expect(Set(read.subscriptions) == Set(list.subscriptions))
    #expect(read.searches == list.searches)
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: 0..<60)
  func anythingIsTaken(seed: UInt64) {
    var dice = Dice(seed: seed)
    var bytes = Array(OPML.write(SomeLists.list(seed: seed), title: "T").utf8)
    for _ in 0..<10 {
      bytes[Int.random(in: bytes.indices, using: &dice)] = .random(in: 0...255, using: &dice)
    }
    for bytes in [bytes, Array(bytes.prefix(bytes.count / 2))] {
      let list = OPML.read(bytes, name: "T")
      #expect(list.subscriptions.allSatisfy { SubscriptionAddress($0.url) == .web($0.url) })
    }
  }
}

/// Subscriptions nobody has.
enum SomeLists {
  static func list(seed: UInt64) -> SubscriptionList {
    var dice = Dice(seed: seed)
    let feeds = (0..<Int.random(in: 0...8, using: &dice)).map { number in
      Subscription(
        url: "https://\(number).example/feed?a=\(number)&b", title: word(&dice), summary: nil,
        homePage: nil, tags: Array(Set((0..<3).compactMap { _ in word(&dice) })),
        isFullText: Bool.random(using: &dice), isHidden: Bool.random(using: &dice))
    }
    let name = word(&dice)
    let searches = name.map { [SavedSearch(name: $0, query: "title:\"fog\" is:unread")] } ?? []
    return SubscriptionList(subscriptions: feeds, searches: searches)
  }

  private static func word(_ dice: inout Dice) -> String? {
    [
      nil, "Bay", "Bay Post", "“Fog” & <tide>", "a/b", "\"quoted\"", "back\\slash", "#hash", "Żółw",
      "x:y", "don't", "港",
    ].randomElement(using: &dice) ?? nil
  }
}
