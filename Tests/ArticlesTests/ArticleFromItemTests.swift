import Articles
import Testing

@Suite("An article made of a feed item")
struct ArticleFromItemTests {
  @Test(
    "takes its text where there is one",
    arguments: [
      (FeedItem(summary: "S", contentText: "T", contentHTML: "<p>H"), "T"),
      (FeedItem(summary: "S", contentText: " \n", contentHTML: "<p>H</p><p>I"), "H\n\nI"),
      (FeedItem(summary: "S", contentHTML: "<p></p>"), "S"),
      (FeedItem(summary: "S"), "S"),
      (FeedItem(title: "T"), ""),
      (FeedItem(contentText: "\n\nOne.\r\n\r\nTwo.\u{1B}[0m\n"), "One.\n\nTwo.[0m"),
    ])
  func text(item: FeedItem, text: String) {
    #expect(Article(item).text == text)
  }

  @Test(
    "has a title, if only its first words",
    arguments: [
      (FeedItem(title: " A\n\u{202E}title ", contentText: "Text"), "A title"),
      (FeedItem(contentText: "The first line.\nThe second."), "The first line."),
      (FeedItem(title: "\u{7}", contentHTML: "<h1>Head</h1>Text"), "Head"),
      (
        FeedItem(contentText: String(repeating: "word ", count: 1000)),
        "word word word word word word word word word word word word word word word word…"
      ),
      (FeedItem(url: "https://a.org/1"), "https://a.org/1"),
    ])
  func title(item: FeedItem, title: String) {
    #expect(Headline(item).title == title)
    #expect(Article(item).headline == Headline(item))
  }

  @Test(
    "has a source",
    arguments: [
      (FeedItem(url: "https://a.org/1", source: "Own"), "Feed", "Own"),
      (FeedItem(url: "https://a.org/1"), "Feed", "Feed"),
      (FeedItem(url: "https://www.a.org/1"), nil, "a.org"),
      (FeedItem(url: "http://me:secret@a.org:80?x"), nil, "a.org"),
      (FeedItem(externalURL: "https://b.org"), nil, "b.org"),
      (FeedItem(url: "mailto:a@b.org"), nil, ""),
      (FeedItem(title: "T"), nil, ""),
    ] as [(FeedItem, String?, String)])
  func source(item: FeedItem, feed: String?, source: String) {
    #expect(Headline(item, from: feed).source == source)
  }

  /// These names are written in people's journals of marks. If this test fails, their marks are
  /// lost.
  @Test(
    "has a name that never changes",
    arguments: [
      (FeedItem(id: "a", url: "u", title: "T"), "a"),
      (FeedItem(id: "", url: "u", title: "T"), "u"),
      (FeedItem(externalURL: "e", title: "T"), "e"),
      (FeedItem(), "fnv1a:d94d12186c0f2fb7"),
      (FeedItem(title: "T", contentText: "C", datePublished: "2025"), "fnv1a:e4ca17dc239d259d"),
    ])
  func name(item: FeedItem, name: String) {
    #expect(Article(item).id.rawValue == name)
  }

  @Test("Two articles without a name are told apart by any of title, date and text")
  func fingerprints() {
    let names = [
      FeedItem(title: "a", contentText: "b"), FeedItem(title: "ab"), FeedItem(contentText: "ab"),
      FeedItem(title: "a", contentText: "b", datePublished: "c"), FeedItem(contentHTML: "b"),
    ].map(\.identity)
    #expect(Set(names).count == names.count)
  }

  @Test("is clean copy throughout")
  func cleanCopy() {
    let dirty = "\u{1B}[31m\u{202E}x\n"
    let item = FeedItem(
      id: "a", url: dirty, title: dirty, summary: dirty, contentText: dirty,
      authors: [dirty, "\u{7}"],
      tags: [dirty], language: dirty, source: dirty)
    let article = Article(item)
    let headline = article.headline
    for text in [headline.title, headline.source, headline.language, article.summary, article.url] {
      #expect(text == "[31mx")
    }
    #expect(article.text == "[31mx")
    #expect(article.authors == ["[31mx"] && article.tags == ["[31mx"])
  }
}
