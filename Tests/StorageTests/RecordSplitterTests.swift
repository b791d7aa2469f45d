import Testing

@testable import Storage

@Suite("A file comes apart into records")
struct RecordSplitterTests {
  static let whole: [SplitterExample] = [
    SplitterExample("nothing", "", []),
    SplitterExample("only white space", " \r\n\t\n", []),
    SplitterExample("an object", #"{"a":1}"#, [#"1 {"a":1}"#]),
    SplitterExample("behind a byte order mark", "\u{FEFF}{\"a\":1}", [#"1 {"a":1}"#]),
    SplitterExample("an array", "[\n{\"a\":1},\n{\"b\":[{}]}]", [#"2 {"a":1}"#, #"3 {"b":[{}]}"#]),
    SplitterExample("an empty array", "[]", []),
    SplitterExample("a trailing comma", #"[{"a":1},]"#, [#"1 {"a":1}"#]),
    SplitterExample("JSON Lines", "{\"a\":1}\n\n{\"b\":2}\n", [#"1 {"a":1}"#, #"3 {"b":2}"#]),
    SplitterExample(
      "JSON Lines from Windows", "{\"a\":1}\r\n{\"b\":2}\r\n", [#"1 {"a":1}"#, #"2 {"b":2}"#]),
    SplitterExample("objects on one line", #"{"a":1}{"b":2}"#, [#"1 {"a":1}"#, #"1 {"b":2}"#]),
    SplitterExample(
      "pretty-printed objects", "{\n \"a\": 1\n}\n{\n \"b\": {\n  \"c\": 2\n }\n}",
      ["1 {⏎ \"a\": 1⏎}", "4 {⏎ \"b\": {⏎  \"c\": 2⏎ }⏎}"]),
    SplitterExample(
      "pretty-printed without indentation", "{\n\"a\": [\n{\n\"b\": 1\n},\n{\n}\n]\n}\n{\n}",
      ["1 {⏎\"a\": [⏎{⏎\"b\": 1⏎},⏎{⏎}⏎]⏎}", "10 {⏎}"]),
    SplitterExample(
      "an object set by hand", "{\"a\": [\n{\"b\":1},\n{\"c\":2}],\n\"d\":\n{}}",
      ["1 {\"a\": [⏎{\"b\":1},⏎{\"c\":2}],⏎\"d\":⏎{}}"]),
    SplitterExample(
      "brackets, quotation marks and backslashes in texts",
      #"{"a":"}]\"{","b":"\\"}{"c":"\\\""}"#,
      [#"1 {"a":"}]\"{","b":"\\"}"#, #"1 {"c":"\\\""}"#]),
    SplitterExample(
      "a feed", #"{"title":"Post","items":[{"a":1},{"title":"x"}]}"#,
      ["feed", #"title "Post""#, #"1 {"a":1}"#, #"1 {"title":"x"}"#, "end"]),
    SplitterExample(
      "a feed with its title behind", #"{"items":[{"a":1}],"hub":[{"title":"x"}],"title":"Post"}"#,
      ["feed", #"1 {"a":1}"#, #"title "Post""#, "end"]),
    SplitterExample("an empty feed", #"{"items":[]}"#, ["feed", "end"]),
    SplitterExample(
      "an article that has items", #"{"id":"a","items":[{"b":1}]}"#,
      [#"1 {"id":"a","items":[{"b":1}]}"#]),
    SplitterExample("items of another kind", #"{"items":3}"#, [#"1 {"items":3}"#]),
  ]

  static let broken: [SplitterExample] = [
    SplitterExample("a number", "12\n", ["1! there is a number where an article should be"]),
    SplitterExample("a text", #""items""#, ["1! there is text where an article should be"]),
    SplitterExample(
      "no JSON at all", "<html>\n{\"a\":1}\n",
      ["1! there is something else than JSON where an article should be", #"2 {"a":1}"#]),
    SplitterExample(
      "numbers in an array", #"[1 , "{", {"a":1}, null, [{}]]"#,
      [
        "1! there is a number where an article should be",
        "1! there is text where an article should be", #"1 {"a":1}"#,
        "1! there is a word where an article should be",
        "1! there is a list where an article should be",
      ]),
    SplitterExample(
      "a torn line at the end", "{\"a\":1}\n{\"b\":\"x",
      [
        #"1 {"a":1}"#, "2… the file ends in the middle of the article",
      ]),
    SplitterExample(
      "a torn line and nothing else", "{\"b\":\"x",
      ["1… the file ends in the middle of the article"]),
    SplitterExample(
      "zero bytes at the end, as a power cut leaves them", "{\"a\":1}\n\u{0}\u{0}",
      [#"1 {"a":1}"#, "2… there is something else than JSON where an article should be"]),
    SplitterExample(
      "a line torn in a text", "{\"a\":1}\n{\"b\":\"x\n{\"c\":3}\n",
      [
        #"1 {"a":1}"#, "2! a text is not closed on its line", #"3 {"c":3}"#,
      ]),
    SplitterExample(
      "a first line torn in a text", "{\"b\":\"x\n{\"c\":3}\n",
      [
        "1! a text is not closed on its line", #"2 {"c":3}"#,
      ]),
    SplitterExample(
      "a line torn in a list", "{\"a\":1}\n{\"b\":[1,\n{\"c\":3}\n{\"d\":4}",
      [
        #"1 {"a":1}"#, "2! the line ends in the middle of the article", #"3 {"c":3}"#,
        #"4 {"d":4}"#,
      ]),
    SplitterExample(
      "a first line torn in a list", "{\"b\":[1,\n{\"c\":3}\n{\"d\":4}\n",
      [
        "1! the article is not closed before the next one begins", #"2 {"c":3}"#, #"3 {"d":4}"#,
      ]),
    SplitterExample(
      "a first line torn before a value", "{\"b\":\n{\"c\":3}\n",
      [
        "1! the file ends in the middle of the article", #"2 {"c":3}"#,
      ]),
    SplitterExample(
      "a first line torn behind a value", "{\"b\":1\n{\"c\":3}\n",
      [
        "1! the article is not closed before the next one begins", #"2 {"c":3}"#,
      ]),
    SplitterExample(
      "a first line of one bracket", "{\n{\"c\":3}\n",
      [
        "1! the article is not closed before the next one begins", #"2 {"c":3}"#,
      ]),
    SplitterExample(
      "many torn lines", "{\"a\":[\n{\"b\":[\n{\"c\":[\n{\"d\":4}\n",
      [
        "1! the file ends in the middle of the article",
        "2! the line ends in the middle of the article",
        "3! the line ends in the middle of the article", #"4 {"d":4}"#,
      ]),
    SplitterExample(
      "a pretty-printed object with a torn text", "{\n \"a\": \"x\n \"b\": 2\n}\n{\n}\n",
      [
        "1! a text is not closed on its line", "5 {⏎}",
      ]),
    SplitterExample(
      "a torn element", "[{\"a\":1,\n{\"b\":2}]",
      [
        "1! the article is not closed before the next one begins", #"2 {"b":2}"#,
      ]),
    SplitterExample(
      "an element with a list left open", #"[{"a":[1},{"b":2}]"#,
      [
        #"1 {"a":[1}"#, #"1 {"b":2}"#,
      ]),
    SplitterExample(
      "an element with a torn text", "[\n{\"a\":\"x\n},\n{\"b\":2}\n]",
      [
        "2 {\"a\":\"x⏎}", #"4 {"b":2}"#,
      ]),
    SplitterExample(
      "an array cut short in an element", #"[{"a":1},{"b":"#,
      [
        #"1 {"a":1}"#, "1! the file ends in the middle of the article",
      ]),
    SplitterExample(
      "an array cut short between elements", "[{\"a\":1},\n",
      [
        #"1 {"a":1}"#, "2! the file ends before its list does",
      ]),
    SplitterExample(
      "a feed cut short", #"{"items":[{"a":1}"#,
      [
        "feed", #"1 {"a":1}"#, "1! the file ends before its list does", "end",
      ]),
    SplitterExample(
      "brackets that close nothing", #"]{"a":1}}"#,
      [
        "1! a bracket is closed that was never opened", #"1 {"a":1}"#,
        "1! a bracket is closed that was never opened",
      ]),
    SplitterExample(
      "too deep",
      "{\"a\":\(String(repeating: "[", count: 600))\(String(repeating: "]", count: 600))}\n{\"b\":2}",
      [
        "1! the article is nested more than 512 deep", #"2 {"b":2}"#,
      ]),
    SplitterExample("UTF-16", "{\u{0}\"\u{0}", ["1! the file is in UTF-16. Save it as UTF-8"]),
    SplitterExample(
      "a zero byte between lines", "{\"a\":1}\n\u{0}\n{\"b\":2}",
      [
        #"1 {"a":1}"#, "2! there is something else than JSON where an article should be",
        #"3 {"b":2}"#,
      ]),
  ]

  @Test("where it is whole", arguments: whole)
  func wholeFiles(_ example: SplitterExample) {
    #expect(picture(of: example.file) == example.cuts)
  }

  @Test("where it is broken", arguments: broken)
  func brokenFiles(_ example: SplitterExample) {
    #expect(picture(of: example.file) == example.cuts)
  }

  @Test("whatever pieces it is read in", arguments: whole + broken)
  func inPieces(_ example: SplitterExample) {
    for size in [1, 2, 3, 7, 64] {
      #expect(picture(of: example.file, inPiecesOf: size) == example.cuts)
    }
  }

  @Test("A line of JSON Lines that is cut anywhere costs itself only")
  func truncationAtEveryByte() {
    let line = #"{"id":"b","tags":["x",{"y":"\"{"}],"n":{"m":[1,2]}}"#
    for length in 1..<line.utf8.count {
      let torn = String(decoding: line.utf8.prefix(length), as: UTF8.self)
      let records = { (file: String) in picture(of: file).filter { !$0.contains("! ") } }
      #expect(records("{\"a\":1}\n\(torn)\n{\"c\":3}\n") == [#"1 {"a":1}"#, #"3 {"c":3}"#])
      #expect(records("\(torn)\n{\"c\":3}\n{\"d\":4}\n") == [#"2 {"c":3}"#, #"3 {"d":4}"#])
    }
  }

  @Test(
    "Depth and length cost time in proportion, and no stack",
    arguments: [
      "[", "{\"a\":", "{\"a\":[1,\n", "]", "\"", "\\", "{\"\\\\", "[{", "[{\"a\":{]", "{\"a\":\n",
    ])
  func hostile(_ pattern: String) {
    let file = Array(String(repeating: pattern, count: 1_000_000 / pattern.utf8.count).utf8)
    var splitter = RecordSplitter()
    _ = splitter.cut(FilePiece(bytes: file, offset: 0), isLast: true)
    #expect(splitter.needed <= file.count)
  }
}

/// A file, and what it comes apart into.
struct SplitterExample: CustomTestStringConvertible {
  var testDescription: String
  var file: String
  var cuts: [String]

  init(_ description: String, _ file: String, _ cuts: [String]) {
    testDescription = description
    self.file = file
    self.cuts = cuts
  }
}

/// One line a cut: `3 {"a":1}` is a record on line 3, `3! …` waste.
private func picture(of file: String, inPiecesOf size: Int = .max) -> [String] {
  let bytes = Array(file.utf8)
  var splitter = RecordSplitter()
  var picture: [String] = []
  var end = 0
  repeat {
    end = size < bytes.count - end ? end + size : bytes.count
    // Only what is still needed may be looked at.
    let start = min(splitter.needed, end)
    for isLast in end == bytes.count ? [false, true] : [false] {
      let from = isLast ? min(splitter.needed, end) : start
      let cuts = splitter.cut(
        FilePiece(bytes: Array(bytes[from..<end]), offset: from), isLast: isLast)
      picture += cuts.map { $0.picture(of: bytes) }
    }
  } while end < bytes.count
  return picture
}

extension Cut {
  fileprivate func picture(of file: [UInt8]) -> String {
    switch self {
    case .record(let record): "\(record.line) \(text(record.bytes, of: file))"
    case .feedBegins: "feed"
    case .feedTitle(let range): "title \(text(range, of: file))"
    case .feedEnds: "end"
    case .waste(let line, let reason): "\(line)! \(reason)"
    case .unfinished(let rest): "\(rest.place.lines + 1)… \(rest.reason)"
    }
  }

  private func text(_ range: Range<Int>, of file: [UInt8]) -> String {
    String(String(decoding: file[range], as: UTF8.self).map { $0.isNewline ? "⏎" : $0 })
  }
}
