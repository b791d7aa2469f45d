import Articles
import GRDB
import Search
import Testing

@testable import Storage

/// What is looked for, and which articles it finds.
struct SelectionTests {
  static let now = LocalTime(year: 2025, month: 12, day: 26, hour: 14)

  /// The oldest first.
  static let clippings = [
    Clipping(id: "undated", title: "Notes on kettles", text: "A kettle sings.", day: nil),
    Clipping(
      id: "turtle", title: "Żółw wraca do zatoki", text: "Żółw przepłynął całą zatokę.",
      source: "Gazeta Portowa", day: day(2023, 5, 1), marks: [.read]),
    Clipping(
      id: "fog", title: "Fog closes the harbour",
      text: "The ferry stayed in port. “We wait for the wind,” said Moss. Café owners cheered.",
      source: "Harbour Post", author: "Ida Moss", tags: ["weather", "sea"],
      day: day(2024, 2, 29), marks: [.starred], quotations: 1),
    Clipping(
      id: "beijing", title: "北京大雾 航班取消", text: "北京首都机场因大雾取消了航班。",
      source: "港口晚报", tags: ["天气"], day: day(2025, 1, 10)),
    Clipping(
      id: "tokyo", title: "東京タワーの灯", text: "ＮＨＫによると、港の霧は晴れた。", source: "港新聞",
      day: day(2025, 6, 10), marks: [.read], quotations: 0),
    Clipping(
      id: "bangkok", title: "หมอกปกคลุมท่าเรือ", text: "เรือข้ามฟากหยุดวิ่งเพราะหมอกหนา",
      day: day(2025, 8, 10)),
    Clipping(
      id: "busan", title: "부산항에 짙은 안개", text: "여객선이 멈췄다.", source: "항구일보",
      day: day(2025, 10, 10)),
    Clipping(
      id: "delhi", title: "दिल्ली में कोहरा", text: "हवाई अड्डे पर उड़ानें रुकीं।", day: day(2025, 11, 10)),
    Clipping(
      id: "ferry", title: "New ferry for the harbour",
      text: "Fog or not, it sails. The wind rests.",
      source: "Daily Wire", author: "Sam Fog", tags: ["sea"], day: day(2025, 12, 20),
      marks: [.read, .starred], quotations: 2),
    Clipping(
      id: "athens", title: "Άθλος στο λιμάνι",
      text: "Søren Straßer und der Ærø-Fährmann. שָׁלוֹם مُحَمَّد",
      day: day(2025, 12, 26)),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalTime {
    LocalTime(year: year, month: month, day: day, hour: 12)
  }

  /// Newest first.
  static func found(by text: String, in index: ClippingIndex? = nil) throws -> [String] {
    let index = try index ?? ClippingIndex(clippings)
    return try index.ids(Selection(Query(parsing: text), now: now).newest(limit: 100))
  }

  @Test(arguments: [
    ("fog", ["ferry", "fog"]),
    ("FOG harbour", ["ferry", "fog"]),
    ("\"the harbour\"", ["ferry", "fog"]),
    ("\"harbour the\"", []),
    ("title:fog", ["fog"]),
    ("text:fog", ["ferry"]),
    ("author:fog", ["ferry"]),
    ("source:harbour", ["fog"]),
    ("tag:sea", ["ferry", "fog"]),
    ("title:\"harbour fog\"", []),
    ("fog -ferry", []),
    ("harbour -title:ferry", ["fog"]),
    ("kettle or ferry", ["ferry", "fog", "undated"]),
    ("kett*", ["undated"]),
    ("kett", []),
    ("kettles", ["undated"]),
    ("\"a kett\"*", ["undated"]),
    ("title:har*", ["ferry", "fog"]),
    ("fog (kettle or wind)", ["ferry", "fog"]),
    ("-(fog or kettle)", ["athens", "delhi", "busan", "bangkok", "tokyo", "beijing", "turtle"]),
  ])
  func words(text: String, ids: [String]) throws {
    #expect(try Self.found(by: text) == ids)
  }

  @Test(arguments: [
    ("zolw", ["turtle"]), ("ŻÓŁW", ["turtle"]), ("żółw", ["turtle"]), ("zatokę", ["turtle"]),
    ("cafe", ["fog"]), ("cafe\u{301}", ["fog"]),
    ("soren", ["athens"]), ("strasser", ["athens"]), ("aero", ["athens"]), ("αθλοσ", ["athens"]),
    ("ΛΙΜΑΝΙ", ["athens"]), ("שלום", ["athens"]), ("محمد", ["athens"]),
    ("北京", ["beijing"]), ("首都机场", ["beijing"]), ("大雾", ["beijing"]), ("京北", []),
    ("title:首都", []), ("text:首都", ["beijing"]), ("tag:天气", ["beijing"]),
    ("港", ["tokyo", "beijing"]), ("source:港", ["tokyo", "beijing"]), ("港口", ["beijing"]),
    ("タワー", ["tokyo"]), ("東京タワー", ["tokyo"]), ("霧は晴れ", ["tokyo"]), ("nhk", ["tokyo"]),
    ("หมอก", ["bangkok"]), ("ท่าเรือ", ["bangkok"]), ("ทาเรือ", []), ("หยุดวิ่ง", ["bangkok"]),
    ("안개", ["busan"]), ("부산항에", ["busan"]), ("부산*", ["busan"]), ("부산", []),
    ("दिल्ली", ["delhi"]), ("दल", []), ("कोहरा", ["delhi"]),
    ("北京 or zolw", ["beijing", "turtle"]),
  ])
  func languages(text: String, ids: [String]) throws {
    #expect(try Self.found(by: text) == ids)
  }

  @Test(arguments: [
    ("is:starred", ["ferry", "fog"]),
    ("is:read", ["ferry", "tokyo", "turtle"]),
    ("is:unread has:quote", ["fog"]),
    ("has:quote", ["ferry", "fog"]),
    ("-has:quote -is:unread", ["tokyo", "turtle"]),
    ("fog is:starred is:unread", ["fog"]),
    ("fog -is:unread", ["ferry"]),
    ("-fog is:read", ["tokyo", "turtle"]),
    ("kettle or is:starred", ["ferry", "fog", "undated"]),
    ("is:starred (kettle or is:read)", ["ferry"]),
    ("(fog is:read) or (kettle -is:read)", ["ferry", "undated"]),
    ("(-fog is:read) or is:starred", ["ferry", "tokyo", "fog", "turtle"]),
    ("-(fog or is:unread)", ["tokyo", "turtle"]),
    ("since:2025-12", ["athens", "ferry"]),
    ("since:today", ["athens"]),
    ("before:2024-02-29", ["turtle"]),
    ("before:2024-03", ["fog", "turtle"]),
    ("-since:2024", ["turtle", "undated"]),
    ("-before:2025-12", ["athens", "ferry", "undated"]),
    ("since:2024 before:2025 fog", ["fog"]),
    ("since:6d", ["athens", "ferry"]),
    ("since:5d", ["athens"]),
    ("fog or before:2024", ["ferry", "fog", "turtle"]),
    ("since:2025 before:2024", []),
  ])
  func marksAndDates(text: String, ids: [String]) throws {
    #expect(try Self.found(by: text) == ids)
  }

  /// Nothing that somebody writes is a part of the language of the index.
  @Test(arguments: [
    "\"fog\u{201C}) OR (\"", "fog'--", "'); DROP TABLE article;--", "{title}", "^fog",
    "fog+harbour",
    "NEAR/2", "title:{text}", "\"*\" fog", "%", "_og", "fog;", "?1", "\"fog\" \"AND\"", "\u{0}fog",
  ])
  func isNeverTakenForSyntax(text: String) throws {
    let index = try ClippingIndex(Self.clippings)
    let query = (try? Query(parsing: text)) ?? .everything
    let selection = Selection(query, now: Self.now)
    for sql in [selection.newest(limit: 9), selection.best(limit: 9)] { _ = try index.ids(sql) }
    #expect(try index.tally(Selection(.everything, now: Self.now).tally).articles == 10)
  }

  /// As many parts as a query can have, in every shape that becomes another kind of SQL.
  @Test(arguments: [
    "fog ", "-fog ", "or fog ", "or -fog ", "or (fog is:unread) ", "or (-fog is:read) ",
    "or is:read ",
    "or since:7d ", "-(fog is:read) ", "(fog or is:read) ", "(-fog or (fog -is:read)) ", "fo* ",
  ])
  func theLargestQueriesAreAnswered(pattern: String) throws {
    let index = try ClippingIndex(Self.clippings)
    let parts = pattern.split { " ()".contains($0) }.filter { $0 != "or" && $0 != "-" }.count
    let text = "fog " + String(repeating: pattern, count: 199 / parts)
    let selection = Selection(try Query(parsing: String(text.prefix(2000))), now: Self.now)
    for sql in [selection.newest(limit: 9), selection.best(limit: 9)] { _ = try index.ids(sql) }
    #expect(try index.tally(selection.tally).articles <= Self.clippings.count)
  }

  @Test func theLongestPhraseIsAnswered() throws {
    let sentence = String(repeating: "北京首都机场因大雾取消了航班", count: 142)
    #expect(try Self.found(by: sentence) == [])
    #expect(try Self.found(by: "\(sentence) or fog") == ["ferry", "fog"])
  }

  @Test func theBestMatchComesFirst() throws {
    let index = try ClippingIndex(Self.clippings)
    func best(_ text: String) throws -> [String] {
      try index.ids(Selection(Query(parsing: text), now: Self.now).best(limit: 3))
    }
    #expect(try best("fog") == ["fog", "ferry"])
    #expect(try best("ferry") == ["ferry", "fog"])
    #expect(try best("fog or is:read") == ["fog", "ferry", "tokyo"])
    #expect(try best("is:read") == ["ferry", "tokyo", "turtle"])
  }

  @Test func articlesThatWereReplacedAreNotFound() throws {
    let index = try ClippingIndex(Self.clippings)
    try index.retire("fog")
    for text in ["fog", "-kettle is:starred", "fog is:starred", "fog or is:starred"] {
      #expect(try Self.found(by: text, in: index) == ["ferry"])
    }
    let tally = try index.tally(Selection(Query(parsing: "fog"), now: Self.now).tally)
    #expect(tally == Tally(articles: 1, unread: 0))
  }

  /// The first page must not wait for all the others.
  @Test(arguments: [
    "", "fog", "fog -ferry", "-fog", "fog or ferry", "fo*", "is:unread", "is:starred", "is:read",
    "has:quote", "since:2025", "fog since:7d before:1d", "fog is:unread",
    "fog is:starred has:quote",
    "fog or is:starred", "fog or is:starred or has:quote", "(fog is:read) or (ferry is:unread)",
    "-fog is:unread", "fog (ferry or is:read)", "-(fog is:read)",
  ])
  func nothingIsSorted(text: String) throws {
    let index = try ClippingIndex(Self.clippings)
    let selection = Selection(try Query(parsing: text), now: Self.now)
    let middle = ArticleNumber.first(of: 1_750_000_000)
    let pages = [
      selection.newest(limit: 40), selection.newest(below: middle, limit: 40),
      selection.oldest(above: middle, limit: 40),
    ]
    for page in pages {
      let plan = try index.plan(page)
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test(
    "a day finds all that appeared in its first second, however many had to pretend to be older")
  func crowdedSecond() throws {
    try TemporaryFolder.during { folder in
      // The day begins when it does on the reader's wall.
      let beginning = try #require(LocalTime(year: 2025, month: 12, day: 26).instant)
      func line(_ id: String, _ title: String, _ second: Int64) -> String {
        let date = MarkTime(milliseconds: (beginning + second) * 1000)
        return #"{"id":"\#(id)","title":"\#(title)","date_published":"\#(date)"}"# + "\n"
      }
      let midnight = (0..<1000).map { line("m\($0)", "Bulletin", 0) }
      let before = (0..<300).map { line("b\($0)", "Late edition", -1) }
      let others = [
        line("old", "Bulletin", -40_000), #"{"id":"undated","title":"Bulletin"}"# + "\n",
      ]
      try folder.write(
        (before.prefix(100) + midnight + before.dropFirst(100) + others).joined(),
        to: "store/articles/2025-12.jsonl")
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      while try library.makeSearchable() > 0 {}
      for (query, count) in [
        ("since:2025-12-26", 1000), ("before:2025-12-26", 301), ("-since:2025-12-26", 302),
        ("bulletin since:2025-12-26", 1000), ("bulletin before:2025-12-26", 1),
        ("late before:2025-12-26", 300), ("late since:2025-12-26", 0),
        ("-late since:2025-12-26", 1000), ("is:unread since:2025-12-26", 1000),
        ("since:2025-12-26 before:2025-12-27", 1000), ("late or since:2025-12-26", 1300),
        ("title:old or is:starred or since:2025-12-26", 1000),
      ] {
        let parsed = try Query(parsing: query)
        #expect(try library.tally(of: parsed).articles == count, "\(query)")
        #expect(try library.newest(of: parsed, limit: 5000).count == count, "\(query)")
      }
    }
  }
}
