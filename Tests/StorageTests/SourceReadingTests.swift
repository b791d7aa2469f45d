import Articles
import TestSupport
import Testing

@testable import Storage

@Suite("A source is read on from where it ended")
struct SourceReadingTests {
  @Test(
    "and an article is read once, whenever its writer paused",
    arguments: [
      ("{\"id\":1}\n‖{\"id\":2}\n", ["1", "2"]),
      ("{\"id\":1}\n{\"id\"‖:2}\n", ["1", "2"]),
      ("{\"id\":1}‖\n{\"id\":2}", ["1", "2"]),
      ("{\"id\":1}\r‖\n\n{\"id\":2}\r\n", ["1", "2"]),
      ("{\"id\":1}\n‖\n‖{\"id\":2}‖", ["1", "", "2", ""]),
      ("{\"id\":1}‖{\"id\":2}\n", ["1", "2"]),
      ("\u{FEFF}‖{\"id\":1}\n‖{\"id\":2}\n", ["", "1", "2"]),
      ("{\"id\":1}\n{\"id\":3,\"ti‖\n{\"id\":2}\n", ["1", "2"]),
      ("{\"id\":1}\n\u{0}\u{0}‖\n{\"id\":2}\n", ["1", "2"]),
      // Nobody can tell from its first bytes what a file will be.
      ("{\"id\"‖:1}\n", ["", "1"]),
      ("[{\"id\":1},‖{\"id\":2}]", ["1", "1 2"]),
      ("{\n\"id\":1}\n‖{\n\"id\":2}\n", ["1", "1 2"]),
    ])
  func growth(file: String, news: [String]) throws {
    var reading = StepwiseReading()
    var there: [UInt8] = []
    var found: [String] = []
    for piece in file.replacing("}", with: ",\"url\":\"a\"}").split(
      separator: "‖", omittingEmptySubsequences: false)
    {
      there += piece.utf8
      found.append(try reading.read(there).map(\.headline.id.rawValue).joined(separator: " "))
    }
    #expect(found == news)
  }

  @Test("A list or a feed is read anew")
  func lists() throws {
    for file in [#"[{"id":1,"url":"a"}]"#, #"{"items":[{"id":1,"url":"a"}]}"#, "[", "", "\n"] {
      #expect(try !outcome(of: file).growsAtItsEnd, "\(file)")
    }
    for file in ["{\"id\":1}\n", "{}\n{", "{}\n[{}]\n", "{}\nx\n", "{}", "{}\n{\"a\":\"\n"] {
      #expect(try outcome(of: file).growsAtItsEnd, "\(file)")
    }
    for file in ["{\n}\n{\n}\n", " {}\n", "{}\n[{},", "{}\n{\n\"a\":\"\n"] {
      #expect(try !outcome(of: file).growsAtItsEnd, "\(file)")
    }
  }

  @Test("What is not finished is not read, and no problem yet")
  func unfinished() throws {
    let torn = try outcome(of: "{\"id\":1,\"url\":\"a\"}\n\n{\"id\":2,\"url")
    #expect(torn.end == Bookmark(bytes: 20, lines: 2))
    #expect(torn.unfinished?.place == torn.end)
    #expect(torn.unfinished?.reason == "the file ends in the middle of the article")
    #expect(torn.problems == [])
    let whole = try outcome(of: "{\"id\":1,\"url\":\"a\"}\n\n{\"id\":2,\"url\":\"b\"}")
    #expect(whole.end == Bookmark(bytes: 38, lines: 2))
    #expect(whole.unfinished == nil)
    let zeros = try outcome(of: "{\"id\":1,\"url\":\"a\"}\n\u{0}\u{0}\u{0}")
    #expect(zeros.unfinished?.place == Bookmark(bytes: 19, lines: 1))
    #expect(zeros.problems == [])
    #expect(try outcome(of: "{\"id\":1,\"ti").unfinished?.place == .start)
  }

  @Test("Read in steps or at once, it holds the same", arguments: 0..<120)
  func randomGrowth(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let file = randomFile(by: &chance)
    let atOnce = try outcome(of: file)
    var steps = StepwiseReading()
    var end = 0
    while end < file.count {
      end = min(file.count, end + Int.random(in: 0...40, using: &chance))
      try steps.read(Array(file[..<end]))
    }
    #expect(steps.holdings == atOnce.holdings, "\(String(decoding: file, as: UTF8.self))")
    #expect(steps.problems == atOnce.problems, "\(String(decoding: file, as: UTF8.self))")
    #expect(steps.unfinished == atOnce.unfinished)
  }

  @Test("Read line by line or cut into records, it holds the same", arguments: 0..<60)
  func plainLines(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let file = randomFile(by: &chance)
    var splitter = RecordSplitter()
    let reader = ItemReader()
    let piece = FilePiece(bytes: file, offset: 0)
    let places = splitter.cut(FilePiece(bytes: file, offset: 0), isLast: true).compactMap {
      cut -> String? in
      guard case .record(let record) = cut,
        reader.readHeadline(record, in: piece)?.item.isArticle == true
      else { return nil }
      return "\(record.line): \(record.bytes)"
    }
    let holdings = try outcome(of: file).holdings
    #expect(holdings.map { "\($0.line): \($0.bytes)" } == places)
  }

