import Articles
import Testing
import Text

/// What an article's HTML says of the words in its text.
struct CompositionTests {
  @Test(
    "is found in the text that was made of the HTML",
    arguments: [
      ("<h2>Title</h2><p>Text</p>", "heading: Title"),
      ("<blockquote><p>One</p><p>Two</p></blockquote>", "quotation: One\n\nTwo"),
      ("<pre>a\n  b</pre>", "code: a\n  b"),
      ("<ul><li>One<li>Two</ul>", "item: • One|item: • Two"),
      ("<ul><li>One<ul><li>Two</ul></ul>", "item: • One\n\n• Two|item: • Two"),
      ("<table><tr><td>a</td><td>b</td></tr></table>", "row: a b|cell: a|cell: b"),
      ("<figure><img alt='x'><figcaption>Sea</figcaption></figure>", "caption: Sea"),
      ("<p>Plain <b>words</b></p>", ""),
      ("<h2></h2><p>Text", ""),
      ("<h2>Never closed", "heading: Never closed"),
    ])
  func blocks(html: String, blocks: String) {
    let text = PlainText.of(html: html)
    #expect(Composition(html: html, in: text).blockWords(in: text) == blocks)
  }

  @Test("is found in a text with other bullets, numbers and bars as well")
  func otherText() {
    let html = """
      <h2>List</h2><ol><li>One, <a href="https://a.example/">here</a><li>Two</ol>\
      <table><tr><td>a</td><td>b</td></tr></table><blockquote>Three</blockquote>
      """
    let text = "List\n\n1. One, here\n2. Two\n\na | b\n\nThree"
    let composition = Composition(html: html, in: text)
    #expect(
      composition.blockWords(in: text)
        == "heading: List|item: 1. One, here|item: 2. Two|row: a | b|cell: a|cell: b|quotation: Three"
    )
    #expect(composition.links.map { String(text[$0.span]) } == ["here"])
  }

  @Test("ends where the text says something else")
  func anotherText() {
    let html = "<h2>Title</h2><p>One thing or the other</p><h2>End</h2>"
    let text = "Title\n\nSomething that nobody could have made of this piece of HTML"
    #expect(Composition(html: html, in: text).blockWords(in: text) == "heading: Title")
  }

  @Test(
    "has links to the web and no others",
    arguments: [
      ("<a href='https://a.example/?x=1&amp;y=2'>a</a>", "a=https://a.example/?x=1&y=2"),
      ("<a class=b href=http://a.example/b>a</a>", "a=http://a.example/b"),
      ("<a HREF=\"https://a.example/é\">a</a>", "a=https://a.example/%C3%A9"),
      ("<a href='javascript:alert(1)'>a</a>", ""), ("<a href='file:///etc/passwd'>a</a>", ""),
      ("<a href='mailto:a@b.example'>a</a>", ""), ("<a href='https://'>a</a>", ""),
      ("<a href='https://a.example/\u{1B}]0;x'>a</a>", ""), ("<a href='//a.example'>a</a>", ""),
      ("<a title=href href=''>a</a>", ""), ("<a href>a</a>", ""), ("<a href=>a</a>", ""),
      ("<a href='https://a.example/'></a>", ""),
    ])
  func links(html: String, links: String) {
    let text = PlainText.of(html: html)
    let found = Composition(html: html, in: text).links.map { "\(text[$0.span])=\($0.address)" }
    #expect(found.joined(separator: "|") == links)
  }

  @Test("has pictures with what stands for them, and no pixels that count")
  func images() {
    let html = """
      <p>One</p><img src="https://a.example/1.jpg" alt="A \u{1B}[2J ferry"><p>Two</p>\
      <img src="https://a.example/count" width=1 height=1><img src="data:x">
      """
    let text = PlainText.of(html: html)
    let images = Composition(html: html, in: text).images
    #expect(images.map(\.words) == ["A [2J ferry"])
    #expect(images.map(\.offset.utf8) == [3])
  }

  @Test(
    "takes time in proportion to its length",
    arguments: [
      "<li>x", "<a href='https://a.example/'>x", "<td>x", "</a>", "<blockquote>", "<a href=",
      "<a x ",
      "<img alt=x>", "<img alt=\"", "<tr><td>x</table>", "x ",
    ])
  func hostile(pattern: String) {
    let html = String(repeating: pattern, count: 200_000 / pattern.utf8.count)
    let text = PlainText.of(html: html)
    let composition = Composition(html: html, in: text)
    #expect(composition.links.count < 1_000)
    let other = String(text.reversed())
    _ = Composition(html: html, in: other)
  }
}

extension Composition {
  fileprivate func blockWords(in text: String) -> String {
    blocks.map { "\($0.kind): \(text[$0.span])" }.joined(separator: "|")
  }
}
