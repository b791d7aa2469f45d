import Articles
import FoundationEssentials
import TestSupport
import Testing

@testable import Storage

@Suite("An item is read quickly where it is plain")
struct PlainItemTests {
  @Test("and then says what JSONDecoder says, without errata", arguments: 0..<60)
  func sameAsDecoder(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    var json = Array(randomItem(by: &chance).utf8)
    for _ in 0..<40 {
      expectSame(json, keepsTexts: true)
      expectSame(json, keepsTexts: false)
      mutate(&json, by: &chance)
    }
  }

  @Test("and can be written back where it is whole", arguments: 0..<60)
  func whole(seed: UInt64) {
    var chance = Chance(seed: seed)
    var json = Array(randomItem(by: &chance).utf8)
    for _ in 0..<40 {
      expectAllWhereWhole(json)
      mutate(&json, by: &chance)
    }
  }

  @Test(
    "and is not whole where anything would be lost",
    arguments: [
      #"{"id":"a","x":1}"#, #"{"title":null}"#, #"{"tags":[]}"#, #"{"authors":[]}"#,
      #"{"authors":[{"name":"Ann","url":"u"}]}"#, #"{"authors":[{}]}"#,
      #"{"authors":[{"name":"Ann"},{"name":"Ann"}]}"#, #"{"_quoth":{}}"#,
      #"{"_quoth":{"fetched":"now","source":"Post"}}"#, #"{"_quoth":null}"#,
    ])
  func notWhole(json: String) throws {
    let bytes = Array(json.utf8)
    let plain = PlainItem(bytes.span, keepsTexts: true)
    #expect(try !#require(plain).isWhole)
    expectAllWhereWhole(Array(#"{"id":"a","tags":["x"],"authors":[{"name":"Ann"}]}"#.utf8))
  }

  private func expectAllWhereWhole(_ json: [UInt8]) {
    guard let plain = PlainItem(json.span, keepsTexts: true), plain.isWhole else { return }
    let all = try? JSONDecoder().decode(ProofreadItem.self, from: Data(json))
    #expect(all == ProofreadItem(item: plain.item), "\(String(decoding: json, as: UTF8.self))")
  }

  @Test("as nearly all are")
  func plainItems() {
    var chance = Chance(seed: 1)
    let items = (0..<500).map { _ in randomItem(by: &chance) }
    let plain = items.filter { plainItem(in: Array($0.utf8)) != nil }
    #expect(plain.count > 200)
  }

  @Test(
    "whatever way it is written",
    arguments: [
      #"{}"#, "{ }", #"{"id":"a"}"#, "{\r\n\t\"id\" :\t\"a\" ,\n\"tags\": [ \"x\" , \"y\" ]\n}",
      #"{"title":"\"\\\/\b\f\n\r\t\u0000\u001F\u00e9\uD83D\ude00"}"#, #"{"title":"é 新 😀 \u007f"}"#,
      #"{"tags":[],"authors":[],"_quoth":{}}"#,
      #"{"id":null,"tags":null,"_quoth":null,"summary":null}"#,
      #"{"authors":[{"name":"Ann"},{"url":"x"},{"name":"Ann"},{}]}"#,
      #"{"x":[1,-0,0.5,1e9,2E-3,4e+1,true,false,null,{"y":[]}],"id":"a"}"#,
      #"{"_quoth":{"fetched":"now","source":"Post"}}"#,
      #"{"date_published":"2025-12-26T09:00:00Z"}"#,
      #"{"content_text":"C","content_html":"<p>H","summary":"S"}"#,
    ])
  func plain(json: String) throws {
    let bytes = Array(json.utf8)
    let item = try #require(plainItem(in: bytes))
    #expect(item == decoded(bytes)?.item)
  }

  @Test(
    "and left to JSONDecoder where it is not",
    arguments: [
      #"{"id":1}"#, #"{"id":"a","id":"b"}"#, #"{"title":3}"#, #"{"tags":"x"}"#, #"{"tags":[1]}"#,
      #"{"authors":["Ann"]}"#, #"{"author":{"name":"Ann"}}"#, #"{"_quoth":{"source":1}}"#,
      #"{"_quoth":{"source":"a","source":"b"}}"#, #"{"date_published":"soon"}"#,
      #"{"items":[]}"#, #"{"t\u0069tle":"x"}"#, #"{"naïve":1}"#, #"{"title":"\x"}"#,
      #"{"title":"\ud83d"}"#, #"{"title":"\ude00\ud83d"}"#, #"{"title":"\u00g0"}"#,
      "{\"title\":\"\u{1}\"}", #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":-}"#, #"{"a":1e}"#,
      #"{"a":+1}"#, #"{"a":tru}"#, #"{"a":nul}"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":[1,]}"#,
      #"{,}"#, #"{"a":1"#, #"{"a":""#, "{", "", "[]", #"{"id":"a"} "#,
      #"{"a":"# + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        + "}",
    ])
  func unusual(json: String) {
    #expect(plainItem(in: Array(json.utf8)) == nil)
    #expect(plainItem(in: Array(json.utf8), keepsTexts: false) == nil)
  }

  @Test(
    "UTF-8 is taken as the standard library takes it",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x80], [0xC2, 0x41], [0xDF, 0xBF],
      [0xE0, 0x9F, 0xBF],
      [0xE0, 0xA0, 0x80], [0xE4, 0xBD], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF1, 0x80, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xFE, 0x80],
      [0xC3, 0xA9, 0xE6, 0x96, 0xB0, 0xF0, 0x9F, 0x98, 0x80, 0xC3],
    ] as [[UInt8]])
  func utf8(sequence: [UInt8]) {
    let isValid = (try? UTF8Span(validating: sequence.span)) != nil
    for padding in 0..<9 {
      let json =
        Array("{\"title\":\"".utf8) + repeatElement(.blank, count: padding) + sequence
        + Array("\"}".utf8)
      #expect((plainItem(in: json) != nil) == isValid, "\(sequence)")
    }
  }

  @Test("Every byte and every pair of bytes of UTF-8 is taken as the standard library takes it")
  func utf8Exhaustively() {
    for lead in UInt8(0x80)...0xFF {
      for second in UInt8(0x70)...0xFF {
        let tails: [[UInt8]] = [[], [0x80], [0x80, 0x80], [0x41]]
        for tail in tails {
          let sequence = [lead, second] + tail
          let isValid = (try? UTF8Span(validating: sequence.span)) != nil
          let json: [UInt8] = [.quote] + sequence + [.quote, .closingBrace]
          var cursor = PlainJSON(at: 0)
          let isPlain = cursor.string(in: json.span).map { $0.bytes.count == sequence.count }
          #expect((isPlain ?? false) == isValid, "\(sequence)")
        }
      }
    }
  }
}

