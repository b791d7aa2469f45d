import Articles
import Testing

@Suite("The plain text of HTML")
struct PlainTextTests {
  @Test(
    "has paragraphs, lines and bullets, and nothing of the markup",
    arguments: [
      ("<p>One</p><p>Two</p>", "One\n\nTwo"),
      ("<p>One\n two</p>\n\n<p> Three </p>", "One two\n\nThree"),
      ("One<br>two<br/>three", "One\ntwo\nthree"),
      ("One<br><br>Two<br><br><br>Three", "One\n\nTwo\n\nThree"),
      ("<div><h1>Title</h1><div>Text</div></div>", "Title\n\nText"),
      (
        "<p>List:</p><ul><li>One</li> <li><p>Two</p></li></ul><p>After</p>",
        "List:\n\n• One\n\n• Two\n\nAfter"
      ),
      ("<ul><li>One<li>Two</ul>", "• One\n• Two"),
      ("<ul><li></li><li>One</li></ul>", "• One"),
      ("a <b>bold</b><i> word</i>.", "a bold word."),
      ("<a href=\"x>y\" title='>'>link</a>!", "link!"),
      ("<script>if (a < b) { }</script>Text<style>p{}</style>", "Text"),
      ("<SCRIPT>x</Script >Text", "Text"),
      ("<html><head><title>T</title></head><body>Text</body></html>", "Text"),
      ("<!-- <p>no</p> --><!DOCTYPE html><?xml?>Text", "Text"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
      ("<pre>one\n  two</pre>", "one\n  two"),
      ("<p>one</p>\n <pre>two\n  three</pre>", "one\n\ntwo\n  three"),
      ("<p>&nbsp;</p><p>Text</p>", "Text"),
      ("no markup at all", "no markup at all"),
      ("", ""),
    ])
  func blocks(html: String, text: String) {
    #expect(PlainText.of(html: html) == text)
  }

  @Test(
    "has the characters that were meant",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
      ("&eacute;&Eacute;&ntilde;&yuml;&szlig;", "éÉñÿß"),
      ("&ldquo;Caf&#233;&#xE9;&#Xe9;&rdquo;&hellip;", "“Cafééé”…"),
      ("&#146;&#150;", "’–"),
      ("AT&T, R&D; a & b &c", "AT&T, R&D; a & b &c"),
      ("&unknown;", "&unknown;"),
      ("&amp;lt;", "&lt;"),
      ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a&nbsp;b&#160;c", "a b c"),
      ("1 < 2 and <3", "1 < 2 and <3"),
    ])
  func characters(html: String, text: String) {
    #expect(PlainText.of(html: html) == text)
  }

  @Test(
    "is made of broken HTML too",
    arguments: [
      ("<p>One", "One"), ("One</p>Two", "One\n\nTwo"), ("<p", ""), ("Text<", "Text<"),
      ("</", ""), ("Text<!-- never closed", "Text"), ("Text<script>never closed", "Text"),
      ("<a href=\"open>Text</a> more", "Text more"), ("&", "&"), ("&#", "&#"), ("&#x;", "&#x;"),
    ])
  func broken(html: String, text: String) {
    #expect(PlainText.of(html: html) == text)
  }

  @Test(
    "takes time in proportion to its length",
    arguments: [
      "<", "<a ", "<a href=\"", "<!--", "<script>", "</", "&", "&#", "<p>", "<li>", "</script",
      "'\"",
    ])
  func hostile(pattern: String) {
    let html = String(repeating: pattern, count: 300_000 / pattern.utf8.count)
    #expect(PlainText.of(html: html).utf8.count <= 2 * html.utf8.count)
  }
}
