import Articles
import FoundationEssentials
import GRDB
import Search
import TestSupport
import Testing

@testable import Storage

/// The index is what the files say, however it came to know.
@Suite("The index follows the files")
struct IndexUpdateTests {
  @Test(
    "Read step by step as they change, they say what they say when read at once", arguments: 0..<12)
  func stepByStep(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path + "/store")
      let index = folder.path + "/cache/index.sqlite"
      var known = try Library.open(store: store, indexFile: index)
      for step in 0..<25 {
        try folder.changeSomething(by: &chance)
        // Sometimes another process goes on with the same index.
        if chance.isLucky(1, in: 6) { known = try Library.open(store: store, indexFile: index) }
        try known.update()
        let fresh = try Library.read(store: store)
        #expect(try known.picture() == fresh.picture(), "step \(step)")
        #expect(try known.index.countsAreRight(), "step \(step)")
      }
    }
  }

  @Test("An article that was only moved keeps what is known about it")
  func moved() throws {
    try TemporaryFolder.during { folder in
      let (a, b) = (#"{"id":"a","title":"A"}"# + "\n", #"{"id":"b","title":"B"}"# + "\n")
      try folder.write(a + a + b, to: "store/articles/2025-12.jsonl")
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      while try library.makeSearchable() > 0 {}
      let before = try library.index.numbers()
      try folder.write(b + a, to: "store/articles/2025-12.jsonl")
      try library.update()
      #expect(try library.index.numbers() == before)
      #expect(try library.backlog().unworded == 0)
      #expect(try library.article(Article.ID(rawValue: "a")).headline.title == "A")
    }
  }

  @Test("What superseded another gives way to it again when it goes")
  func reinstated() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"Old"}"# + "\n", to: "store/articles/2025-11.jsonl")
      try folder.write(#"{"id":"a","title":"New"}"# + "\n", to: "store/articles/2025-12.jsonl")
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      #expect(try library.list().map(\.title) == ["New"])
      try FileManager.default.removeItem(atPath: folder.path + "/store/articles/2025-12.jsonl")
      try library.update()
      #expect(try library.list().map(\.title) == ["Old"])
    }
  }

  @Test("A store that nobody has written to yet is no problem, however often it is looked at")
  func notThereYet() throws {
    try TemporaryFolder.during { folder in
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      try library.update()
      try library.update()
      #expect(try library.problems == [])
    }
  }

  @Test("A store that is taken away for a while is known when it comes back")
  func takenAway() throws {
    try TemporaryFolder.during { folder in
      let (here, away) = (folder.path + "/store", folder.path + "/away")
      try folder.write(#"{"id":"a","title":"A"}"# + "\n", to: "store/articles/2025-12.jsonl")
      let library = try Library.read(store: Store(folder: here))
      while try library.makeSearchable() > 0 {}
      try FileManager.default.moveItem(atPath: here, toPath: away)
      try library.update()
      #expect(try library.list().map(\.title) == ["A"])
      #expect(
        try library.problems.map(\.reason) == [
          "it is not there any more. What is listed can be read once it is back"
        ])
      try FileManager.default.moveItem(atPath: away, toPath: here)
      try library.update()
      #expect(try library.backlog().unworded == 0 && library.problems.isEmpty)
    }
  }

  @Test("A change that leaves a file as long as it was is seen")
  func sameLength() throws {
    try TemporaryFolder.during { folder in
      let lines = (0..<40).map { #"{"id":"\#($0)","title":"Fog"}"# + "\n" }.joined()
      try folder.write(lines, to: "store/articles/2025-12.jsonl")
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      try folder.write(
        "{\"id\":\"0\",\"title\":\"Sun\"}" + lines.dropFirst(24), to: "store/articles/2025-12.jsonl"
      )
      try library.update()
      #expect(try library.list().first?.title == "Sun")
    }
  }

  @Test(
    "What a journal says counts when unread articles are asked for, though nobody has read it yet")
  func unreadIsUpToDate() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        #"{"id":"a","title":"Fog"}"# + "\n" + #"{"id":"b","title":"Sun"}"# + "\n",
        to: "store/articles/2025-12.jsonl")
      let store = Store(folder: folder.path + "/store")
      let journal = MarkJournal(store: store, host: "here")
      let changes = ["a", "b"].map {
        MarkChange(article: Article.ID(rawValue: $0), mark: .read, value: true)
      }
      try journal.append(.act, of: MarkAct(changes))
      let library = try Library.read(store: store)
      #expect(try library.unread(in: .everything).isEmpty)
      _ = try journal.carryOut(.undo)
      #expect(try library.unread(in: .everything).count == 2)
    }
  }

  @Test("Words of what was replaced are not found any more, and nobody gets its number")
  func replacedWords() throws {
    try TemporaryFolder.during { folder in
      let line = { (title: String) in
        #"{"id":"a","title":"\#(title)","date_published":"2025-12-26T09:00:00Z"}"# + "\n"
      }
      let file = "store/articles/2025-12.jsonl"
      try folder.write(line("fog"), to: file)
      let library = try Library.read(store: Store(folder: folder.path + "/store"))
      while try library.makeSearchable() > 0 {}
      try folder.write(line("fog") + line("rain"), to: file)
      try library.update()
      while try library.makeSearchable() > 0 {}
      #expect(try library.tally(of: Query(parsing: "fog")).articles == 0)
      #expect(try library.tally(of: Query(parsing: "rain")).articles == 1)
    }
  }

  @Test(
    "A damaged index is made anew", arguments: ["", "no database", "SQLite format 3\0 and then?"])
  func damaged(_ contents: String) throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path + "/store")
      try folder.write(#"{"id":"a","title":"A"}"# + "\n", to: "store/articles/2025-12.jsonl")
      let file = try folder.write(contents, to: "cache/index.sqlite")
      let library = try Library.open(store: store, indexFile: file)
      try library.update()
      #expect(try library.list().map(\.title) == ["A"])
    }
  }

  @Test("An index that is removed while it is open is made anew")
  func removed() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"A"}"# + "\n", to: "store/articles/2025-12.jsonl")
      let file = folder.path + "/cache/quoth/index.sqlite"
      let library = try Library.open(
        store: Store(folder: folder.path + "/store"), indexFile: file)
      try library.update()
      try library.renewIndexIfGone()
      #expect(try library.list().map(\.title) == ["A"] && library.isUpToDate)

      try FileManager.default.removeItem(atPath: folder.path + "/cache")
      try library.renewIndexIfGone()
      #expect(Path(file).isFile)
      #expect(try library.list() == [] && !library.isUpToDate)
      try library.update()
      #expect(try library.list().map(\.title) == ["A"])

      // What another process has put in its place is gone on with.
      for ending in ["", "-wal", "-shm"] { Path(file + ending).remove() }
      let other = try Library.open(store: Store(folder: folder.path + "/store"), indexFile: file)
      try other.update()
      try library.renewIndexIfGone()
      try folder.write(
        #"{"id":"b","title":"B"}"# + "\n", to: "store/articles/2026-01.jsonl")
      try other.update()
      #expect(try library.list().map(\.title) == ["A", "B"])
    }
  }

  @Test("Reading may stop between two batches, and goes on where it stopped")
  func stops() throws {
    try TemporaryFolder.during { folder in
      let text = String(repeating: "It was foggy. ", count: 40)
      let lines = (0..<3500).map { #"{"id":"\#($0)","content_text":"\#(text)"}"# + "\n" }
      try folder.write(lines.joined(), to: "store/articles/2025-12.jsonl")
      let library = try Library.open(store: Store(folder: folder.path + "/store"), indexFile: nil)
      var counts: [Int] = []
      for _ in 0..<5 {
        try library.update { _ in false }
        counts.append(try library.tally(of: .everything).articles)
      }
      #expect(counts == counts.sorted() && counts[0] < 3500 && counts.last == 3500)
    }
  }
}

