import Articles
import Testing

@testable import Importing

/// What is made of feeds, on feeds made up for the purpose.
struct FeedTests {
  /// The one article in an RSS feed, whose item says `words`.
  static func item(_ words: String, at address: String? = nil) -> FeedItem? {
    feed(words, at: address).items.first
  }

  static func feed(_ words: String, at address: String? = nil) -> Feed {
    let xml = "<rss version='2.0' \(names)><channel><item>\(words)</item></channel></rss>"
    return Feed(Array(xml.utf8), address: address, name: "feed")
  }

  /// And in an Atom feed.
  static func entry(_ words: String, at address: String? = nil) -> FeedItem? {
    let xml = "<feed xmlns='http://www.w3.org/2005/Atom' \(names)><entry>\(words)</entry></feed>"
    return Feed(Array(xml.utf8), address: address, name: "feed").items.first
  }

  private static let names = """
    xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'
    xmlns:content='http://purl.org/rss/1.0/modules/content/'
    xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'
    """

  @Test(
    arguments: [
      ("<rss version='0.91'><channel><item><title>Fog</title></item></channel></rss>", .rss091u),
      ("<rss version='0.92'><channel><item><title>Fog</title></item></channel></rss>", .rss092),
      ("<rss version='2.0'><channel><item><title>Fog</title></item></channel></rss>", .rss20),
      ("<rss><channel><title>Bay</title></channel><item><title>Fog</title></item></rss>", .rss),
      (
        """
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>
        <channel rdf:about='a'/><item rdf:about='b'><title>Fog</title></item></rdf:RDF>
        """, .rss10
      ),
      (
        """
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
        xmlns='http://my.netscape.com/rdf/simple/0.9/'><item><title>Fog</title></item></rdf:RDF>
        """, .rss090
      ),
      (
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Fog</title></entry></feed>",
        .atom03
      ),
      (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Fog</title></entry></feed>",
        .atom10
      ),
      (
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Fog</a:title></a:entry></a:feed>",
        .atom10
      ),
      ("<channel href='http://example.org/'><item><title>Fog</title></item></channel>", .cdf),
      (
        #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Fog"}]}"#, .json
      ),
    ] as [(String, FeedFormat)])
  func everyFormatIsRead(document: String, format: FeedFormat) {
    let feed = Feed(Array(document.utf8))
    #expect(feed.written.format == format)
    #expect(feed.items.map(\.title) == ["Fog"])
    #expect(feed.problems.isEmpty)
  }

  /// Each says that the article is called “Fog & ferries”, in one way or another.
  @Test(arguments: [
    "<title>Fog &amp; ferries</title>", "<title>\n  Fog &amp; \n ferries</title>",
    "<title><![CDATA[Fog & ferries]]></title>", "<title>Fog & ferries</title>",
    "<title>Fog &amp;amp; ferries</title>", "<title><![CDATA[<b>Fog</b> &amp; ferries]]></title>",
    "<title>&lt;b&gt;Fog&lt;/b&gt; &amp;amp; ferries</title>",
    "<title>&#70;og &#x26; ferries</title>", "<title><b>Fog</b> &amp; ferries</title>",
    "<dc:title>Fog &amp; ferries</dc:title>", "<media:title>Fog &amp; ferries</media:title>",
    "<media:content url='a'><media:title>A boat</media:title></media:content><title>Fog &amp; ferries</title>",
    "<image><title>A boat</title></image><title>Fog &amp; ferries</title>",
    "<title>Fog & ferries<link>http://example.org/1</link>", "<TITLE>Fog &amp; ferries</TITLE>",
  ])
  func titles(words: String) {
    #expect(Self.item(words)?.title == "Fog & ferries")
  }

