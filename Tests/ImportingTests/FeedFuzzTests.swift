import Articles
import Testing

@testable import Importing

/// Whatever comes in as a feed, reading it ends, and what comes out can be kept.
struct FeedFuzzTests {
  private static let samples = [
    """
    <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bay &amp; Post</title>
    <item><title><![CDATA[Fog]]></title><link>/1?a=b&amp;c</link><guid isPermaLink="false">1</guid>
    <pubDate>Thu, 12 Mar 2026 09:14:00 +0100</pubDate><dc:creator>l@example.org (Lena)</dc:creator>
    <description>&lt;p&gt;Thick &eacute;&lt;/p&gt;</description><enclosure url="a" length="1"/></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.org/"><title type="html">&lt;b>Bay&lt;/b></title>
    <entry xml:lang="fr"><id>tag:1</id><link href="1"/><link rel="enclosure" href="2"/><updated>2026-03-12T09:14:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Thick &#8220;fog&#x201d;</p></div></content>
    <category term="sea"/><source><title>Other</title></source></entry></feed>
    """,
    #"{"version":"https://jsonfeed.org/version/1.1","title":"Bay","items":[{"id":"1","content_html":"<p>\u00e9</p>","tags":["a"]},{"id":2.5}]}"#,
  ].map { Array($0.utf8) }

  @Test(arguments: samples.indices)
  func everyBeginningIsRead(sample: Int) {
    let bytes = Self.samples[sample]
    for count in 0...bytes.count { check(Array(bytes.prefix(count))) }
  }

  @Test(arguments: 0..<150)
  func spoiltFeedsAreRead(seed: UInt64) {
    var dice = Dice(seed: seed)
    var bytes = Self.samples[Int(seed) % Self.samples.count]
    for _ in 0..<Int.random(in: 1...12, using: &dice) {
      let place = Int.random(in: bytes.indices, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[place] = .random(in: 0...255, using: &dice)
      case 1:
        bytes.removeSubrange(place..<min(bytes.count, place + .random(in: 1...9, using: &dice)))
      default: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
      }
    }
    check(bytes)
  }

  @Test(arguments: 0..<40)
  func anyBytesAreRead(seed: UInt64) {
    var dice = Dice(seed: seed)
    check(
      (0..<Int.random(in: 0...2000, using: &dice)).map { _ in .random(in: 0...255, using: &dice) })
  }

  private func check(_ bytes: [UInt8]) {
    let feed = Feed(bytes, address: "https://example.org/feed", name: "feed")
    #expect(feed == Feed(bytes, address: "https://example.org/feed", name: "feed"))
    for item in feed.items {
      #expect(!item.jsonBytes.contains { $0 < 0x20 })
      #expect(item.datePublished.map { DateInTheWild($0)?.rfc3339 == $0 } ?? true)
    }
  }
}
