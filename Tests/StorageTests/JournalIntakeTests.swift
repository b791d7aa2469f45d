import Articles
import Search
import Testing

@testable import Storage

@Suite("Reading journals into the index")
struct JournalIntakeTests {
  @Test("Cut at any byte and whole again, a journal tells what it did")
  func truncation() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBoth)
      _ = try folder.journal().carryOut(.undo)
      try folder.journal().append(.act, of: starCourt)
      let whole = try folder.bytes(of: "marks/desk.jsonl")
      let expected = try folder.marks().marks
      for length in 0...whole.count {
        try folder.write(Array(whole.prefix(length)), to: "marks/desk.jsonl")
        let library = try Library.read(store: Store(folder: folder.path))
        let isTorn =
          length < whole.count
          && ![.newline, .closingBrace].contains(whole[length - 1, or: .newline])
        #expect(try library.problems.count == (isTorn ? 1 : 0))
        // Nobody reports it twice.
        try folder.write(Array(whole.prefix(length)), to: "marks/desk.jsonl")
        try library.update()
        #expect(try library.problems.count == (isTorn ? 1 : 0))
        try folder.write(whole, to: "marks/desk.jsonl")
        try library.update()
        #expect(try library.marks == expected)
        #expect(try library.problems == [])
      }
    }
  }

  @Test("A journal is read piece by piece, and again where it has grown")
  func pieces() throws {
    try TemporaryFolder.during { folder in
      let ids = (0..<20_000).map { Article.ID(rawValue: "an article, number \($0)") }
      let all = MarkAct(ids.map { MarkChange(article: $0, mark: .read, value: true) })
      try folder.journal().append(.act, of: all)
      #expect(try folder.bytes(of: "marks/desk.jsonl").count > JournalPiece.size)
      let library = try Library.read(store: Store(folder: folder.path))
      #expect(try library.marks.values.count { $0.isRead } == ids.count)
      _ = try folder.journal().carryOut(.undo)
      try library.update()
      #expect(try library.marks.values.count { $0.isRead } == 0)
      #expect(try library.problems == [])
    }
  }

  @Test("Whoever has no time for all of a journal sees articles first, and the rest of it later")
  func longJournal() throws {
    try TemporaryFolder.during { folder in
      try folder.write("{\"id\":\"bridge\",\"title\":\"Bridge\"}\n", to: "articles/a.jsonl")
      let ids = (0..<20_000).map { Article.ID(rawValue: "an article, number \($0)") }
      let all = MarkAct(ids.map { MarkChange(article: $0, mark: .read, value: true) })
      try folder.journal().append(.act, of: all)
      let library = try Library.open(store: Store(folder: folder.path), indexFile: nil)
      try library.update { _ in false }
      #expect(try library.list().map(\.title) == ["Bridge"])
      let first = try library.marks.count
      #expect(first > 0 && first < ids.count)
      try library.update()
      #expect(try library.marks.count == ids.count && library.problems == [])
    }
  }

  @Test("A line without end is damaged, and takes neither time nor the lines around it")
  func longLine() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let good = try folder.bytes(of: "marks/desk.jsonl")
      let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 * JournalPiece.size)
      try folder.write(good + long, to: "marks/desk.jsonl")
      let library = try Library.read(store: Store(folder: folder.path))
      #expect(try library.problems.map(\.line) == [2])
      try folder.journal().append(.act, of: starCourt)
      try library.update()
      #expect(try library.problems.map(\.line) == [2])
      #expect(
        try library.marks == [bridge: Marks(isRead: true), court: Marks(isStarred: true)])
      #expect(folder.journal().subject(of: .undo)?.act == starCourt)
      #expect(try folder.journal().carryOut(.undo)?.act == starCourt)
      #expect(folder.journal().subject(of: .undo)?.act == readBridge)
    }
  }

  @Test("A store that goes away while it is open takes no mark with it")
  func vanishingStore() throws {
    try TemporaryFolder.during { folder in
      let store = TemporaryFolder(path: folder.path + "/store")
      try store.write("{\"id\":\"bridge\",\"title\":\"Bridge\"}\n", to: "articles/a.jsonl")
      try store.journal().append(.act, of: readBridge)
      let library = try Library.read(store: Store(folder: store.path))
      try store.move(to: folder.path + "/elsewhere")
      try library.update()
      #expect(try library.marks == [bridge: Marks(isRead: true)])
      #expect(try library.list().map(\.title) == ["Bridge"])
      #expect(throws: Failure.self) { try library.article(bridge) }
      try TemporaryFolder(path: folder.path + "/elsewhere").move(to: store.path)
      try library.update()
      #expect(try library.article(bridge).headline.title == "Bridge")
      let unread = try library.unread(in: .everything)
      #expect(unread == [])
    }
  }
}

extension Array {
  fileprivate subscript(place: Int, or element: Element) -> Element {
    indices.contains(place) ? self[place] : element
  }
}
