import Articles
import Testing

@testable import Importing

/// The article in a page, on pages made up for the purpose.
struct PageTests {
  /// Sentences enough for an article.
  static func story(_ count: Int = 4) -> String {
    (1...count).map {
      "<p>On day \($0) the ferry crossed the bay, turned at the lighthouse, and came back with "
        + "forty crates of pears, two bicycles, and a letter for the mayor of the upper town.</p>"
    }.joined()
  }

  static func text(_ body: String, head: String = "") -> String {
    Page(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8)).item.contentText ?? ""
  }

  /// What stands around an article, each with a word that must not be read.
  @Test(arguments: [
    "<nav><ul><li><a href=/1>GONE one</a><li><a href=/2>GONE two</a></ul></nav>",
    "<div class=sidebar><p>GONE, and read this as well, for it is long enough to count.</p></div>",
    "<div id=comments><p>GONE says one reader, and another one says so, too, at some length.</p></div>",
    "<footer><p>GONE, all rights reserved, by the owners of this page and their heirs.</p></footer>",
    "<div class=gdpr-note>GONE, we value your cookies, all of them, and so do our partners.</div>",
    "<div role=dialog aria-modal=true>GONE, subscribe now, it is cheap, and it is good.</div>",
    "<div style='display:none'><p>GONE, nobody sees this, whatever it says, and however long.</p></div>",
    "<div aria-hidden=true><p>GONE, nobody hears this, whatever it says, and however long.</p></div>",
    "<script>var x = 'GONE'</script><style>.GONE { }</style><noscript>GONE</noscript>",
    "<div><a href=/1>GONE with this</a> <a href=/2>GONE with that</a></div>",
    "<form><p>GONE</p><input name=mail><input type=submit></form>",
    "<aside><p>GONE is what they said before, in another story, which you may read here.</p></aside>",
    "<div class=share-buttons><span>GONE to your friends</span></div>",
    "<div>Advertisement</div>", "<button>GONE</button>",
    "<table role=presentation><tr><td><a href=/1>GONE</a><td><a href=/2>GONE</a></table>",
    "<div class=qc-cmp2><p>GONE, we and our 842 partners store cookies, identifiers, and so on.</p></div>",
    "<span class=sr-only>GONE to those who listen</span>",
    "<div class=newsletter-box><h3>GONE</h3><p>Letters from GONE, every morning, free.</p></div>",
    "<div class=author-bio><h4>GONE</h4><p>GONE writes about ports, and about orchards.</p></div>",
    "<div class=paywall><p>GONE: subscribe to read on, or sign in, if you have done so.</p></div>",
    "<p>Story continues below advertisement</p>",
  ])
  func surroundingsAreLeftOut(part: String) {
    for body in [
      "\(part)<div class=post>\(Self.story())</div>",
      "<div class=post>\(Self.story(2))\(part)\(Self.story(2))</div>",
    ] {
      let text = Self.text(body)
      #expect(!text.contains("GONE") && !text.lowercased().contains("advertisement"))
      #expect(text.contains("day 1") && text.contains("mayor"))
    }
  }

  /// What stands in an article and belongs to it.
  @Test(arguments: [
    "<h2>KEPT</h2>", "<ul><li>KEPT pears, ripe<li>two bicycles</ul>",
    "<blockquote>“KEPT,” she said, and left.</blockquote>",
    "<pre>KEPT = 1</pre>", "<table><tr><th>Day<th>Crates<tr><td>KEPT<td>40</table>",
    "<figure><img src=a.jpg><figcaption>KEPT at the pier</figcaption></figure>",
    "<p>KEPT</p>", "<div>KEPT without a paragraph, but with commas, and a full stop.</div>",
    "<p>Words<br><br>KEPT behind two breaks.</p>",
    "<p class=paywall>KEPT behind a gate, to which one has the key.</p>",
  ])
  func partsOfTheArticleAreKept(part: String) {
    let text = Self.text("<div class=post>\(Self.story(2))\(part)\(Self.story(2))</div>")
    #expect(text.contains("KEPT"))
  }

  /// Where a script brings the text, or a gate keeps it, linked data may have it.
  @Test(arguments: [
    #"First, at length.\n\nThen 5 < 6 & more."#,
    #"<p>First, at length.</p><p>Then 5 &lt; 6 &amp; more.</p>"#,
  ])
  func linkedDataMayHaveTheText(body: String) {
    let filler = String(repeating: "Pears, bicycles, and a letter. ", count: 12)
    let data = #"{"@type":"NewsArticle","articleBody":"\#(filler)\#(body)"}"#
    let text = Self.text(
      "<div id=app><p>Loading…</p></div>",
      head: "<script type=application/ld+json>\(data)</script>")
    #expect(text.hasSuffix("First, at length.\n\nThen 5 < 6 & more."))
    let page = Self.text(
      "<div>\(Self.story(6))</div>", head: "<script type=application/ld+json>\(data)</script>")
    #expect(page.contains("mayor") && !page.contains("First, at length"))
  }

  @Test func theTitleIsNotRepeated() {
    let text = Self.text(
      "<div><h1>Pears for the upper town</h1>\(Self.story())</div>",
      head: "<title>Pears for the upper town</title>")
    #expect(!text.contains("Pears for"))
  }

  @Test func whatIsBesideTheBestPartBelongsToItWhereItIsAsGood() {
    let text = Self.text("<div><div>\(Self.story(3))</div><div>\(Self.story(3))</div></div>")
    #expect(text.split(separator: "\n\n").count == 6)
  }

  @Test func aShortPageIsReadLessStrictly() {
    let text = Self.text("<div class=sidebar><p>Only this, and no more, is on the page.</p></div>")
    #expect(text == "Only this, and no more, is on the page.")
  }

  @Test(arguments: ["", " ", "<", "<html>", "\u{0}", "<body></body>", "<!-- x -->"])
  func nothingIsSaidToBeNothing(html: String) {
    let page = Page(Array(html.utf8), name: "page")
    #expect(page.item.contentText == nil)
    #expect(page.problems == [Problem(file: "page", reason: "there is no text in it")])
  }
}