  @Test("Holdings come some at a time, and the end is where the last of them ends")
  func batches() throws {
    try TemporaryFolder.during { folder in
      let lines = (0..<5000).map {
        "{\"id\":\($0),\"url\":\"\(String(repeating: "x", count: 200))\"}\n"
      }
      let path = try folder.write(lines.joined(), to: "many.jsonl")
      var reading = try SourceReading(of: .file(Path(path)))
      var ids: [String] = []
      while let holdings = try reading.next(100) {
        #expect(holdings.count < 2500)
        ids += holdings.map(\.headline.id.rawValue)
        let rest =
          try reading.end.lines == 5000 ? [] : readAll(.file(Path(path)), from: reading.end)
        #expect(rest.first?.headline.id.rawValue == (ids.count < 5000 ? "\(ids.count)" : nil))
      }
      #expect(ids == (0..<5000).map(String.init))
    }
  }

  @Test(
    "Long lines and deep ones cost themselves, and are held in memory only if they may be articles")
  func longLines() throws {
    let plain = "{\"id\":\"a\",\"title\":\"A\"}\n"
    let long = 3 << 20
    let lines = [
      "{\"id\":\"b\",\"title\":\"B\",\"x\":\"\(String(repeating: "x", count: long))\"}",
      "{\"id\":\"b\",\"title\":\"B\",\"x\":1.0,\"y\":\"\(String(repeating: "\\n", count: long / 2))\",\"z\":[1.5e3]}",
      String(repeating: "\u{0}", count: long), String(repeating: "x", count: long),
      "{\"id\":" + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        + "}",
      "{\"id\":" + String(repeating: "[", count: 10_000),
    ]
    try TemporaryFolder.during { folder in
      for (index, line) in lines.enumerated() {
        let path = Path(try folder.write(plain + line + "\n" + plain, to: "\(index).jsonl"))
        let ids = try readAll(.file(path), from: .start).map(\.headline.id.rawValue)
        #expect(ids == (index < 2 ? ["a", "b", "a"] : ["a", "a"]))
      }
    }
  }

  @Test("A holding says what its item says")
  func holding() throws {
    let item =
      #"{"id":"a","title":"T","tags":["x"," x\u0007","y",""],"date_published":"2025-12-26"}"#
    let feed = "\n{\"title\":\"Po\\u0073t\",\"items\":[\(item)]}"
    let holding = try #require(try outcome(of: feed).holdings.first)
    #expect(holding.headline.source == "Post")
    #expect(holding.feed == "Post")
    #expect(holding.tags == ["x", "y"])
    #expect(holding.line == 2)
    #expect(Array(feed.utf8)[holding.bytes].elementsEqual(item.utf8))
  }
}

/// What a reading of a whole source came to.
private struct Outcome {
  var holdings: [Holding]
  var problems: [Problem]
  var unfinished: Unfinished?
  var end: Bookmark
  var growsAtItsEnd: Bool
}

private func outcome(of file: [UInt8], from start: Bookmark = .start) throws -> Outcome {
  var reading = try SourceReading(of: .bytes(file, name: "file"), from: start)
  var holdings: [Holding] = []
  while let next = try reading.next() { holdings += next }
  return Outcome(
    holdings: holdings, problems: reading.problems, unfinished: reading.unfinished,
    end: reading.end, growsAtItsEnd: reading.growsAtItsEnd)
}

private func outcome(of file: String) throws -> Outcome { try outcome(of: Array(file.utf8)) }

private func readAll(_ source: Source, from start: Bookmark) throws -> [Holding] {
  var reading = try SourceReading(of: source, from: start)
  var holdings: [Holding] = []
  while let next = try reading.next() { holdings += next }
  return holdings
}

/// Somebody who remembers how far a file has been read.
private struct StepwiseReading {
  var holdings: [Holding] = []
  var problems: [Problem] = []
  var unfinished: Unfinished?
  private var end = Bookmark.start

  /// What is new.
  @discardableResult
  mutating func read(_ there: [UInt8]) throws -> [Holding] {
    if end == .start { (holdings, problems) = ([], []) }
    let step = try outcome(of: there, from: end)
    holdings += step.holdings
    problems += step.problems
    unfinished = step.unfinished
    end = step.growsAtItsEnd ? step.end : .start
    return step.holdings
  }
}

/// Lines of articles, whole and damaged, and what else may stand between them.
private func randomFile(by chance: inout Chance) -> [UInt8] {
  let lines = [
    "{\"id\":1,\"title\":\"A\"}",
    "{\"id\":\"zwei\",\"title\":\"ż\\u017c\",\"tags\":[\"新华\",\"a\"]}",
    "{\"id\":3,\"title\":\"C\"}{\"id\":4,\"title\":\"D\"}", "", " ", "\u{0}\u{0}", "12", "null, {",
    "{\"id\":5,\"ti", "{\"id\":[", "{\"id\":", "{", "}", "]", "{\"title\":}",
    "{\"title\":3,\"url\":\"u\"}",
    "{\n \"title\": \"E\",\n \"tags\": [\n  \"x\"\n ]\n}",
    "[{\"title\":\"F\"},\n{\"title\":\"G\"}]",
    "{\"title\":\"H\",\"items\":[{\"title\":\"I\"}]}", "{\"title\":\"\u{FFFD}\"}",
    "{\"title\":\"J\"} \t",
    "{\"title\":\"K\"} and more", "\"{\"",
  ]
  var file: [UInt8] = []
  for _ in 0..<Int.random(in: 1...12, using: &chance) {
    let isPlain = Bool.random(using: &chance)
    let line = isPlain ? lines[0] : lines.randomElement(using: &chance) ?? ""
    file += line.utf8
    file += (Int.random(in: 0..<6, using: &chance) == 0 ? "\r\n" : "\n").utf8
  }
  // A byte that is no UTF-8.
  for index in file.indices where file[index] == 0xBD && Bool.random(using: &chance) {
    file[index] = 0xE9
  }
  if Bool.random(using: &chance) { file.removeLast() }
  return file
}