  @Test(arguments: [
    ("<title type='html'>&lt;i>Fog&lt;/i></title>", "Fog"),
    (
      "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><i>Fog</i></div></title>",
      "Fog"
    ),
    ("<title type='text'>5 &lt; 6</title>", "5 < 6"),
    ("<title mode='base64' type='text/html'>PGk+Rm9nPC9pPg==</title>", "Fog"),
    ("<title>Caf&eacute; d&rsquo;Or</title>", "Café d’Or"),
    ("<title>CafÃ© dâ€™Or</title>", "CafÃ© dâ€™Or"), ("<title>CafÃ©</title>", "Café"),
    ("<title>\u{1B}[31mFog</title>", "[31mFog"),
  ])
  func titlesOfAtom(words: String, title: String) {
    #expect(Self.entry(words)?.title == title)
  }

  @Test(arguments: [
    ("<link>http://example.org/1</link>", "http://example.org/1"),
    ("<link> /news/1?a=b&amp;c=d </link>", "http://example.org/news/1?a=b&c=d"),
    ("<link>../1</link>", "http://example.org/1"),
    ("<link href='http://example.org/1'/>", "http://example.org/1"),
    ("<guid>http://example.org/1</guid>", "http://example.org/1"),
    ("<guid>/news/1</guid>", "http://example.org/news/1"),
    ("<guid>http://example.org/2</guid><link>http://example.org/1</link>", "http://example.org/1"),
    ("<link>http://example.org/1</link><guid>http://example.org/2</guid>", "http://example.org/1"),
    ("<guid isPermaLink='false'>http://example.org/2</guid>", nil), ("<guid>4711</guid>", nil),
    ("<guid>urn:uuid:1</guid>", nil), ("<guid isPermaLink='false'>4711</guid>", nil),
    ("<guid>tag:example.org,2026:1</guid>", nil),
    ("<item xml:base='http://example.net/b/'><link>1</link></item>", "http://example.net/b/1"),
  ])
  func addresses(words: String, address: String?) {
    let feed = Self.feed("<title>Fog</title>" + words, at: "http://example.org/feeds/news.xml")
    #expect(feed.items.last?.url == address)
  }

  /// An id is a name: where the feed was fetched from makes no difference.
  @Test(arguments: [
    ("<guid>4711</guid>", "4711"), ("<guid isPermaLink='false'> a b </guid>", "a b"),
    ("<guid>news/1</guid>", "news/1"), ("<link>http://example.org/1</link>", nil),
    ("<guid/><link>http://example.org/1</link>", nil), ("", "fnv1a:93668243c5834815"),
  ])
  func ids(words: String, id: String?) {
    for address in [nil, "http://example.org/feed", "https://mirror.example/feed"] {
      #expect(Self.item("<title>Fog</title>" + words, at: address)?.id == id)
    }
  }

  @Test(arguments: [
    ("<link href='/1'/>", "http://example.org/1"),
    ("<link rel='self' href='/0'/><link rel='alternate' href='/1'/>", "http://example.org/1"),
    (
      "<link rel='alternate' type='application/atom+xml' href='/0'/><link href='/1'/>",
      "http://example.org/1"
    ),
    ("<link rel='replies' href='/0'/>", nil),
    ("<id>http://example.org/1</id>", "http://example.org/1"),
    ("<link xml:base='http://example.net/' href='1'/>", "http://example.net/1"),
  ])
  func addressesOfAtom(words: String, address: String?) {
    #expect(Self.entry("<title>Fog</title>" + words, at: "http://example.org/feed")?.url == address)
  }

  @Test(arguments: [
    ("<author>Lena Ortiz</author>", ["Lena Ortiz"]),
    ("<author>lena@example.org (Lena Ortiz)</author>", ["Lena Ortiz"]),
    ("<author>Lena Ortiz &lt;lena@example.org&gt;</author>", ["Lena Ortiz"]),
    ("<author>lena@example.org</author>", ["lena@example.org"]),
    ("<author><name>Lena Ortiz</name><email>l@example.org</email></author>", ["Lena Ortiz"]),
    (
      "<dc:creator>Lena Ortiz</dc:creator><dc:creator>Sam Reed</dc:creator>",
      ["Lena Ortiz", "Sam Reed"]
    ),
    ("<itunes:author>Lena Ortiz</itunes:author>", ["Lena Ortiz"]),
    ("<dc:creator><![CDATA[ Lena Ortiz ]]></dc:creator>", ["Lena Ortiz"]), ("<author/>", []),
    ("<dc:publisher>Bay Post</dc:publisher><contributor><name>Sam Reed</name></contributor>", []),
  ])
  func authors(words: String, authors: [String]) {
    #expect(Self.item("<title>Fog</title>" + words)?.authors == authors)
  }