/// What a page says about its article.
struct PageMetadataTests {
  static func item(_ head: String, _ body: String = "", at address: String? = nil) -> FeedItem {
    let html =
      "<html><head>\(head)</head><body>\(body)<div>\(PageTests.story())</div></body></html>"
    return Page(Array(html.utf8), address: address).item
  }

  @Test func linkedDataComesFirst() {
    let item = Self.item(
      """
      <title>Other | Bay Post</title><meta property=og:title content=Other>
      <meta name=author content=Other><meta property=og:site_name content=Other>
      <script type="application/ld+json"><![CDATA[{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"No"},{"@type":["Thing","NewsArticle"],
        "headline":"Pears &amp; bicycles","author":[{"@type":"Person","name":"Lena Ortiz"},
        {"name":"Sam Reed"}],"datePublished":"2026-03-12T09:14:00+01:00",
        "dateModified":"2026-03-13","publisher":{"name":"Bay Post"},"image":["/a.jpg"]}]}]]></script>
      """, at: "https://example.org/news/1")
    #expect(item.title == "Pears & bicycles")
    #expect(item.authors == ["Lena Ortiz", "Sam Reed"])
    #expect(item.datePublished == "2026-03-12T08:14:00Z")
    #expect(item.dateModified == "2026-03-13T00:00:00Z")
    #expect(item.source == "Bay Post")
    #expect(item.others["image"] == .string("https://example.org/a.jpg"))
    #expect(item.url == "https://example.org/news/1")
  }

  @Test(arguments: [
    "{", "[[[[", #"{"@type":7}"#, #"{"@type":"Article","author":[[1]],"headline":{}}"#, "null",
  ])
  func brokenLinkedDataCostsNothing(data: String) {
    let item = Self.item(
      "<title>Pears for the upper town</title><script type=application/ld+json>\(data)</script>")
    #expect(item.title == "Pears for the upper town")
    #expect(item.contentText?.contains("mayor") == true)
  }