private func plainItem(in json: [UInt8], keepsTexts: Bool = true) -> FeedItem? {
  PlainItem(json.span, keepsTexts: keepsTexts)?.item
}

private func decoded(_ json: [UInt8]) -> ProofreadItem? {
  let decoder = JSONDecoder()
  var proof = try? decoder.decode(ProofreadHeadline.self, from: Data(json)).proof
  proof?.item.others = [:]
  return proof
}

private func expectSame(_ json: [UInt8], keepsTexts: Bool) {
  guard let item = plainItem(in: json, keepsTexts: keepsTexts) else { return }
  var slow = decoded(json)
  if !keepsTexts {
    slow?.item.contentText = nil
    slow?.item.contentHTML = nil
    slow?.item.summary = nil
    slow?.item.authors = []
  }
  #expect(
    slow == ProofreadItem(item: item), "\(String(decoding: json, as: UTF8.self))")
}

/// Changes a byte or two, or takes some out, or doubles some.
private func mutate(_ json: inout [UInt8], by chance: inout Chance) {
  let interesting =
    Array("\"\\{}[]:,ux0e-nt \u{1}\n\u{7F}é新😀".utf8) + [0x80, 0xC0, 0xED, 0xA0, 0xFF]
  guard let place = json.indices.randomElement(using: &chance) else { return }
  let end = min(json.count, place + Int.random(in: 0...6, using: &chance))
  switch Int.random(in: 0..<4, using: &chance) {
  case 0: json[place] = interesting.randomElement(using: &chance) ?? 0
  case 1: json.insert(interesting.randomElement(using: &chance) ?? 0, at: place)
  case 2: json.removeSubrange(place..<end)
  default: json.insert(contentsOf: json[place..<end], at: place)
  }
}

/// An item as some program might write it, mostly a good one.
private func randomItem(by chance: inout Chance) -> String {
  let texts = [
    "\"\"", "\"a\"", "\"Bridge opens\"", "\"\\u017b\\u00f3\\u0142ty \\\"x\\\"\\n\"", "\"Żółty\"",
    "\"新华社\"",
    "\"😀 \\ud83d\\ude00\"", "\"https:\\/\\/example.org\\/1?a=b\"", "\"  padded\\t\"", "null",
  ]
  let dates = [
    "\"2025-12-26T09:00:00Z\"", "\"2025-02-28T23:59:60+09:00\"", "\"2025-02-29T00:00:00Z\"",
    "\"Fri, 26 Dec 2025 09:00:00 +0900\"", "\"2025-12-26\"", "\"\"", "null",
  ]
  let others = [
    "1", "-0.5e3", "[]", "[1,[2,{\"a\":null}]]", "{\"size\":3,\"id\":\"x\"}", "true", "\"\\u00\"",
    "01",
    "\"\\ud800\"",
  ]
  let lists = ["[]", "[\"x\",\"y\",\"x\"]", "[\"\\u0017\",\"ż\"]", "null", "[1]", "\"x\""]
  let people = [
    "[{\"name\":\"Ann\"}]", "[{\"url\":\"u\",\"name\":\"Bo\"},{\"name\":\"Bo\"}]", "[]", "[{}]",
    "[\"Cy\"]",
    "{\"name\":\"D\"}", "null",
  ]
  let ours = [
    "{\"source\":\"Post\",\"fetched\":\"now\"}", "{}", "null", "{\"source\":null}", "{\"x\":[]}",
  ]
  let fields: [(String, [String])] = [
    ("id", texts), ("url", texts), ("external_url", texts), ("title", texts), ("summary", texts),
    ("content_text", texts), ("content_html", texts), ("date_published", dates),
    ("date_modified", dates), ("authors", people), ("tags", lists), ("language", texts),
    ("_quoth", ours), ("image", others), ("attachments", others), ("", texts),
  ]
  var members: [String] = []
  for (name, values) in fields.shuffled(using: &chance).prefix(
    Int.random(in: 0...10, using: &chance))
  {
    // The first are the likely ones.
    let last = Int.random(in: 0..<6, using: &chance) == 0 ? values.count : min(2, values.count)
    let space = Int.random(in: 0..<5, using: &chance) == 0 ? " \n" : ""
    members.append(
      "\"\(name)\"\(space):\(space)\(values[Int.random(in: 0..<last, using: &chance)])\(space)")
  }
  return "{" + members.joined(separator: ",") + "}"
}
