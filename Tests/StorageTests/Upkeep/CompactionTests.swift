import Articles
import Glibc
import Search
import Testing

@testable import Storage

@Suite("Compacting a store")
struct CompactionTests {
  private func line(_ id: String, _ title: String) -> String {
    #"{"id":"\#(id)",  "title":"\#(title)","x":1.50}"# + "\n"
  }

  @Test("takes out what was replaced, and leaves every other byte as it was")
  func superseded() throws {
    try TemporaryFolder.during { folder in
      try folder.store([
        "2025-12.jsonl": line("a", "1") + line("b", "1") + line("a", "2") + "\n",
        "2026-01.jsonl": line("c", "1") + line("b", "2"),
        "2026-02.jsonl": line("d", "1"),
      ])
      let report = try folder.compact()
      #expect(
        try folder.everything() == [
          "articles/2025-12.jsonl": Array(line("a", "2").utf8),
          "articles/2026-01.jsonl": Array((line("c", "1") + line("b", "2")).utf8),
          "articles/2026-02.jsonl": Array(line("d", "1").utf8),
          "quoth-store.json": Array(#"{"version":1,"host":"desk"}"#.utf8),
        ])
      #expect(report.changes.map(\.file) == ["articles/2025-12.jsonl"])
      #expect(report.changes.map(\.superseded) == [2])
      #expect(try folder.compact().changes.isEmpty)
    }
  }

