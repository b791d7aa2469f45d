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
    "whose version file cannot be read belongs to no machine",
    arguments: ["", "{", "[]", "{\"host\":\"desk\"}", "{\"version\":\"1\"}", "\u{0}\u{0}"])
  func damagedVersion(text: String) throws {
    try TemporaryFolder.during { folder in
      try folder.write(text, to: "quoth-store.json")
      #expect(Store(folder: folder.path).layout == StoreLayout(version: 1))
    }
  }

  @Test("of a later version takes nothing, and says so")
  func newerVersion() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"version":7,"host":"desk","more":[]}"#, to: "quoth-store.json")
      let failure = Failure.newerStore(file: folder.path + "/quoth-store.json", version: 7)
      #expect(Store(folder: folder.path).newerVersion == failure)
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
