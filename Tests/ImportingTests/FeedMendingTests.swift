import Articles
import Testing

@testable import Importing

/// Feeds that break the rules, and what of them is there all the same.
struct FeedMendingTests {
  /// However it is broken, there are the articles “Fog” and “Tide” in it.
  @Test(arguments: [
    "<rss><channel><item><title>Fog</title></item><item><title>Tide</title></item></channel>",
    "<rss><channel><item><title>Fog</title><item><title>Tide</title>",
    "<rss><channel><title>Bay<item><title>Fog</item><item><title>Tide</item></channel></rss>",
    "\n\n <?xml version='1.0'?><rss><channel><item><title>Fog</title></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title>Fog</title><description>a & b &nbsp; &bogus; <br> <p></description></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title>Fog</title><link href=a b='c\"/></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title>Fog</title><enclosure url='a' url='b'/></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item x='1' x='2'><title>Fog</title></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title>Fog</title></item><item><title>Tide</title></item></channel></rss><div>junk</div>",
    "<rss><channel><item><title>Fog\u{0}\u{8}</title></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title><![CDATA[Fog]]></title></item><item><title><![CDATA[Tide</title></item></channel></rss>",
    "<rss><channel><undeclared:x/><item><title>Fog</title></item><item><title>Tide</title></item></channel></rss>",
    "<rss><channel><item><title>Fog</TITLE></ITEM><Item><Title>Tide</title></item></channel></rss>",
    "<!DOCTYPE rss [<!ENTITY t 'Tide'>]><rss><channel><item><title>Fog</title></item><item><title>&t;</title></item></channel></rss>",
    "<rss><channel><!-- a -- b --><item><title>Fog</title></item><item><title>Tide</title></item></channel></rss>",
    "<feed><entry><title>Fog</title><content><div><p>a</content></entry><entry><title>Tide</title></entry></feed>",
    "<wrapper><rss><channel><items><item><title>Fog</title></item><item><title>Tide</title></item></items></channel></rss></wrapper>",
  ])
  func whatIsThereIsRead(document: String) {
    #expect(Feed(Array(document.utf8)).items.map(\.title) == ["Fog", "Tide"])
  }

  @Test(arguments: [
    ("", "it is empty"), (" \n", "it is empty"),
    ("<!DOCTYPE html><p>Hi", "it is a web page, not a feed"),
    ("<html><body>Hi</html>", "it is a web page, not a feed"),
    ("Not found", "it is no feed: there is neither RSS nor Atom nor JSON Feed in it"),
    ("{}", "it is no feed: there is neither RSS nor Atom nor JSON Feed in it"),
    ("{\"items\":", "it is no feed: there is neither RSS nor Atom nor JSON Feed in it"),
  ])
  func whatIsNoFeedIsSaidOnce(document: String, reason: String) {
    let feed = Feed(Array(document.utf8), name: "feed")
    #expect(feed.problems == [Problem(file: "feed", reason: reason)])
    #expect(feed.items.isEmpty)
  }

  @Test func whatIsWrongIsSaidWithItsLine() {
    let feed = Feed(
      Array("<rss><channel>\n<item>\n<title>Fog</titel></item></channel></rss>".utf8), name: "feed")
    #expect(feed.problems.count == 1)
    #expect(feed.problems.first?.line == 3)
    #expect(feed.problems.first?.reason.hasPrefix("it is no proper XML: ") == true)
  }

  @Test func attributesWithoutQuotationMarksCount() {
    let feed = Feed(
      Array(
        "<feed><entry><title>Fog</title><link rel=alternate href=http://a.example/1></entry>".utf8))
    #expect(feed.items.map(\.url) == ["http://a.example/1"])
  }

  @Test func anEmptyFeedIsNoProblem() {
    #expect(Feed(Array("<rss version='2.0'><channel/></rss>".utf8)).problems.isEmpty)
  }
}

/// The letters of feeds, declared rightly, wrongly and not at all.
struct FeedLetterTests {
  private static func title(_ letters: [UInt8], _ declaration: String = "", served: String? = nil)
    -> String?
  {
    let feed = Feed(
      Array("\(declaration)<rss><channel><item><title>".utf8) + letters
        + Array("</title></item></channel></rss>".utf8), contentType: served)
    return feed.items.first?.title
  }

  @Test(
    arguments: [
      ("<?xml version='1.0' encoding='iso-8859-1'?>", nil),
      ("<?xml version='1.0' encoding='latin1'?>", nil),
      ("<?xml version='1.0' encoding='utf-8'?>", nil),
      ("<?xml version='1.0' encoding='nonsense'?>", nil),
      ("", nil), ("", "text/xml; charset=\"iso-8859-1\""), ("", "text/xml;charset=utf-8"),
    ] as [(String, String?)])
  func latin(declaration: String, served: String?) {
    #expect(Self.title(Array("Caf".utf8) + [0xE9], declaration, served: served) == "Café")
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='iso-8859-1'?>", "<?xml version='1.0' encoding='us-ascii'?>",
    "<?xml version='1.0' encoding='utf-16'?>", "\u{FEFF}",
  ])
  func unicodeIsKnownWhateverIsDeclared(declaration: String) {
    #expect(Self.title(Array("Café 港".utf8), declaration) == "Café 港")
  }

  @Test func twoBytesALetter() {
    let xml = "<?xml version='1.0'?><rss><channel><item><title>Café</title></item></channel></rss>"
    let little = xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = xml.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little + [0]] {
      #expect(Feed(bytes).items.first?.title == "Café")
    }
  }

  /// Letters that nobody has named are told by what is common in the languages written with them.
  @Test(arguments: [
    ("windows-1255", "האם תדפיס נייר של אתר אינטרנט הוא העתק נאמן למקור"),
    ("gb18030", "港口今天早上重新开放，市长说新的渡轮将在下周投入使用"),
    ("euc-jp", "市長は新しいフェリーが来週から運航を始めると述べた"),
    ("cp932", "市長は新しいフェリーが来週から運航を始めると述べた"), ("cp932", "ニュース"),
    ("euc-kr", "시장은 새 여객선이 다음 주부터 운항한다고 말했다"),
    ("koi8-r", "Мэр сказал, что новый паром начнёт ходить в мае"),
    ("windows-1251", "Мэр сказал, что новый паром начнёт ходить в мае"),
    ("big5", "港口今天早上重新開放，市長說新的渡輪將在下週投入使用"),
    ("big5", "颱風接近東部海岸 學校停課一天"), ("windows-1253", "Ο δήμαρχος είπε ότι το νέο πλοίο θα ξεκινήσει"),
    ("windows-1256", "أعلن رئيس البلدية أن الميناء سيفتح من جديد"),
    ("cp874", "เรือข้ามฟากออกจากท่าเรือตอนเช้า"),
    ("windows-1252", "Le café à côté de l’hôtel était fermé"),
    ("windows-1250", "Łódź wypłynęła z portu o świcie"),
  ])
  func unnamedLetters(charset: String, words: String) throws {
    #expect(Self.title(try #require(ForeignLetters.bytes(of: words, in: charset))) == words)
  }
}