  @Test func metaElementsComeSecond() {
    let item = Self.item(
      """
      <meta property="dc:title og:title" content="Pears"><meta name=DC.creator content="Lena Ortiz">
      <meta property=article:published_time content=2026-03-12><meta property=og:locale content=pt_BR>
      <meta property=og:site_name content="Bay Post"><link rel=canonical href=https://example.org/1>
      <meta property=article:author content=https://example.org/lena>
      """)
    #expect(item.title == "Pears")
    #expect(item.authors == ["Lena Ortiz"])
    #expect(item.datePublished == "2026-03-12T00:00:00Z")
    #expect(item.language == "pt-BR")
    #expect(item.source == "Bay Post")
    #expect(item.url == "https://example.org/1")
  }

  @Test(arguments: [
    ("Pears for the upper town | Bay Post", "Pears for the upper town"),
    ("Pears for the upper town", "Pears for the upper town"),
    ("Bay Post: Pears for the upper town", "Pears for the upper town"),
    ("Pears | Bay Post", "Pears | Bay Post"),
    ("Bay Post » News » Pears", "Bay Post » News » Pears"),
    ("Well-known pears – a tasting", "Well-known pears – a tasting"),
  ])
  func titles(page: String, title: String) {
    #expect(Self.item("<title>\(page)</title>").title == title)
  }

  @Test(arguments: [
    ("<p class=byline>By Lena Ortiz</p>", ["Lena Ortiz"]),
    ("<p class=byline>By <a href=/author/lena>Lena Ortiz</a>, 12 March 2026</p>", ["Lena Ortiz"]),
    ("<span itemprop=author>by <b itemprop=name>Sam Reed</b></span>", ["Sam Reed"]),
    ("<a rel=author>Sam Reed</a>", ["Sam Reed"]), ("<p class=dateline>12 March 2026</p>", []),
    ("<div>Sam Reed</div>", []),
  ])
  func bylines(html: String, authors: [String]) {
    #expect(Self.item("<title>Pears</title>", html).authors == authors)
  }

  @Test(arguments: [
    "<time datetime='2026-03-12T09:14:00Z'>today</time>",
    "<time datetime=2026-01-01></time><meta itemprop=datePublished content=2026-03-12T09:14:00Z>",
  ])
  func shownDates(html: String) {
    #expect(Self.item("<title>Pears</title>", html).datePublished == "2026-03-12T09:14:00Z")
  }
}

/// Plain texts and Markdown as articles.
struct PlainDocumentTests {
  @Test func theFirstLineIsTheTitle() {
    let item = PlainDocument(
      Array("\n Pears \n\nForty crates.\n\n\n\nTwo.\n".utf8), isMarkdown: false
    ).item
    #expect(item.title == "Pears")
    #expect(item.contentText == "Forty crates.\n\nTwo.")
  }

  @Test func aParagraphIsNoTitle() {
    let line = String(repeating: "word ", count: 40)
    let item = PlainDocument(Array(line.utf8), isMarkdown: false).item
    #expect(item.title == nil)
    #expect(item.contentText == line)
  }

  @Test(arguments: [
    ("# Pears\n\nForty **crates** of `fruit`.", "Pears", "Forty crates of fruit."),
    ("Pears\n=====\n\nForty.", "Pears", "Forty."),
    ("---\ntags: x\n---\n## Pears ##\n- a\n- b [c](http://d)", "Pears", "• a\n• b c"),
    ("Pears\n\n2 * 3 * 4 and snake_case_name", "Pears", "2 * 3 * 4 and snake_case_name"),
    ("# Pears\n```\n# x *y*\n```", "Pears", "# x *y*"),
    ("# Pears\n> “No,” she said.", "Pears", "“No,” she said."),
    ("# Pears\n![A boat](a.png) \\*", "Pears", "A boat *"),
  ])
  func markdown(written: String, title: String, text: String) {
    let item = PlainDocument(Array(written.utf8), isMarkdown: true).item
    #expect(item.title == title)
    #expect(item.contentText == text)
  }

  @Test func nothingIsSaidToBeNothing() {
    let reasons = PlainDocument(Array("\n \n".utf8), isMarkdown: true).problems.map(\.reason)
    #expect(reasons == ["there is no text in it"])
  }
}