  @Test("touches no other machine's files")
  func others() throws {
    try TemporaryFolder.during { folder in
      let files = [
        "2025-12.laptop.jsonl": line("a", "1") + line("a", "2") + "{\n",
        "news.jsonl": line("b", "1") + line("b", "2"),
      ]
      try folder.store(files)
      let before = try folder.everything()
      #expect(try folder.compact().changes.isEmpty)
      #expect(try folder.everything() == before)
      #expect(
        try folder.compact(host: "laptop").changes.map(\.file) == ["articles/2025-12.laptop.jsonl"])
    }
  }

  @Test("sets lines aside that cannot be read")
  func damaged() throws {
    try TemporaryFolder.during { folder in
      let torn = #"{"id":"b","title":"#
      try folder.store([
        "2025-12.jsonl": line("a", "1") + torn + "\n" + "{}\n" + line("c", "1") + torn
      ])
      #expect(try folder.compact().changes.map(\.damaged) == [3])
      #expect(try folder.text(of: "articles/2025-12.jsonl") == line("a", "1") + line("c", "1"))
      let scraps = try folder.quarantined().map { String(decoding: $0, as: UTF8.self) }
      #expect(scraps == [torn + "\n", "{}\n", torn])
    }
  }

  @Test("folds in the copies that synchronisers make")
  func copies() throws {
    try TemporaryFolder.during { folder in
      let copy = "2025-12.sync-conflict-20260103-101500-ABCDEFG.jsonl"
      try folder.store([
        "2025-12.jsonl": line("a", "1") + line("b", "1"),
        copy: line("a", "1") + line("b", "2") + line("c", "1"),
        "2025-11 (desk's conflicted copy 2026-01-03).jsonl": line("d", "1"),
        "2025-10.laptop.sync-conflict-1.jsonl": line("e", "1"),
      ])
      let before = try folder.titles()
      let report = try folder.compact()
      #expect(
        try folder.names(in: "articles")
          == ["2025-10.laptop.sync-conflict-1.jsonl", "2025-11.jsonl", "2025-12.jsonl"])
      #expect(
        try folder.text(of: "articles/2025-12.jsonl")
          == line("a", "1") + line("b", "2") + line("c", "1"))
      #expect(report.folded.count == 2)
      #expect(try folder.titles() == before)
    }
  }

  @Test("leaves a copy alone where folding it in would change what counts")
  func copiesInBetween() throws {
    try TemporaryFolder.during { folder in
      try folder.store([
        "2025-12.jsonl": line("a", "1"),
        "2025-12.laptop.jsonl": line("a", "2"),
        "2025-12.sync-conflict-1.jsonl": line("a", "3"),
      ])
      let report = try folder.compact()
      #expect(report.leftAlone.map(\.file) == ["articles/2025-12.sync-conflict-1.jsonl"])
      #expect(try folder.titles() == ["a": "3"])
    }
  }

  @Test(
    "leaves a list, a feed, and what is written over many lines as they are",
    arguments: [
      #"[{"id":"a","title":"1"},{"id":"a","title":"2"}]"#,
      "[\n{\"id\":\"a\",\"title\":\"1\"}\n]\n",
      "{\"title\":\"Feed\",\"items\":[\n{\"id\":\"a\",\"title\":\"1\"},\n{\"id\":\"a\",\"title\":\"2\"}\n]}",
      "{\n \"id\":\"a\",\n \"title\":\"1\"\n}\n{\n \"id\":\"a\",\n \"title\":\"2\"\n}\n",
    ])
  func notLines(text: String) throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": text])
      let before = try folder.everything()
      #expect(try folder.compact().changes.isEmpty)
      #expect(try folder.everything() == before)
    }
  }

  @Test("keeps a line that is more than an article")
  func more() throws {
    try TemporaryFolder.during { folder in
      let both = #"{"id":"a","title":"1"}{"id":"b","title":"1"}"# + "\n"
      try folder.store(["2025-12.jsonl": both + line("a", "2") + line("c", "1") + line("c", "2")])
      try folder.compact()
      #expect(
        try folder.text(of: "articles/2025-12.jsonl") == both + line("a", "2") + line("c", "2"))
    }
  }

  @Test("as a trial does nothing")
  func trial() throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": line("a", "1") + line("a", "2") + "{\n"])
      let before = try folder.everything()
      let report = try folder.compact(isTrial: true)
      #expect(try folder.everything() == before)
      #expect(report.changes.map(\.superseded) == [1] && report.changes.map(\.damaged) == [1])
      #expect(report.saved == line("a", "1").utf8.count + 2)
    }
  }

  @Test("keeps the old files where that is asked for, and never one over another")
  func backups() throws {
    try TemporaryFolder.during { folder in
      for title in ["1", "2"] {
        try folder.store(["2025-12.jsonl": line("a", "0") + line("a", title)])
        try folder.compact(keepsBackups: true)
      }
      #expect(try folder.text(of: "backup/2025-12.jsonl") == line("a", "0") + line("a", "1"))
      #expect(try folder.text(of: "backup/2025-12.jsonl.2") == line("a", "0") + line("a", "2"))
    }
  }

  @Test("goes on where a draft of a killed one lies")
  func leftover() throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": line("a", "1") + line("a", "2")])
      let names = [
        "2025-12.jsonl.0123456789abcdef.new", "2025-12.laptop.jsonl.0123456789abcdef.new",
        "2025-12.jsonl.new", "0123456789abcdef.new",
      ]
      for name in names { try folder.write("{\"id\":", to: "articles/" + name) }
      try folder.compact()
      // What is not certainly such a draft of a file of ours is somebody else's.
      #expect(
        try folder.names(in: "articles") == (names.dropFirst() + ["2025-12.jsonl"]).sorted())
      #expect(try folder.text(of: "articles/2025-12.jsonl") == line("a", "2"))
    }
  }

  @Test("leaves a shard alone in which two articles cannot be told apart by their fingerprints")
  func collision() throws {
    try TemporaryFolder.during { folder in
      let (one, other) = ("harbour-morning1", "dhxws-6u7pnIh+OU")
      #expect(Fingerprint(of: one) == Fingerprint(of: other))
      try folder.store([
        "2025-12.jsonl": line(one, "1") + line(other, "1"),
        "2026-01.jsonl": line("a", "1") + line("a", "2"),
      ])
      let report = try folder.compact()
      #expect(report.changes.map(\.file) == ["articles/2026-01.jsonl"])
      #expect(report.leftAlone.map(\.file) == ["articles/2025-12.jsonl"])
      #expect(report.leftAlone.first?.reason.contains("cannot be told apart") == true)
      #expect(try folder.text(of: "articles/2025-12.jsonl") == line(one, "1") + line(other, "1"))
    }
  }

  @Test("keeps the last line's article where its line break is missing, and the file's permissions")
  func lastLine() throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": line("a", "1") + String(line("a", "2").dropLast())])
      chmod(folder.path + "/articles/2025-12.jsonl", 0o640)
      try folder.compact()
      #expect(try folder.text(of: "articles/2025-12.jsonl") == line("a", "2"))
      var status = stat()
      #expect(stat(folder.path + "/articles/2025-12.jsonl", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o640)
    }
  }

  @Test("of random stores changes nothing that counts")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<40 {
      try TemporaryFolder.during { folder in
        let names = [
          "2025-12.jsonl", "2025-12.laptop.jsonl", "2026-01.jsonl", "undated.jsonl", "x.jsonl",
          "2025-12.sync-conflict-1.jsonl", "2026-01_conflict-2.jsonl", "versions-0001.desk.jsonl",
        ]
        var files: [String: String] = [:]
        for name in names where Bool.random(using: &generator) {
          files[name] = (0..<Int.random(in: 0..<8, using: &generator)).map { number in
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: "{torn\n"
            case 1: "\n"
            default:
              line("\(Int.random(in: 0..<9, using: &generator))", "\(name) \(number)")
            }
          }.joined()
        }
        try folder.store(files)
        let before = try folder.titles()
        try folder.compact()
        #expect(try folder.titles() == before, "round \(round): \(files)")
        try folder.compact(host: "laptop")
        #expect(try folder.titles() == before, "round \(round): \(files)")
      }
    }
  }
}