extension TemporaryFolder {
  /// Does to the files of a store what people, programs and synchronisers do.
  fileprivate func changeSomething(by chance: inout Chance) throws {
    let name = "store/articles/" + chance.pick(["2025-11.jsonl", "2025-12.jsonl", "news.jsonl"])
    let file = path + "/" + name
    let old = (try? text(of: name)) ?? ""
    switch Int.random(in: 0..<10, using: &chance) {
    case 0..<5: try write(old + chance.lines(), to: name)
    case 5: try write(String(old.prefix(old.utf8.count / 2)), to: name)
    case 6: try write(chance.lines() + old, to: name)
    case 7: try? FileManager.default.removeItem(atPath: file)
    case 8: try write(old + chance.line().dropLast(6), to: name)
    default:
      let marks = (try? text(of: "store/marks/desk.jsonl")) ?? ""
      try write(marks + chance.mark(), to: "store/marks/desk.jsonl")
    }
  }
}

extension Chance {
  fileprivate mutating func pick(_ names: [String]) -> String {
    names.randomElement(using: &self) ?? ""
  }

  fileprivate mutating func isLucky(_ count: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < count
  }

  fileprivate mutating func line() -> String {
    let id = pick(["a", "b", "c", "d", "e"])
    let day = pick(["2025-11-01", "2025-12-01", "2025-12-01T09:00:00Z", "", "2025-13-77"])
    let tag = pick(["sea", "land"])
    return #"{"id":"\#(id)","title":"T\#(Int.random(in: 0..<4, using: &self))","#
      + #""date_published":"\#(day)","tags":["\#(tag)"],"_quoth":{"source":"\#(pick(["X", "Y"]))"}}"#
      + "\n"
  }

