import Articles
import Testing

@Suite("An article is known again")
struct FingerprintTests {
  @Test(
    "where its address differs only in what makes no difference",
    arguments: [
      ("http://example.org/news/1", "example.org/news/1"),
      ("HTTPS://Example.ORG/News/1", "example.org/News/1"),
      (" https://www.example.org:443/news/1/ ", "example.org/news/1"),
      ("http://example.org:80/news/1#comments", "example.org/news/1"),
      ("https://ann:secret@example.org/news/1", "example.org/news/1"),
      ("https://example.org:8080/news/1", "example.org:8080/news/1"),
      ("https://example.org/?utm_source=mail&p=7&fbclid=x", "example.org?p=7"),
      ("https://example.org/a?b=2&a=1&UTM_Medium=m&gclid=", "example.org/a?b=2&a=1"),
      ("https://example.org/a?mc_cid=1", "example.org/a"),
      ("https://example.org/#!/news/1", "example.org#!/news/1"),
      ("https://[2001:db8::1]:443/a", "[2001:db8::1]/a"),
      ("https://www.org/a", "www.org/a"),
    ])
  func address(address: String, canonical: String) {
    #expect(CanonicalAddress(address)?.text == canonical)
  }

  @Test(
    "but not by an address that names no single page",
    arguments: [
      "", "example.org/news/1", "ftp://example.org/a", "https://", "https://example.org",
      "https://www.example.org/", "https://example.org/?utm_source=x", "https://example.org/#top",
      "tag:example.org,2026:1", "https:///a",
    ])
  func noAddress(address: String) {
    #expect(CanonicalAddress(address) == nil)
  }

  private static let words = String(repeating: "The bridge holds. ", count: 12)

  @Test("where it says the same, however it is spaced")
  func words() {
    #expect(FeedItem(title: "T", contentText: Self.words).wordsFingerprint != nil)
    let spaced = Self.words.split(separator: ". ").joined(separator: ".\n\n  ") + "\n"
    #expect(
      FeedItem(title: "T", contentText: spaced).wordsFingerprint
        == FeedItem(title: "T", contentText: String(Self.words.dropLast(2))).wordsFingerprint)
    #expect(
      FeedItem(title: "T", contentText: " \n" + Self.words + "\n").wordsFingerprint
        == FeedItem(title: "T\n", contentText: Self.words).wordsFingerprint)
  }

  @Test("but not where a word or the title differs, or where there is hardly a text")
  func otherWords() {
    let item = FeedItem(title: "Bridge", contentText: Self.words)
    for other in [
      FeedItem(title: "Bridges", contentText: Self.words),
      FeedItem(title: "Bridge", contentText: Self.words + "Twice."),
      FeedItem(title: "Bridge The", contentText: String(Self.words.dropFirst(4))),
    ] { #expect(item.wordsFingerprint != other.wordsFingerprint) }
    #expect(FeedItem(title: "Notice", contentText: "Closed today.").wordsFingerprint == nil)
    #expect(FeedItem(title: "Notice").fingerprints == [])
  }

  @Test("by the address before the id, and by the id where that is an address")
  func whichAddress() {
    let address = FeedItem(url: "https://example.org/a").addressFingerprint
    #expect(address != nil)
    #expect(FeedItem(id: "http://www.example.org/a/").addressFingerprint == address)
    #expect(
      FeedItem(id: "https://example.org/b", externalURL: "https://example.org/a").fingerprints
        == [address])
    #expect(FeedItem(id: "seven").addressFingerprint == nil)
  }
}
