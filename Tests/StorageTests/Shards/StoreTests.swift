import Articles
import Glibc
import Testing

@testable import Storage

@Suite("A store")
struct StoreTests {
  @Test("is made with its version, the machine that made it, and a word to git")
  func making() throws {
    try TemporaryFolder.during { folder in
      try Store(folder: folder.path + "/new").prepare(host: "My desk")
      #expect(
        try folder.text(of: "new/quoth-store.json") == #"{"version":1,"host":"My-desk"}"# + "\n")
      #expect(try folder.text(of: "new/.gitattributes") == "*.jsonl merge=union\n")
      try Store(folder: folder.path + "/new").prepare(host: "laptop")
      #expect(
        try folder.text(of: "new/quoth-store.json") == #"{"version":1,"host":"My-desk"}"# + "\n")
    }
  }

  @Test("never writes over what a person told git")
  func attributes() throws {
    try TemporaryFolder.during { folder in
      try folder.write("*.jsonl binary\n", to: ".gitattributes")
      try Store(folder: folder.path).prepare(host: "desk")
      #expect(try folder.text(of: ".gitattributes") == "*.jsonl binary\n")
    }
  }

  @Test(
    "whose version file cannot be read belongs to no machine, takes nothing, and says so",
    arguments: ["{", "[]", "{\"host\":\"desk\"}", "{\"version\":\"1\"}", "\u{0}\u{0}", " "])
  func damagedVersion(text: String) throws {
    try TemporaryFolder.during { folder in
      let file = try folder.write(text, to: "quoth-store.json")
      try folder.write(#"{"id":"a","title":"A"}"# + "\n", to: "articles/undated.jsonl")
      let store = Store(folder: folder.path)
      #expect(store.layout == StoreLayout(version: 1))
      let failure = Failure.illegibleVersion(file: file, reason: "it is torn or damaged")
      #expect(store.refusal == failure)
      #expect(throws: failure) { try store.prepare(host: "desk") }
      var compaction = Compaction(of: store, host: "desk")
      #expect(throws: failure) { try compaction.run() }
      let library = try Library.read(store: store)
      #expect(try library.list().map(\.title) == ["A"])
      #expect(try library.problems.map(\.file) == [file])
      #expect(try library.problems.first?.reason.contains("remove it") == true)
      #expect(try folder.text(of: "quoth-store.json") == text)

      Path(file).remove()
      try store.prepare(host: "desk")
      try library.update()
      #expect(try library.problems == [] && store.refusal == nil)
    }
  }

  @Test("whose version file was made and never filled is made whole")
  func emptyVersion() throws {
    try TemporaryFolder.during { folder in
      try folder.write("", to: "quoth-store.json")
      let store = Store(folder: folder.path)
      #expect(store.refusal == nil && store.layout == StoreLayout(version: 1))
      try store.prepare(host: "desk")
      #expect(try folder.text(of: "quoth-store.json") == #"{"version":1,"host":"desk"}"# + "\n")
    }
  }

  @Test("of a later version takes nothing, and says so")
  func newerVersion() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"version":7,"host":"desk","more":[]}"#, to: "quoth-store.json")
      let failure = Failure.newerStore(file: folder.path + "/quoth-store.json", version: 7)
      #expect(Store(folder: folder.path).refusal == failure)
      let library = try Library.open(store: Store(folder: folder.path), indexFile: nil)
      #expect(library.warnings == [failure])
      #expect(try Library.open(paths: [], marks: Store(folder: folder.path)).warnings == [failure])
      var intake = Intake(into: Store(folder: folder.path), indexFile: nil)
      let news = try folder.write(#"{"id":"a","title":"T"}"#, to: "news.json")
      #expect(throws: failure) { try intake.take([news]) }
      #expect(try folder.names() == ["news.json", "quoth-store.json"])
    }
  }

  @Test("has its shards in the order of their bytes, and nothing else among them")
  func shards() throws {
    try TemporaryFolder.during { folder in
      let names = [
        "2025-12.jsonl", "2025-12.laptop.jsonl", "2025-12.able.jsonl", "undated.jsonl",
        "2025-12 (copy).jsonl", "other.JSONL", "older/2001.json",
      ]
      for name in names + [".hidden.jsonl", "notes.txt", "2025-12.jsonl.new"] {
        try folder.write("", to: "articles/" + name)
      }
      let store = Store(folder: folder.path)
      #expect(
        store.shards().files.map(store.shardName) == [
          "2025-12 (copy).jsonl", "2025-12.able.jsonl", "2025-12.jsonl", "2025-12.laptop.jsonl",
          "older/2001.json", "other.JSONL", "undated.jsonl",
        ])
    }
  }
}
