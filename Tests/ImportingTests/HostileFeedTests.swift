import Articles
import Testing

@testable import Importing

/// Feeds that nobody writes in good faith: read in bounded time and memory, and nothing of them is
/// fetched, opened, multiplied, or a command to a terminal.
struct HostileFeedTests {
  private static func document(_ type: String, _ title: String) -> String {
    "<?xml version='1.0'?><!DOCTYPE rss [\(type)]><rss><channel><item><title>\(title)</title>"
      + "<description>Thick.</description></item></channel></rss>"
  }

  /// Entities that stand for entities, ten times each, would be a gigabyte.
  @Test func entitiesAreNotMultiplied() {
    var type = "<!ENTITY a0 'ha'>"
    for depth in 1...30 {
      let inside = String(repeating: "&a\(depth - 1);", count: 10)
      type += "<!ENTITY a\(depth) '\(inside)'>"
    }
    let feed = Feed(Array(Self.document(type, "&a30;").utf8))
    #expect(feed.items.map(\.title) == ["&a30;"])
  }

  /// One long text, asked for often, would be as much.
  @Test func longEntitiesAreNotMultiplied() {
    let long = String(repeating: "x", count: 200)
    let many = String(repeating: "&a;", count: 100_000)
    let feed = Feed(Array(Self.document("<!ENTITY a '\(long)'>", many).utf8))
    #expect(feed.items.count == 1)
    #expect((feed.items.first?.title?.utf8.count ?? 0) < 2_000_000)
  }

  @Test(arguments: [
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x PUBLIC 'a' 'http://127.0.0.1:9/'>",
    "<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;",
  ])
  func nothingIsOpened(type: String) {
    let feed = Feed(Array(Self.document(type, "[&x;]").utf8))
    #expect(feed.items.map(\.title) == ["[&x;]"])
  }

  @Test func nothingIsIncluded() {
    let xml = """
      <rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>Fog</title>
      <xi:include href='file:///etc/passwd' parse='text'/></item></channel></rss>
      """
    #expect(Feed(Array(xml.utf8)).items.map(\.jsonLine).joined().contains("root:") == false)
  }

  /// A hundred thousand of them, or as many as a feed may be long.
  @Test(arguments: [
    ("<a>", 100_000), ("<item>", 100_000), ("<rss><channel>", 50_000), ("</item>", 100_000),
    ("<![CDATA[", 100_000), ("<!--", 100_000), ("<!DOCTYPE [", 100_000), ("<?x ", 100_000),
    ("&", 100_000), ("&amp", 100_000), ("<a b='", 50_000), ("<a b=c d", 50_000), ("<", 500_000),
    ("]]>", 100_000), ("<item x='1' x='2'>", 30_000), ("<a:b xmlns:a='c'>", 30_000),
    ("{\"items\":[", 100_000), ("[", 100_000), ("{\"a\":", 100_000), ("<title>", 100_000),
  ])
  func muchOfOneThing(unit: String, count: Int) {
    let bytes = Array(String(repeating: unit, count: count).utf8)
    for start in ["", "<rss><channel><item><title>Fog</title>"] {
      #expect(Feed(Array(start.utf8) + bytes).items.count <= count)
      #expect(OPML.read(Array(start.utf8) + bytes, name: "list").subscriptions.isEmpty)
    }
  }

  /// What goes on for ever is read to where it is said to be too long.
  @Test func thereIsAnEndToReading() {
    let unit = Array("<item><title>Fog</title></item>".utf8)
    let bytes = unit + [UInt8](repeating: 0x20, count: 1 << 20) + unit
    let reading = FeedReading(bytes, contentType: nil, address: nil, longest: 1 << 20)
    #expect(reading.feed.entries.count == 1)
    #expect(reading.problems.first?.reason == "it is longer than 1 MB, and read only to there")
    let tags = PreparedXML(Array(String(repeating: "<a/>", count: 1_000_001).utf8))
    #expect(tags.isCutShort)
    #expect(tags.text.count == 4_000_000)
  }

  @Test func thereAreOnlySoManyArticles() {
    let items = String(repeating: "<item/>", count: 50_001)
    let reading = FeedReading(
      Array("<rss><channel>\(items)</channel></rss>".utf8), contentType: nil, address: nil)
    #expect(reading.feed.entries.count == 50_000)
    #expect(
      reading.problems.map(\.reason)
        == ["it has 50000 articles or more, and no more of them are read"])
  }

  /// Whatever is in a feed, the article that is made of it is clean copy.
  @Test(arguments: ["\u{1B}]0;x\u{7}", "\u{9B}31m", "&#27;[2J", "&#x9b;2J", "\u{202E}", "\r\n"])
  func escapesAreWords(escape: String) throws {
    let xml =
      "<rss><channel><title>A\(escape)B</title><item><title>C\(escape)D</title>"
      + "<author>E\(escape)F</author><category>G\(escape)H</category>"
      + "<description>I\(escape)J</description></item></channel></rss>"
    let feed = Feed(Array(xml.utf8), name: "feed")
    let article = Article(try #require(feed.items.first))
    let shown =
      [article.headline.title, article.headline.source, article.text] + article.authors
      + article.tags
    for line in shown {
      #expect(
        !line.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F) ~= $0.value }
      )
      #expect(!line.unicodeScalars.contains("\u{202E}"))
    }
  }
}
