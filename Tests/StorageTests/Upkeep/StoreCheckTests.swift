import Articles
import Glibc
import Testing

@testable import Storage

@Suite("Checking a store")
struct StoreCheckTests {
  private static let good = #"{"id":"a","title":"A","date_published":"2025-12-26"}"# + "\n"

  @Test("finds nothing wrong with what an import and a mark leave behind")
  func sound() throws {
    try TemporaryFolder.during { folder in
      let news = try folder.write(Self.good + #"{"id":"b","title":"B"}"#, to: "news.jsonl")
      var intake = Intake(into: Store(folder: folder.path + "/store"), indexFile: nil, host: "desk")
      try intake.take([news])
      let journal = MarkJournal(
        store: Store(folder: folder.path + "/store"), host: "desk", clock: { today })
      try journal.append(
        .act,
        of: MarkAct([MarkChange(article: Article.ID(rawValue: "a"), mark: .read, value: true)]))
      let check = folder.check("store")
      #expect(check.findings == [] && check.isSound)
      #expect(check.articles == 2 && check.files == 2 && check.marks == 1)
    }
  }

  @Test(
    "names what is wrong, where, and how much it matters",
    arguments: [
      ("articles/2025-12.jsonl", good + "{\n", "damage tornLine articles/2025-12.jsonl:2"),
      (
        "articles/2025-12.jsonl", good + "{\"id\":\"b\"", "damage tornLine articles/2025-12.jsonl:2"
      ),
      ("articles/2025-12.jsonl", good + "{}\n", "damage damagedLine articles/2025-12.jsonl:2"),
      (
        "articles/2025-12.jsonl", good + "\u{0}\u{0}\u{0}\n",
        "damage damagedLine articles/2025-12.jsonl:2"
      ),
      (
        "articles/2025-12.jsonl", good + #"{"id":"b","title":7,"url":"u"}"# + "\n",
        "note damagedLine articles/2025-12.jsonl:2"
      ),
      ("articles/2025-12.jsonl", good + good, "note superseded"),
      ("articles/2025-12.desk.jsonl", "", "note empty articles/2025-12.desk.jsonl"),
      ("articles/2025-12.laptop.jsonl", good, "note superseded, note several"),
      (
        "articles/2025-12.sync-conflict-20260103-101500-ABCDEFG.jsonl",
        good.replacing("\"a\"", with: "\"b\""),
        "note conflictCopy articles/2025-12.sync-conflict-20260103-101500-ABCDEFG.jsonl"
      ),
      ("articles/notes.txt", "x", "note strayFile articles/notes.txt"),
      (
        "articles/2025-12.jsonl.0123456789abcdef.new", good,
        "note leftover articles/2025-12.jsonl.0123456789abcdef.new"
      ),
      ("articles/2025-12.jsonl.new", good, "note strayFile articles/2025-12.jsonl.new"),
      (
        "articles/news.jsonl", #"{"title":"Feed","items":[{"id":"b","title":"B"}]}"#,
        "note notLines articles/news.jsonl"
      ),
      (
        "articles/later.jsonl", #"{"id":"b","title":"B","date_published":"2077-01-01"}"# + "\n",
        "note future articles/later.jsonl:1"
      ),
      (
        "marks/desk.jsonl", #"{"id":"z","read":true,"at":"2026-01-01T00:00:00Z"}"# + "\n",
        "note orphanedMarks"
      ),
      ("marks/desk.jsonl", "{\n", "damage journal marks/desk.jsonl:1"),
      (
        "marks/desk.jsonl", #"{"id":"a","read":true,"at":"2077-01-01T00:00:00Z"}"# + "\n",
        "note future marks/desk.jsonl"
      ),
      ("quarantine/desk.jsonl", "{}\n", "note quarantine quarantine/desk.jsonl"),
      ("backup/2025-12.jsonl", good, "note leftover backup/2025-12.jsonl"),
      ("quoth-store.json", "{", "damage version quoth-store.json"),
      ("quoth-store.json", #"{"version":2}"#, "damage version quoth-store.json"),
      ("quoth-store.json", #"{"version":1}"#, "note version quoth-store.json"),
    ])
  func findings(file: String, text: String, expected: String) throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"version":1,"host":"desk"}"#, to: "quoth-store.json")
      try folder.write(Self.good, to: "articles/2025-12.jsonl")
      try folder.write(text, to: file)
      let before = try folder.everything()
      let check = folder.check()
      let found = check.findings.map { finding in
        let line = finding.line.map { ":\($0)" } ?? ""
        return ["\(finding.weight) \(finding.kind)", finding.file.map { $0 + line }]
          .compactMap(\.self).joined(separator: " ")
      }
      #expect(found.joined(separator: ", ") == expected)
      #expect(check.isSound == !expected.hasPrefix("damage"))
      #expect(try folder.everything() == before)
    }
  }