  fileprivate mutating func lines() -> String {
    (0..<Int.random(in: 1..<4, using: &self)).map { _ in line() }.joined()
  }

  fileprivate mutating func mark() -> String {
    let second = Int.random(in: 10..<60, using: &self)
    return #"{"id":"\#(pick(["a", "b", "c"]))","\#(pick(["read", "starred"]))":"#
      + #"\#(isLucky(1, in: 2)),"at":"2026-01-01T00:00:\#(second)Z"}"# + "\n"
  }
}

extension Library {
  /// Everything a person can see of it. Where several articles have no date or the same, those that
  /// were found first come first, and the order of finding is not the files'.
  fileprivate func picture() throws -> [String] {
    let rows = try headlines(HeadlineRequest(around: .first, above: 0, below: 1000)).rows
    let articles = try rows.map { row in
      let article = try article(row.id)
      return "\(row.headline) \(row.marks) \(article.tags)"
    }
    return articles.sorted() + (try problems.map(\.description).sorted())
  }
}

extension Index {
  fileprivate func numbers() throws -> [String: Int64] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, number FROM article")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// Whether what triggers have counted is what there is.
  fileprivate func countsAreRight() throws -> Bool {
    try read { db in
      let differences = try Int.fetchOne(
        db,
        sql: """
          SELECT
            (SELECT count(*) FROM source AS s WHERE (articles, unread) <>
              (SELECT count(*), ifnull(sum(NOT isRead), 0) FROM article WHERE source = s.source))
            + (SELECT count(*) FROM tag AS t WHERE (articles, unread) <>
              (SELECT count(*), ifnull(sum(NOT isRead), 0)
                FROM article JOIN json_each(tags) WHERE value = t.tag))
            + (SELECT count(*) FROM day AS d WHERE (articles, unread) <>
              (SELECT count(*), ifnull(sum(NOT isRead), 0) FROM article
                WHERE \(ArticleNumber.day(of: "number")) = d.day))
            + (SELECT count(*) FROM article WHERE file < 0)
            + (SELECT (SELECT sum(articles) FROM day) <> (SELECT count(*) FROM article))
          """)
      return differences == 0 || differences == nil
    }
  }
}
