import Articles
import Testing

@testable import Importing

/// HTML as words, and as HTML that does no harm.
struct CleanMarkupTests {
  @Test(arguments: [
    ("<p>One.</p><p>Two\n  and a half.</p>", "One.\n\nTwo and a half."),
    ("<h2>Harbour</h2>Boats <b>left</b>.", "Harbour\n\nBoats left."),
    ("First<br>second<br><br><br>third", "First\nsecond\n\nthird"),
    ("<ul><li>Ham<li>Eggs</ul>", "• Ham\n• Eggs"),
    ("<ol start=3><li>Ham<li>Eggs</ol>", "3. Ham\n4. Eggs"),
    ("<ul><li>Ham<ol><li>cooked<li>raw</ol><li>Eggs</ul>", "• Ham\n  1. cooked\n  2. raw\n• Eggs"),
    ("Said:<blockquote>“No.”</blockquote>Then left.", "Said:\n\n“No.”\n\nThen left."),
    ("<pre>let a = 1\n  a += 1\n</pre>", "let a = 1\n  a += 1"),
    ("Use <code>ls  -l</code>.", "Use ls -l."),
    ("<table><tr><th>Port<th>Ships<tr><td>Bay<td>12</table>", "Port | Ships\nBay | 12"),
    ("<table><tr><td><p>Left.</p><td><p>Right.</p></table>", "Left.\n\nRight."),
    ("<figure><img src=a.png alt=Boat><figcaption>A boat</figcaption></figure>", "A boat"),
    ("<img src=a.png alt='A boat at sea'>", "A boat at sea"),
    ("Caf&eacute; &amp; bar&#8230; &lt;5&nbsp;%", "Café & bar… <5 %"),
    ("a<script>b</script>c<style>d</style>e<!-- f -->g", "aceg"),
    ("a<span hidden>b</span>c<i style='display : none'>d</i>e", "ace"),
    ("Hi <form><input value=x><select><option>y</select></form>there", "Hi\n\nthere"),
    ("soft\u{AD}hyphen, zero\u{200B}width", "softhyphen, zerowidth"),
  ])
  func words(html: String, text: String) {
    #expect(CleanMarkup(html).text == text)
  }