  @Test("of one that is not there, or is no folder, says so")
  func noStore() throws {
    try TemporaryFolder.during { folder in
      #expect(folder.check("nowhere").isSound)
      try folder.write("", to: "file")
      #expect(!folder.check("file").isSound)
    }
  }

  @Test("cut at any byte, finds the tear, and the next import mends it")
  func truncation() throws {
    try TemporaryFolder.during { folder in
      let lines = (0..<3).map { #"{"id":"\#($0)","title":"Größe \#($0)"}"# + "\n" }
      let whole = Array(lines.joined().utf8)
      let news = try folder.write(#"{"id":"new","title":"New"}"#, to: "news.json")
      for length in 0...whole.count {
        let root = folder.path + "/\(length)"
        try folder.write(#"{"version":1,"host":"desk"}"#, to: "\(length)/quoth-store.json")
        try folder.write(Array(whole.prefix(length)), to: "\(length)/articles/undated.jsonl")
        let ends = lines.indices.map { lines[...$0].joined().utf8.count }
        let isTorn = length > 0 && !ends.contains { $0 == length || $0 == length + 1 }
        #expect(folder.check("\(length)").isSound == !isTorn, "cut at \(length)")

        var intake = Intake(into: Store(folder: root), indexFile: nil, host: "desk")
        try intake.take([news])
        let library = try Library.read(store: Store(folder: root))
        let ids = ends.indices.filter { ends[$0] <= length + 1 }.map(String.init) + ["new"]
        #expect(try library.list().map(\.id.rawValue) == ids, "cut at \(length)")
        #expect(try library.problems == [])
        let after = folder.check("\(length)")
        #expect(after.isSound)
        #expect(after.findings.map(\.kind) == (isTorn ? [.quarantine] : []), "cut at \(length)")
      }
    }
  }
}

@Suite("A synchroniser's second copy")
struct ConflictCopyTests {
  @Test(
    "is known by its name",
    arguments: [
      ("2025-12.sync-conflict-20260103-101500-ABCDEFG.jsonl", "2025-12.jsonl"),
      ("2025-12.desk.sync-conflict-20260103-101500-ABCDEFG.jsonl", "2025-12.desk.jsonl"),
      ("2025-12 (desk's conflicted copy 2026-01-03).jsonl", "2025-12.jsonl"),
      ("undated (conflicted copy 2026-01-03 101500).jsonl", "undated.jsonl"),
      ("2025-12_conflict-20260103-101500.jsonl", "2025-12.jsonl"),
      ("2025-12.jsonl", nil), (".sync-conflict-x.jsonl", nil), ("2025-12.conflict.json", nil),
      ("conflicted copy.jsonl", nil),
    ])
  func names(name: String, original: String?) {
    #expect(ConflictCopy(name)?.original == original)
  }
}

/// In milliseconds since the beginning of 1970: 24 November 2026.
private let today: Int64 = 1_795_478_400_000

extension TemporaryFolder {
  fileprivate func check(_ name: String = "") -> StoreCheck {
    StoreCheck(of: Store(folder: path + "/" + name), host: "desk", clock: { today })
  }

  /// Every file below, with what is in it.
  func everything(in folder: String = "") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try names(in: folder) {
      let file = folder.isEmpty ? name : folder + "/" + name
      if Path(path + "/" + file).isFolder {
        files.merge(try everything(in: file)) { $1 }
      } else {
        files[file] = try bytes(of: file)
      }
    }
    return files
  }
}
