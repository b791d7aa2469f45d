import Articles
import Search
import Stories
import TestSupport
import Testing

@testable import Storage

/// Articles of one story in the index, and the list that has one row for them.
struct StoryTests {
  /// Three articles of one story, the newest first, among others.
  private static let strait = [
    "Cod quota cut by a third", "Sorenko shuts strait to foreign trawlers",
    "Goalkeeper scores from own half", "Strait closed to trawlers, Sorenko says",
    "Trawlers leave strait as Sorenko closes it", "Parliament votes on clocks",
  ]

  @Test func articlesOfOneStoryAreFound() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, Self.strait)
      #expect(try store.story(of: "1") == ["4", "3", "1"])
      #expect(try store.story(of: "0") == ["0"])
      #expect(try store.library.stories(with: .everything, limit: 9).map(\.id.rawValue) == ["1"])
      #expect(
        try store.library.stories(with: Query(parsing: "title:leave"), limit: 9)
          .map(\.id.rawValue) == ["1"])
      #expect(try store.library.stories(with: Query(parsing: "title:clocks"), limit: 9) == [])
    }
  }

  @Test func aStoryHasOneRow() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, Self.strait)
      #expect(try store.list() == ["0", "1+2", "2", "5"])
      #expect(try store.list(.unfolded) == ["0", "1+2", "2", "3+2", "4+2", "5"])
      let story = try #require(try store.window().rows[1].story)
      #expect(
        try store.list(.folded(except: [story.number])) == ["0", "1+2", "2", "3+2", "4+2", "5"])
      #expect(try store.window().tally == Tally(articles: 6, unread: 6, folded: 2))
    }
  }

  /// What has been read makes room for what has not.
  @Test func theNewestUnreadStandsForAll() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, Self.strait)
      try store.read("1")
      #expect(try store.list() == ["0", "2", "3+2", "5"])
      try store.read("3", "4")
      #expect(try store.list() == ["0", "1+2", "2", "5"])
      #expect(try store.list(query: .marked(.unread)) == ["0", "2", "5"])
      #expect(try store.list(query: Query(parsing: "title:strait")) == ["1+2", "3+2", "4+2"])
    }
  }

  /// Whoever goes to an article finds it, though another stands for its story.
  @Test func theArticleThatIsWantedHasARow() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, Self.strait)
      let last = try #require(try store.window(.unfolded).rows.first { $0.id.rawValue == "4" })
      let window = try store.library.headlines(
        HeadlineRequest(.everything, .folded(), around: .article(last.number), above: 9, below: 9))
      #expect(window.rows.map(\.id.rawValue) == ["0", "1", "2", "4", "5"])
      #expect(window.anchor == 3)
    }
  }

  /// Rows are counted as they are listed, from wherever one looks.
  @Test(arguments: 0..<12) func everyRowIsCounted(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    try TemporaryFolder.during { folder in
      let titles = (0..<24).map { _ in Self.strait.randomElement(using: &chance) ?? "" }
      let store = try NewsStore(in: folder, titles)
      let readers = (0..<24).filter { _ in Bool.random(using: &chance) }
      try store.read(readers.map { "\($0)" })
      let rows = try store.window().rows
      let tally = try #require(try store.window().tally)
      #expect(rows.count == tally.articles - tally.folded)
      for (place, row) in rows.enumerated() {
        let window = try store.library.headlines(
          HeadlineRequest(.everything, .folded(), around: .article(row.number), above: 2, below: 2))
        #expect(window.start == max(0, place - 2))
        let next = try store.library.headlines(
          HeadlineRequest(
            .everything, .folded(), around: .away(rows: 3, from: row.number), above: 0, below: 1))
        #expect(next.rows.first == rows[min(place + 3, rows.count - 1)])
      }
    }
  }

  @Test func aStoryOfWhichAllOthersAreGoneIsNone() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, Self.strait)
      for gone in ["3", "4"] { try folder.write("", to: "articles/\(gone).jsonl") }
      try store.settle()
      #expect(try store.list() == ["0", "1", "2", "5"])
      #expect(try store.library.stories(with: .everything, limit: 9) == [])
    }
  }

  @Test func whatHasNoDateTellsNoStory() throws {
    try TemporaryFolder.during { folder in
      let store = try NewsStore(in: folder, [])
      try folder.write(
        """
        {"id":"a","title":"Sorenko shuts strait to foreign trawlers"}
        {"id":"b","title":"Strait closed to trawlers, Sorenko says"}

        """, to: "articles/undated.jsonl")
      try store.settle()
      #expect(try store.story(of: "a") == ["a"])
    }
  }
}

/// A store of articles whose titles say it all, an hour apart, the newest first. Whoever is named in a
/// title is found there.
private struct NewsStore {
  let library: Library
  private let store: Store

  init(in folder: TemporaryFolder, _ titles: [String]) throws {
    store = Store(folder: folder.path)
    library = try Library.open(store: store, indexFile: nil)
    for (place, title) in titles.enumerated() {
      let hour = 23 - place % 24
      try folder.write(
        """
        {"id":"\(place)","title":\(JSONValue.quoted(title)),"content_text":\(JSONValue.quoted(title)),\
        "date_published":"2025-03-01T\(hour < 10 ? "0" : "")\(hour):00:00Z",\
        "_quoth":{"source":"Paper \(place)"}}

        """, to: "articles/\(place).jsonl")
    }
    try settle()
  }

  func settle() throws {
    try library.update()
    while try library.makeSearchable() > 0 {}
    while try library.takeReadings(50, engine: 1, annotate: Self.annotate) > 0 {}
    while try library.tieNames() > 0 {}
    while try library.tellStories() > 0 {}
  }

  private static func annotate(_ text: String) -> Annotation {
    var marked = text
    for name in ["Sorenko", "strait", "Strait"] {
      marked = marked.replacing(name, with: "[\(name)](place)")
    }
    return MarkedText(marked).annotation
  }

  func read(_ ids: [String]) throws {
    let changes = ids.map { MarkChange(article: .init(rawValue: $0), mark: .read, value: true) }
    try MarkJournal(store: store, host: "desk").append(.act, of: MarkAct(changes))
    try library.update()
  }

  func read(_ ids: String...) throws { try read(ids) }

  func window(
    _ folding: Folding = .folded(), query: Query = .everything
  ) throws -> HeadlineWindow {
    try library.headlines(HeadlineRequest(query, folding, around: .first, above: 0, below: 99))
  }

  /// The ids of the rows, and how many others tell the same.
  func list(_ folding: Folding = .folded(), query: Query = .everything) throws -> [String] {
    try window(folding, query: query).rows.map { row in
      row.id.rawValue + (row.story.map { "+\($0.others)" } ?? "")
    }
  }

  func story(of id: String) throws -> [String]? {
    try library.story(of: .init(rawValue: id))?.tellings.map(\.listed.id.rawValue)
  }
}