  @Test(arguments: [
    ("<a href='/b?c=1&d'>x</a>", #"<a href="https://example.org/b?c=1&amp;d">x</a>"#),
    ("<a href=' java\nscript:alert(1)'>x</a>", "x"), ("<a href=data:text/html,x>x</a>", "x"),
    ("<a href='file:///etc/passwd'>x</a>", "x"),
    ("<b onclick=x() style='color:red' class=y>x</b>", "<b>x</b>"),
    (
      "<img src=a.png alt='1 < 2' onerror=x()>",
      #"<img src="https://example.org/a/a.png" alt="1 &lt; 2">"#
    ),
    (
      "<img src='data:image/gif;base64,R0' data-src=big.jpg>",
      #"<img src="https://example.org/a/big.jpg" alt="">"#
    ),
    (
      "<iframe src=x></iframe><object data=x></object><embed src=x><svg onload=x()><title>t</title></svg>y",
      "y"
    ),
    ("<ol start='4' type=a><li value=9>x</ol>", #"<ol start="4"><li value="9">x</li></ol>"#),
    ("<td onmouseover=x() colspan=2>", #"<td colspan="2"></td>"#),
    ("a &lt;script&gt; b", "a &lt;script&gt; b"),
    ("<section><main>x</main></section>", "<div><div>x</div></div>"),
  ])
  func safeHTML(html: String, safe: String) {
    let clean = CleanMarkup(html, address: "https://example.org/a/page")
    #expect(clean.html.replacing("<p>", with: "").replacing("</p>", with: "") == safe)
  }

  @Test func whatIsSafeStaysAsItIs() {
    let html = CleanMarkup(Self.mixture, address: "https://example.org/").html
    #expect(CleanMarkup(html, address: "https://example.org/").html == html)
    #expect(CleanMarkup(html).text == CleanMarkup(Self.mixture).text)
  }

  @Test func addressesStartFromTheBase() {
    let clean = CleanMarkup(
      "<head><base href='/news/'></head><a href=1>x</a>", address: "https://example.org/a")
    #expect(clean.html.contains(#"href="https://example.org/news/1""#))
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("<p>né".utf8), nil, "né"),
      (Array("<p>n".utf8) + [0xE9], "text/html; charset=iso-8859-1", "né"),
      (Array("<meta charset=windows-1251><p>".utf8) + [0xCD, 0xE5, 0xF2], "text/html", "Нет"),
      (
        Array("<meta http-equiv=Content-Type content='text/html; charset=shift_jis'><p>".utf8) + [
          0x8E, 0xA9,
        ], nil, "自"
      ),
      (Array("<meta charset=iso-8859-1><p>".utf8) + [0x93, 0x41, 0x94], nil, "“A”"),
      (Array("<meta charset=latin1><p>né".utf8), nil, "né"),
      ([0xFF, 0xFE] + "<p>né".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, nil, "né"),
      (Array("<meta charset=utf-16><p>né".utf8), nil, "né"),
      (Array("<meta charset=made-up><p>né".utf8), "text/html; charset=nonsense", "né"),
    ] as [([UInt8], String?, String)])
  func letters(bytes: [UInt8], contentType: String?, text: String) {
    #expect(CleanMarkup(bytes, contentType: contentType).text == text)
  }

  /// What a hostile server may send is read in bounded time, and what was left out is said.
  @Test(arguments: HostileMarkup.samples)
  func hostile(sample: HostileMarkup) {
    let page = Page(sample.bytes)
    let clean = CleanMarkup(sample.bytes, contentType: nil)
    #expect(!clean.html.contains("<script"))
    if sample.isTooMuch { #expect(page.problems.contains { $0.reason.contains("only to there") }) }
  }

  @Test func thereIsAnEndToReading() {
    let links = BoundedHTML(Array(String(repeating: "<a>", count: 400_001).utf8))
    #expect(links.text.count == 1_200_000)
    #expect(links.problems == ["it has more than 400000 tags, and is read only to there"])
    let words = BoundedHTML(Array(repeating: 0x20, count: (1 << 20) + 1), longest: 1 << 20)
    #expect(words.text.count == 1 << 20)
    #expect(words.problems == ["it is longer than 1 MB, and read only to there"])
  }

  /// Emphases that nobody has closed are no reason to stop reading.
  @Test func unclosedEmphasesAreReadOver() {
    let html = String(repeating: "<p><font><b>Pears.</p>", count: 300) + "<h2>The end</h2>"
    #expect(CleanMarkup(html).text.hasSuffix("Pears.\n\nThe end"))
  }

  static let mixture = """
    <h1>Tide &amp; time</h1><p>A <a href="/x">link</a>, <em>stress</em> and “quotes”.</p>
    <ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul><blockquote><p>Words</p></blockquote>
    <table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><pre>x  y
      z</pre>
    """
}

/// Markup that nobody writes in good faith.
struct HostileMarkup: CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8] = []
  var isTooMuch = false

  var testDescription: String { name }

  private init(
    _ name: String, behind start: String = "", _ unit: String, _ count: Int, isTooMuch: Bool = false
  ) {
    self.name = name
    self.isTooMuch = isTooMuch
    bytes = Array(start.utf8)
    let unit = Array(unit.utf8)
    bytes.reserveCapacity(unit.count * count)
    for _ in 0..<count { bytes += unit }
  }

  static let samples = [
    HostileMarkup("deep divisions", "<div>", 20_000, isTooMuch: true),
    HostileMarkup("deep tables", "<table><tr><td>", 20_000),
    HostileMarkup("deep lists", "<ul><li>", 20_000),
    HostileMarkup("unclosed comments", "<!--", 20_000),
    HostileMarkup("unclosed scripts", "<script>", 20_000),
    HostileMarkup("open quotation marks", "<a href=\"", 20_000),
    HostileMarkup("references", "&amp;", 20_000),
    HostileMarkup("attributes", behind: "<p a b=1", " d=e", 20_000),
    HostileMarkup("cells", "<td>x", 5_000),
    HostileMarkup("line breaks", "a<br><br>", 5_000),
    HostileMarkup("angles", "<", 400_001, isTooMuch: true),
    HostileMarkup("zeros", "\u{0}<p>\u{0}", 10_000),
    HostileMarkup("linked data", behind: "<script type='application/ld+json'>", "[", 20_000),
  ]
}