  @Test(arguments: [
    ("<category>Sea</category><category domain='x'>Sky</category>", ["Sea", "Sky"]),
    ("<category>Sea</category><category>Sea</category><category/>", ["Sea"]),
    ("<dc:subject>Sea</dc:subject>", ["Sea"]), ("<category term='Sea' label='The sea'/>", ["Sea"]),
    ("<media:keywords>sea, sky</media:keywords>", ["sea", "sky"]),
    ("<itunes:keywords>sea,sky</itunes:keywords>", ["sea", "sky"]),
    ("<media:category>Sea</media:category>", ["Sea"]),
    ("<category>Sea, air</category>", ["Sea, air"]),
  ])
  func tags(words: String, tags: [String]) {
    #expect(Self.item("<title>Fog</title>" + words)?.tags == tags)
  }

  /// Which words of an item are its text, and which its summary.
  @Test(arguments: [
    ("<description>Plain words.</description>", "Plain words.", nil),
    ("<description>&lt;p&gt;Marked up.&lt;/p&gt;</description>", "Marked up.", nil),
    (
      "<description>Short.</description><content:encoded>&lt;p&gt;At length.&lt;/p&gt;</content:encoded>",
      "At length.", "Short."
    ),
    (
      "<content:encoded>&lt;p&gt;Same.&lt;/p&gt;</content:encoded><description>&lt;p&gt;Same.&lt;/p&gt;</description>",
      "Same.", nil
    ),
    (
      "<description>First.</description><description>Second, and longer.</description>",
      "Second, and longer.", "First."
    ),
    ("<itunes:summary>Spoken words.</itunes:summary>", "Spoken words.", nil),
    (
      "<media:group><media:description>A film of fog.</media:description></media:group>",
      "A film of fog.", nil
    ),
    (
      "<description><p>Not escaped.</p><p>At all.</p></description>", "Not escaped.\n\nAt all.", nil
    ),
    ("<description/><content:encoded/>", "", nil),
  ])
  func words(of item: String, text: String, summary: String?) {
    let item = Self.item("<title>Fog</title>" + item)
    #expect(item?.words == text)
    #expect(item?.summary == summary)
  }

  @Test(arguments: [
    ("<summary>Short.</summary>", "Short.", "Short."),
    ("<content type='html'>&lt;p&gt;At length.&lt;/p&gt;</content>", "At length.", nil),
    (
      "<summary>Short.</summary><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>At length.</p></div></content>",
      "At length.", "Short."
    ),
    ("<content type='image/png'>iVBO</content><summary>Short.</summary>", "Short.", "Short."),
    ("<content src='/1.pdf' type='application/pdf'/><summary>Short.</summary>", "Short.", "Short."),
  ])
  func wordsOfAtom(of entry: String, text: String, summary: String?) {
    let item = Self.entry("<title>Fog</title>" + entry)
    #expect(item?.words == text)
    #expect(item?.summary == summary)
  }

