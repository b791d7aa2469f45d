import Articles
import FoundationEssentials
import Glibc
import Testing

@testable import Storage

@Suite("Taking articles into the store")
struct IntakeTests {
  private static let words = String(repeating: "The bridge over the river holds. ", count: 8)

  @Test("puts each on a line of the month it was published in, with its source and the time")
  func shards() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[
          {"id":"a","title":"A","date_published":"2025-12-31T23:30:00-02:00"},
          {"id":"b","title":"B","date_published":"2025-12-26","_quoth":{"source":"Own","fetched":"then"},
           "x":[1,2.5,{"y":null}]},
          {"id":7,"title":"C"}]}
        """, to: "feed.json")
      #expect(try folder.take("feed.json").summary.added == 3)
      #expect(
        try folder.text(of: "store/articles/2026-01.jsonl")
          == #"{"id":"a","title":"A","date_published":"2025-12-31T23:30:00-02:00","#
          + #""_quoth":{"fetched":"2026-11-24T00:00:00.000Z","source":"Harbour Post"}}"# + "\n")
      #expect(
        try folder.text(of: "store/articles/2025-12.jsonl")
          == #"{"id":"b","title":"B","date_published":"2025-12-26","#
          + #""_quoth":{"fetched":"then","source":"Own"},"x":[1,2.5,{"y":null}]}"# + "\n")
      #expect(
        try folder.text(of: "store/articles/undated.jsonl")
          == #"{"id":7,"title":"C","#
          + #""_quoth":{"fetched":"2026-11-24T00:00:00.000Z","source":"Harbour Post"}}"# + "\n")
    }
  }

  @Test("a second time adds nothing, whatever the files hold")
  func twice() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"id":"a","title":"Old","date_published":"2025-12-26"}
        {"id":"b","title":"B","content_text":"\(Self.words)"}
        {"id":"a","title":"New","date_published":"2025-11-02"}
        {"id":"c","title":"B","content_text":"\(Self.words)"}
        {"title":"No id","date_published":"yesterday"}
        {"id":"d","title":"D","url":"https://example.org/d","_quoth":3}
        {"id":"e","title":"E","url":"http://www.example.org/d/?utm_source=x"}
        """, to: "news.jsonl")
      let first = try folder.take("news.jsonl").summary
      #expect([first.added, first.renewed, first.sameWords, first.sameAddress] == [4, 1, 1, 1])
      let shards = try folder.shards()
      let second = try folder.take("news.jsonl", at: 1_800_000_000_000).summary
      #expect(
        [second.added, second.renewed, second.sameWords, second.sameAddress] == [0, 0, 1, 1])
      #expect(second.known == 5)
      #expect(try folder.shards() == shards)
    }
  }

  @Test("takes what is new under a known id for a new version, and it is the one that is read")
  func versions() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"Old","date_published":"2025-12-26"}"#, to: "1.json")
      try folder.write(#"{"id":"a","title":"New","date_published":"2025-11-26"}"#, to: "2.json")
      try folder.write(#"{"id":"a","title":"Last"}"#, to: "3.json")
      for (file, title) in [("1.json", "Old"), ("2.json", "New"), ("3.json", "Last")] {
        try folder.take(file)
        let library = try Library.read(store: Store(folder: folder.path + "/store"))
        #expect(try library.list().map(\.title) == [title])
      }
      #expect(try folder.shards().values.joined().split(separator: "\n").count == 3)
    }
  }

  @Test("on another machine writes other files, and its versions count")
  func otherMachine() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"Old","date_published":"2025-12-26"}"#, to: "1.json")
      try folder.write(#"{"id":"a","title":"New","date_published":"2025-12-26"}"#, to: "2.json")
      try folder.take("1.json", host: "desk")
      try folder.take("2.json", host: "able")
      try folder.take("1.json", host: "zoe")
      #expect(
        try folder.names(in: "store/articles")
          == ["2025-12.jsonl", "versions-0001.able.jsonl", "versions-0001.zoe.jsonl"])
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      #expect(try library.list().map(\.title) == ["Old"])
    }
  }

  @Test("gives every article the tags and the source that were asked for")
  func options() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"id":"a","title":"A","tags":["x"]}
        {"id":"b","title":"B","tags":"y","_quoth":{"source":"Own"}}
        """, to: "news.jsonl")
      let options = IntakeOptions(source: "Mine", tags: ["x", "z"])
      try folder.take("news.jsonl", options)
      let fetched = #""fetched":"2026-11-24T00:00:00.000Z""#
      #expect(
        try folder.text(of: "store/articles/undated.jsonl")
          == #"{"id":"a","title":"A","tags":["x","z"],"_quoth":{\#(fetched),"source":"Mine"}}"#
          + "\n"
          + #"{"id":"b","title":"B","tags":["y","x","z"],"_quoth":{\#(fetched),"source":"Own"}}"#
          + "\n")
      #expect(try folder.take("news.jsonl", options).summary.known == 2)
    }
  }

  @Test("knows a line again whenever it came, and no other")
  func times() throws {
    try TemporaryFolder.during { folder in
      let text = #""fetched":"2026-11-24T00:00:00.000Z""#.replacing("\"", with: "\\\"")
      let item = #"{"id":"a","title":"T","content_text":"\#(text)","x":{"fetched":"2026"}}"#
      try folder.write(item, to: "a.json")
      try folder.take("a.json")
      #expect(try folder.take("a.json", at: 1_800_000_000_000).summary.known == 1)
      try folder.write(item.replacing("T00:00", with: "T00:01"), to: "a.json")
      #expect(try folder.take("a.json", at: 1_800_000_000_000).summary.renewed == 1)
      try folder.write(item.replacing("2026\"}", with: "2027\"}"), to: "a.json")
      #expect(try folder.take("a.json", at: 1_800_000_000_000).summary.renewed == 1)
    }
  }

  @Test("keeps articles alike where it is asked to")
  func duplicates() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"id":"a","title":"A","url":"https://example.org/a"}
        {"id":"b","title":"B","url":"https://example.org/a"}
        """, to: "news.jsonl")
      #expect(try folder.take("news.jsonl").summary.added == 1)
      let all = try folder.take("news.jsonl", IntakeOptions(keepsDuplicates: true)).summary
      #expect(all.added == 1 && all.known == 1)
    }
  }

  @Test("makes articles of folders of plain text")
  func plainText() throws {
    try TemporaryFolder.during { folder in
      let long = String(repeating: "word ", count: 40)
      try folder.write("\u{FEFF}\r\nA title\r\n\r\nAnd a text.\r\n", to: "notes/a b.txt")
      try folder.write("## Heading\n\nBody\n", to: "notes/deeper/c.md")
      try folder.write(long, to: "notes/d.text")
      try folder.write("", to: "notes/empty.txt")
      try folder.write("PK\u{3}\u{4}\u{0}", to: "notes/zip.txt")
      try folder.write([0x41, 0xFF, 0x42], to: "notes/latin.txt")
      let intake = try folder.take("notes")
      #expect(intake.summary.added == 4)
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      let articles = try library.list().map { try library.article($0.id) }
      #expect(
        Set(articles.map { "\($0.headline.source)|\($0.headline.title)|\($0.text)" }) == [
          "notes|A title|And a text.", "deeper|Heading|Body",
          "notes|" + long.prefix(79) + "…|" + long.dropLast(), "notes|A\u{FFFD}B|",
        ])
      #expect(try library.list().allSatisfy { $0.instant != nil })
      let ids = try library.list().map(\.id.rawValue)
      #expect(ids.contains { $0.hasPrefix("file://desk/") && $0.hasSuffix("/notes/a%20b.txt") })
      #expect(
        intake.summary.problems.map(\.description) == [
          "\(folder.path)/notes/empty.txt: the file is empty",
          "\(folder.path)/notes/latin.txt: the text is not all UTF-8. Its damaged characters show as \u{FFFD}",
          "\(folder.path)/notes/zip.txt: it is no text in UTF-8, whatever its name says",
        ])
      #expect(try folder.take("notes").summary.known == 4)
    }
  }

  @Test("reads whatever it is given, and says what it could not take")
  func badInput() throws {
    try TemporaryFolder.during { folder in
      let deep = String(repeating: "[", count: 10_000)
      let lines: [[UInt8]] = [
        [0xEF, 0xBB, 0xBF] + Array(#"{"id":"bom","title":"T"}"#.utf8) + [0x0D],
        Array(#"{"id":"utf8","title":"A"#.utf8) + [0xFF] + Array(#"B"}"#.utf8),
        Array("{\"id\":\"nul\",\"title\":\"A\u{0}B\"}".utf8),
        Array(#"{"id":"deep","title":"T","x":"#.utf8) + Array(deep.utf8),
        Array(#"{"id":1.50,"title":"T"}"#.utf8),
        Array(#"{"id":99999999999999999999,"title":"T"}"#.utf8),
        Array(#"{"id":"a\/b\u0007","title":"T","title":"U"}"#.utf8),
        Array("word".utf8), Array("{}".utf8), Array(#"{"id":"torn","title":"#.utf8),
      ]
      try folder.write(Array(lines.joined(separator: [0x0A])), to: "in/news.jsonl")
      mkfifo(folder.path + "/in/pipe.jsonl", 0o600)
      symlink("..", folder.path + "/in/loop")
      symlink("nowhere", folder.path + "/in/gone.json")
      let summary = try folder.take("in").summary
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      #expect(
        try Set(library.list().map(\.id.rawValue))
          == ["bom", "utf8", "1.5", "99999999999999999999", "a/b\u{7}"])
      #expect(try library.problems == [])
      #expect(summary.added == 5)
      let inFile = summary.problems.filter { $0.file.hasSuffix("news.jsonl") }
      #expect(Set(inFile.compactMap(\.line)) == [2, 3, 4, 8, 9, 10])
      #expect(summary.problems.filter { !$0.file.hasSuffix("news.jsonl") }.count == 3)
    }
  }

  @Test("does not read the store it writes")
  func itself() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"T"}"#, to: "news.json")
      try folder.take("news.json")
      let before = try folder.shards()
      let summary = try folder.take("store").summary
      #expect(summary.articles == 0 && summary.problemCount == 1)
      #expect(try folder.shards() == before)
    }
  }

  @Test("can be interrupted anywhere and begun again")
  func interruption() throws {
    let lines = (0..<3000).map { number in
      #"{"id":"\#(number)","title":"T","content_text":"\#(Self.words)\#(number)"}"# + "\n"
    }
    try TemporaryFolder.during { folder in
      try folder.write(lines.joined(), to: "news.jsonl")
      var added = 0
      for stop in [0, 1, 2, 3, 100] {
        var intake = folder.intake()
        var asked = 0
        try intake.take([folder.path + "/news.jsonl"]) { _ in
          asked += 1
          return asked <= stop
        }
        added += intake.summary.added
        #expect(try folder.shards().values.joined().split(separator: "\n").count == added)
      }
      #expect(added == lines.count)
    }
  }

  @Test("waits for another that is at it, and never does twice what was done")
  func atOnce() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    let lines = (0..<500).map { #"{"id":"\#($0)","title":"T","url":"https://example.org/\#($0)"}"# }
    try folder.write(lines.joined(separator: "\n"), to: "news.jsonl")
    let added = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (try? folder.take("news.jsonl").summary.added) ?? -1 }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(added.sorted() == [0, 0, 0, 500])
    #expect(try folder.shards().values.joined().split(separator: "\n").count == 500)
  }

  @Test("says so where the index fails, and keeps every article in the store")
  func failingIndex() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"A","date_published":"2025-12-26"}"#, to: "news.json")
      var intake = folder.intake()
      try intake.take([folder.path + "/news.json"]) { progress in
        // From now on nobody can bring the index up to date: in place of its lock lies a folder.
        guard progress.stage == .reading, !Path(folder.path + "/index.lock").isFolder else {
          return true
        }
        Path(folder.path + "/index.lock").remove()
        mkdir(folder.path + "/index.lock", 0o700)
        return true
      }
      #expect(intake.summary.added == 1)
      #expect(intake.summary.warnings == [.indexBehind(reason: "it is a folder")])
      #expect(try folder.shards().keys.sorted() == ["2025-12.jsonl"])
      rmdir(folder.path + "/index.lock")
      let again = try folder.take("news.json").summary
      #expect(again.known == 1 && again.added == 0 && again.warnings == [])
    }
  }

  @Test("finds out in memory what there is where no index can be kept, and says so")
  func noPlaceForAnIndex() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"A","date_published":"2025-12-26"}"#, to: "news.json")
      try folder.write("in the way", to: "index/is/a/folder")
      for added in [1, 0] {
        let summary = try folder.take("news.json").summary
        #expect(summary.added == added)
        #expect(summary.warnings.map(\.description).first?.contains("made in memory") == true)
      }
    }
  }

  @Test("into a store that is no folder fails before anything is read")
  func noStore() throws {
    try TemporaryFolder.during { folder in
      try folder.write("", to: "store")
      try folder.write(#"{"id":"a","title":"T"}"#, to: "news.json")
      #expect(throws: Failure.self) { try folder.take("news.json") }
    }
  }
}

extension TemporaryFolder {
  fileprivate func intake(
    _ options: IntakeOptions = IntakeOptions(), host: String = "desk",
    at time: Int64 = 1_795_478_400_000, hasIndex: Bool = true
  ) -> Intake {
    Intake(
      into: Store(folder: path + "/store"), indexFile: hasIndex ? path + "/index" : nil, host: host,
      options, clock: { time })
  }

  @discardableResult
  fileprivate func take(
    _ file: String, _ options: IntakeOptions = IntakeOptions(), host: String = "desk",
    at time: Int64 = 1_795_478_400_000, hasIndex: Bool = true
  ) throws -> Intake {
    var intake = intake(options, host: host, at: time, hasIndex: hasIndex)
    try intake.take([path + "/" + file])
    return intake
  }

  /// What the shards hold, by their names.
  fileprivate func shards() throws -> [String: String] {
    guard let names = try? names(in: "store/articles") else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try text(of: "store/articles/" + $0)) })
  }
}