@Suite("Exporting a store")
struct ExportTests {
  @Test("prints what counts, exactly as it lies there")
  func lines() throws {
    try TemporaryFolder.during { folder in
      let first = #"{"id":"a" , "title":"A","x":1.50}"#
      try folder.store([
        "2025-12.jsonl": #"{"id":"b","title":"Old"}"# + "\n" + first + "\n{torn\n",
        "2026-01.jsonl": "{\n  \"id\": \"b\",\r\n  \"title\": \"New\"\n}\n",
      ])
      var export = Export(of: Store(folder: folder.path), as: .lines)
      var bytes: [UInt8] = []
      try export.write { bytes += $0 }
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == first + "\n" + #"{"id": "b","title": "New"}"# + "\n")
      #expect(export.articles == 2 && export.problems.count == 1)
    }
  }

  @Test("prints what a query finds, the newest first")
  func query() throws {
    try TemporaryFolder.during { folder in
      let lines = [("a", "Bridge opens", 1), ("b", "Fog", 2), ("c", "A bridge too far", 3)].map {
        #"{"id":"\#($0.0)","title":"\#($0.1)","date_published":"2025-12-0\#($0.2)"}"#
      }
      try folder.store(["2025-12.jsonl": lines.map { $0 + "\n" }.joined()])
      let now = LocalTime(year: 2026, month: 1, day: 1)
      for (text, found) in [
        ("bridge", [2, 0]), ("-bridge", [1]), ("title:fog or since:2025-12-03", [2, 1]),
      ] {
        let library = try Library.read(store: Store(folder: folder.path))
        while try library.makeSearchable() > 0 {}
        let choice = ExportChoice(try Query(parsing: text), in: library, now: now)
        var export = Export(of: Store(folder: folder.path), as: .lines, choice)
        var bytes: [UInt8] = []
        try export.write { bytes += $0 }
        #expect(String(decoding: bytes, as: UTF8.self) == found.map { lines[$0] + "\n" }.joined())
      }
    }
  }

  @Test("makes a feed that can be imported again, of whatever there is", arguments: [0, 1, 3])
  func feed(count: Int) throws {
    try TemporaryFolder.during { folder in
      let lines = (0..<count).map { #"{"id":"\#($0)","title":"T"}"# }
      try folder.store(["2025-12.jsonl": lines.map { $0 + "\n" }.joined()])
      var export = Export(of: Store(folder: folder.path), as: .feed)
      try export.write(toFile: folder.path + "/feed.json")
      let library = try Library.read(paths: [folder.path + "/feed.json"])
      #expect(try library.list().count == count && library.problems == [])
      #expect(try folder.names().filter { $0.contains(".new") } == [])
    }
  }

  @Test("touches no file beside the one it writes", arguments: [true, false])
  func neighbours(goesOn: Bool) throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": #"{"id":"a","title":"T"}"# + "\n"])
      try folder.write("mine", to: "out/news.new")
      var export = Export(of: Store(folder: folder.path), as: .lines)
      try export.write(toFile: folder.path + "/out/news") { goesOn }
      #expect(try folder.text(of: "out/news.new") == "mine")
      #expect(try folder.names(in: "out") == (goesOn ? ["news", "news.new"] : ["news.new"]))
    }
  }

  @Test("leaves the file as it was where it cannot be written")
  func failure() throws {
    try TemporaryFolder.during { folder in
      try folder.store(["2025-12.jsonl": #"{"id":"a","title":"T"}"#])
      var export = Export(of: Store(folder: folder.path), as: .lines)
      #expect(throws: Failure.self) { try export.write(toFile: folder.path + "/none/feed.json") }
      #expect(throws: Failure.self) { try export.write(toFile: folder.path + "/articles") }
    }
  }
}

extension TemporaryFolder {
  /// A store that `desk` made, with these shards.
  fileprivate func store(_ shards: [String: String]) throws {
    try write(#"{"version":1,"host":"desk"}"#, to: "quoth-store.json")
    for (name, text) in shards { try write(text, to: "articles/" + name) }
  }

  @discardableResult
  fileprivate func compact(
    host: String = "desk", isTrial: Bool = false, keepsBackups: Bool = false
  ) throws -> CompactionReport {
    var compaction = Compaction(
      of: Store(folder: path), host: host, isTrial: isTrial, keepsBackups: keepsBackups)
    try compaction.run()
    return compaction.report
  }

  /// The title of every article, by its id.
  fileprivate func titles() throws -> [String: String] {
    let headlines = try Library.read(store: Store(folder: path)).list()
    return Dictionary(uniqueKeysWithValues: headlines.map { ($0.id.rawValue, $0.title) })
  }
}
