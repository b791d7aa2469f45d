import Articles
import FoundationEssentials
import TestSupport
import Testing

private func read(_ json: String) throws -> ProofreadItem {
  try JSONDecoder().decode(ProofreadItem.self, from: Data(json.utf8))
}

@Suite("A feed item")
struct FeedItemTests {
  @Test(arguments: [
    ("17", "https://example.org/feed#17"),
    ("", ""),
    ("on 9:30", "https://example.org/feed#on 9:30"),
    ("9:", "https://example.org/feed#9:"),
    ("urn:uuid:1", "urn:uuid:1"),
    ("https://example.org/?p=17", "https://example.org/?p=17"),
  ])
  func anIdThatCountsInItsFeedGetsTheFeedBeforeIt(id: String, worldwide: String) {
    var item = FeedItem(id: id, others: ["id": .integer(17)])
    item.nameWorldwide(in: "https://example.org/feed")
    #expect(item.id == worldwide)
  }

  @Test("is read field by field")
  func fields() throws {
    let proof = try read(
      """
      {"id":"a","url":"u","external_url":"e","title":"T","summary":"S","content_text":"C",
       "content_html":"<p>","date_published":"2025-12-26","date_modified":"2025-12-27",
       "authors":[{"name":"Ann"},{"name":"Bo","url":"b"}],"tags":["x","y"],"language":"en",
       "_quoth":{"source":"Yonhap","fetched":"now"},"image":"i","attachments":[{"size":1}]}
      """)
    #expect(proof.errata == [])
    #expect(
      proof.item
        == FeedItem(
          id: "a", url: "u", externalURL: "e", title: "T", summary: "S", contentText: "C",
          contentHTML: "<p>", datePublished: "2025-12-26", dateModified: "2025-12-27",
          authors: ["Ann", "Bo"], tags: ["x", "y"], language: "en", source: "Yonhap",
          others: [
            "_quoth": .object(["fetched": .string("now")]),
            "authors": .array([
              .object(["name": .string("Ann")]),
              .object(["name": .string("Bo"), "url": .string("b")]),
            ]),
            "image": .string("i"), "attachments": .array([.object(["size": .integer(1)])]),
          ]))
  }

  @Test(
    "is written as one line, its fields in the order people look for them",
    arguments: [
      (
        #"{ "zebra":1, "apple":2, "title":"T", "id":"a" }"#,
        #"{"id":"a","title":"T","apple":2,"zebra":1}"#
      ),
      (
        #"{"authors":[{"name":"A"}],"_quoth":{"source":"S"}}"#,
        #"{"authors":[{"name":"A"}],"_quoth":{"source":"S"}}"#
      ),
      (#"{"author":{"name":"A"},"id":7}"#, #"{"id":7,"author":{"name":"A"}}"#),
      (#"{"title":null,"tags":[1,"a"]}"#, #"{"title":null,"tags":[1,"a"]}"#),
      (
        #"{"title":"\"\\\/\b\f\n\r\t\u0000\u001f\u007fé","x":[true,false,null,1.5,-2,{}]}"#,
        "{\"title\":\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u{7F}é\",\"x\":[true,false,null,1.5,-2,{}]}"
      ),
      ("{}", "{}"),
    ])
  func line(json: String, line: String) throws {
    #expect(try read(json).item.jsonLine == line)
  }

  @Test(
    "has authors, as JSON Feed 1.0 and 1.1 and others write them",
    arguments: [
      (#"{"author":{"name":"Ann"}}"#, ["Ann"], []),
      (#"{"authors":[{"name":"Ann"},{"url":"x"}]}"#, ["Ann"], []),
      (#"{"authors":[{"name":"Ann"}],"author":{"name":"Ann"}}"#, ["Ann"], []),
      (#"{"authors":["Ann",{"name":"Bo"}]}"#, ["Ann", "Bo"], []),
      (#"{"author":"Ann"}"#, ["Ann"], []),
      (#"{"authors":null}"#, [], []),
      (#"{"authors":[]}"#, [], []),
      (
        #"{"authors":[3,{"name":"Bo"}]}"#, ["Bo"],
        ["an author is a number, not an object with a name"]
      ),
    ])
  func authors(json: String, authors: [String], errata: [String]) throws {
    let proof = try read(json)
    #expect(proof.item.authors == authors)
    #expect(proof.errata == errata)
  }

  @Test(
    "has an id, be it a number",
    arguments: [
      (#"{"id":"x"}"#, "x"), (#"{"id":42}"#, "42"), (#"{"id":-1}"#, "-1"),
      (#"{"id":""}"#, ""),
    ])
  func ids(json: String, id: String) throws {
    #expect(try read(json).item.id == id)
    #expect(try read(json).item.jsonLine == json)
    #expect(try read(json).errata == [])
  }

  @Test("has the digits of an id that is too long for a number")
  func longID() throws {
    let item = try read(#"{"id":184467440737095516160001}"#).item
    #expect(item.jsonLine == #"{"id":"184467440737095516160001"}"#)
  }

  @Test(
    "keeps what it cannot use, and says why",
    arguments: [
      (#"{"title":3}"#, ["the title is a number, not text"]),
      (#"{"id":[]}"#, ["the id is a list, not text"]),
      (#"{"tags":"one"}"#, ["the tags are text, not a list"]),
      (#"{"_quoth":1}"#, ["the _quoth field is a number, not an object"]),
      (#"{"_quoth":{"source":1}}"#, ["the source is a number, not text"]),
      (#"{"date_published":"soon"}"#, ["the date of publication “soon” cannot be read as a date"]),
    ])
  func errata(json: String, errata: [String]) throws {
    #expect(try read(json).errata == errata)
    #expect(try read(json).item.jsonLine == json)
  }

  @Test("names what no program could keep", arguments: [#""\ud800""#, "1e999", "01"])
  func unreadable(value: String) throws {
    let proof = try read("{\"title\":\"T\",\"extra\":\(value)}")
    #expect(proof.item.title == "T")
    #expect(proof.errata == ["the field “extra” cannot be read: it is not valid JSON"])
  }

  @Test("comes back whole when it is written and read", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let json = JSONValue.randomItem(by: &chance)
    let text = String(decoding: try JSONEncoder().encode(json), as: UTF8.self)
    let line = try read(text).item.jsonLine
    let again = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    #expect(again == json, "\(text)\n\(line)")
    #expect(try read(line).item.jsonLine == line)
    #expect(!line.contains { $0.isNewline })
  }
}

extension JSONValue {
  /// An item with fields of every kind, the right one or not.
  fileprivate static func randomItem(by chance: inout Chance) -> JSONValue {
    let names = [
      "id", "url", "external_url", "title", "summary", "content_text", "content_html",
      "date_published", "date_modified", "authors", "author", "tags", "language", "_quoth",
      "image", "attachments", "", "naïve",
    ]
    var members: [String: JSONValue] = [:]
    for name in names where Bool.random(using: &chance) {
      members[name] = random(by: &chance, depth: 3)
    }
    return .object(members)
  }

  private static func random(by chance: inout Chance, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &chance) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &chance))
    case 2: return .integer(Int64.random(in: .min ... .max, using: &chance))
    case 3: return .number(Double.random(in: -1...1, using: &chance))
    case 4, 5:
      return .string(
        ["", "Ann", "\n\"\\\u{0}\u{1F}", "新华社", "👩‍👩‍👧"].randomElement(using: &chance) ?? "")
    case 6: return .object(["name": random(by: &chance, depth: 0)])
    case 7:
      return .object([
        "source": random(by: &chance, depth: 0), "x": random(by: &chance, depth: depth - 1),
      ])
    default: return .array((0..<3).map { _ in random(by: &chance, depth: depth - 1) })
    }
  }
}
