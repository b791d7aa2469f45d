import Articles
import Search
import Testing

@testable import Importing

/// newsboat’s file of feeds.
struct NewsboatURLsTests {
  @Test(arguments: [
    ("https://bay.example/rss", Subscription(url: "https://bay.example/rss")),
    (
      "  https://bay.example/rss  news \"the sea\"",
      Subscription(url: "https://bay.example/rss", tags: ["news", "the sea"])
    ),
    (
      "https://bay.example/rss \"~Bay \\\"Post\\\"\" news",
      Subscription(url: "https://bay.example/rss", title: "Bay \"Post\"", tags: ["news"])
    ),
    (
      "\"https://bay.example/rss\" ~Bay", Subscription(url: "https://bay.example/rss", title: "Bay")
    ),
    (
      "https://bay.example/rss#top news # mine",
      Subscription(url: "https://bay.example/rss#top", tags: ["news"])
    ),
    (
      "https://bay.example/rss ! news",
      Subscription(url: "https://bay.example/rss", tags: ["news"], isHidden: true)
    ),
    (
      "https://bay.example/rss \"!hidden\"",
      Subscription(url: "https://bay.example/rss", isHidden: true)
    ),
    (
      "https://bay.example/rss \" !!~later\"",
      Subscription(url: "https://bay.example/rss", tags: ["later"], isHidden: true)
    ),
    (
      "https://bay.example/rss !later",
      Subscription(url: "https://bay.example/rss", tags: ["later"], isHidden: true)
    ),
    (
      "https://bay.example/rss \"never closed",
      Subscription(url: "https://bay.example/rss", tags: ["never closed"])
    ),
    (
      "https://bay.example/rss a a \"\" a",
      Subscription(url: "https://bay.example/rss", tags: ["a"])
    ),
    (
      "https://bay.example/rss a\r\n\r\nhttps://bay.example/rss b",
      Subscription(url: "https://bay.example/rss", tags: ["a", "b"])
    ),
  ])
  func feeds(line: String, feed: Subscription) {
    let list = NewsboatURLs.read(Array("# Mine\n\n\(line)\n".utf8), name: "urls")
    #expect(list == SubscriptionList(subscriptions: [feed]))
  }

  @Test(arguments: [
    ("exec:~/bin/make-feed", "“exec:~/bin/make-feed” would run a command, which is never done"),
    (
      "\"exec:~/bin/make-feed --all\" news",
      "“exec:~/bin/make-feed --all” would run a command, which is never done"
    ),
    (
      "filter:~/bin/f:https://bay.example/rss",
      "“filter:~/bin/f:https://bay.example/rss” would run a command, which is never done"
    ),
    ("file:///home/me/feed.xml", "“file:///home/me/feed.xml” is no address on the web"),
    ("bay.example/rss", "“bay.example/rss” is no address on the web"),
    ("query:Fog", "a search needs a name and a filter: query:NAME:FILTER"),
    (
      "\"query:Fog:link =~ \\\"fog\\\"\"",
      "the search “Fog” cannot be taken over: “link” cannot be asked for here"
    ),
  ])
  func whatIsNotTakenOver(line: String, reason: String) {
    let list = NewsboatURLs.read(Array("\n\(line)".utf8), name: "urls")
    #expect(list == SubscriptionList(problems: [Problem(file: "urls", line: 2, reason: reason)]))
  }

  @Test(arguments: [
    ("unread = \"yes\"", "is:unread"), ("unread != \"yes\"", "is:read"),
    ("flags # \"s\"", "is:starred"),
    ("tags # \"news\"", "tag:\"news\""), ("tags !# \"news\"", "-tag:\"news\""),
    ("title =~ \"fog\"", "title:\"fog\"*"),
    ("title =~ \"(fog|thick mist)\"", "title:\"fog\"* or title:\"thick mist\"*"),
    ("content !~ \"a|b\"", "-(text:\"a\"* or text:\"b\"*)"),
    ("author = \"Lena Ortiz\"", "author:\"Lena Ortiz\""),
    ("feedtitle =~ 'Bay Post'", "source:\"Bay Post\"*"),
    ("age < 7", "since:7d"), ("age > 30", "before:30d"), ("age between 3:7", "since:7d before:3d"),
    ("age between 0:10", "since:10d"), ("unread=\"yes\"and(age<2)", "is:unread since:2d"),
    ("unread = \"yes\" and tags # \"a\" or tags # \"b\"", "is:unread (tag:\"a\" or tag:\"b\")"),
    ("(unread = \"yes\" and tags # \"a\") or flags # \"s\"", "is:unread tag:\"a\" or is:starred"),
  ])
  func filters(filter: String, query: String) throws {
    #expect(try NewsboatFilter.query(of: filter) == query)
    _ = try Query(parsing: query)
  }

  @Test(arguments: [
    ("rssurl =~ \"a\"", "“rssurl” cannot be asked for here"),
    ("title =~ \"^fog\"", "“^fog” is a pattern, and only words can be looked for"),
    ("title =~ \"\"", "there is nothing to look for in “title”"),
    ("title # \"…\"", "there is no word to look for in “…”"),
    ("unread", "it is no filter that newsboat would read"),
    ("(unread = \"yes\"", "it is no filter that newsboat would read"),
    ("unread = \"yes\" unread", "it is no filter that newsboat would read"),
    ("", "it is no filter that newsboat would read"),
    ("age < soon", "the age “soon” is no number of days"),
    ("title < \"a\"", "“title” cannot be compared with “<” here"),
    (String(repeating: "(", count: 1000), "it is nested too deep"),
  ])
  func filtersWithoutCounterpart(filter: String, reason: String) {
    #expect(throws: NewsboatFilter.Untranslatable(reason: reason)) {
      try NewsboatFilter.query(of: filter)
    }
  }

  @Test func aSearchIsTakenOver() {
    let list = NewsboatURLs.read(
      Array("\"query:New fog:unread = \\\"yes\\\" and title # \\\"fog\\\"\" tag\n".utf8),
      name: "urls")
    #expect(
      list
        == SubscriptionList(searches: [
          SavedSearch(name: "New fog", query: "is:unread title:\"fog\"*")
        ]))
  }

  @Test func howItIsWritten() {
    let text = NewsboatURLs.write(
      SubscriptionList(
        subscriptions: [
          Subscription(
            url: "https://bay.example/rss", title: "Bay \"Post\"", homePage: "https://bay.example/",
            tags: ["news", "the sea"]),
          Subscription(url: "https://fog.example/", tags: ["#x"], isHidden: true),
        ], searches: [SavedSearch(name: "Fog", query: "title:fog\nexec:x")]))
    #expect(
      text == """
        # https://bay.example/
        https://bay.example/rss "~Bay \\"Post\\"" news "the sea"
        https://fog.example/ "#x" !hidden
        # A saved search, “Fog”: title:fog exec:x

        """)
  }

  @Test(arguments: 0..<60)
  func roundTrips(seed: UInt64) {
    var list = SomeLists.list(seed: seed)
    list.searches = []
    for place in list.subscriptions.indices { list.subscriptions[place].isFullText = false }
    #expect(NewsboatURLs.read(Array(NewsboatURLs.write(list).utf8), name: "urls") == list)
  }
}