  @Test func addressesInTheTextAreWhole() {
    let item = Self.item(
      "<description>&lt;a href='/x'&gt;x&lt;/a&gt; &lt;img src=y.png&gt;</description>",
      at: "http://example.org/feeds/a.xml")
    #expect(
      item?.contentHTML
        == "<a href='http://example.org/x'>x</a> <img src=http://example.org/feeds/y.png>")
  }

  @Test func filesComeWithTheirTypeAndSize() {
    let item = Self.item(
      """
      <title>Fog</title><enclosure url='http://example.org/fog.mp3' length='120' type='audio/mpeg'/>
      <media:content url='http://example.org/fog.jpg' type='image/jpeg' duration='7'/>
      <enclosure url='http://example.org/fog.mp3'/><enclosure/>
      <media:thumbnail url='http://example.org/small.jpg'/>
      """)
    #expect(
      item?.jsonLine == """
        {"id":"fnv1a:93668243c5834815","title":"Fog","attachments":\
        [{"mime_type":"audio/mpeg","size_in_bytes":120,"url":"http://example.org/fog.mp3"},\
        {"duration_in_seconds":7,"mime_type":"image/jpeg","url":"http://example.org/fog.jpg"}],\
        "image":"http://example.org/small.jpg"}
        """)
  }

  @Test(arguments: [
    ("<pubDate>Thu, 12 Mar 2026 09:14:00 +0100</pubDate>", "2026-03-12T08:14:00Z", nil),
    ("<dc:date>2026-03-12T09:14:00Z</dc:date>", "2026-03-12T09:14:00Z", nil),
    (
      "<published>2026-03-12</published><updated>2026-03-13</updated>", "2026-03-12T00:00:00Z",
      "2026-03-13T00:00:00Z"
    ),
    ("<pubDate>yesterday</pubDate>", nil, nil),
    ("<pubDate>yesterday</pubDate><pubDate>2026-03-12</pubDate>", "2026-03-12T00:00:00Z", nil),
    (
      "<created>2026-03-11</created><updated>2026-03-12</updated>", "2026-03-11T00:00:00Z",
      "2026-03-12T00:00:00Z"
    ),
  ])
  func dates(words: String, published: String?, modified: String?) {
    let item = Self.item("<title>Fog</title>" + words)
    #expect(item?.datePublished == published)
    #expect(item?.dateModified == modified)
  }

  /// What it says of itself, and how often it wants to be asked.
  @Test func theFeedItself() {
    let xml = """
      <rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Bay &amp;amp; Post</title>
      <link>/</link><description>News of the &lt;b&gt;bay&lt;/b&gt;</description><language>en-gb</language>
      <a:link rel='self' href='/feed.xml'/><ttl>45</ttl><skipHours><hour>3</hour><hour>24</hour></skipHours>
      <skipDays><day>Sunday</day></skipDays><image><url>/logo.png</url><title>Logo</title></image>
      <item><title>Fog</title></item></channel></rss>
      """
    let feed = Feed(Array(xml.utf8), address: "https://example.org/rss")
    #expect(feed.title == "Bay & Post")
    #expect(feed.summary == "News of the bay")
    #expect(feed.written.homePage == "https://example.org/")
    #expect(feed.written.ownAddress == "https://example.org/feed.xml")
    #expect(feed.written.image == "https://example.org/logo.png")
    #expect(feed.written.timeToLive == 45)
    #expect(feed.written.skipHours == [0, 3])
    #expect(feed.written.skipDays == [0])
    #expect(feed.items.first?.source == "Bay & Post")
    #expect(feed.items.first?.language == "en-gb")
  }

  @Test func aJSONFeedIsKeptAsItIs() {
    let json = """
      {"version":"https://jsonfeed.org/version/1","title":"Bay Post","home_page_url":"https://example.org/",
      "items":[{"id":7,"title":"Fog","content_html":"<p>Thick.</p>","_x":{"y":1}},{"id":[]},3,{"title":8}]}
      """
    let feed = Feed(Array(json.utf8), name: "feed")
    #expect(
      feed.items.first?.jsonLine
        == #"{"id":7,"title":"Fog","content_html":"<p>Thick.</p>","_quoth":{"source":"Bay Post"},"_x":{"y":1}}"#
    )
    #expect(feed.items.count == 1)
    #expect(!feed.problems.isEmpty)
  }
}
