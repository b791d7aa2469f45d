import Articles
import Console
import Foundation
import GRDB
import Search
import Testing
import Text
import ViewModels

@testable import Application
@testable import Storage

/// Whole sittings, keys in and frames out, with everything real but the terminal and the engine.
struct SittingTests {
  private let size = Size(columns: 60, rows: 12)

  @Test func marksOutliveTheSitting() async throws {
    try await inATemporaryFolder { folder in
      var first = await sitting(in: folder)
      try await first.press("<enter>qjs")
      #expect(first.session.frame.text.contains("★● "))

      var second = await sitting(in: folder)
      #expect(second.session.frame.text.contains("★●"))
      #expect(second.session.frame.text.contains("1 unread of 2"))
      try await second.press("UU")
      #expect(second.session.frame.text.contains("2 unread of 2"))
      #expect(!second.session.frame.text.contains("★"))

      var third = await sitting(in: folder)
      try await third.press("<c-r>")
      #expect(third.session.frame.text.contains("1 unread of 2"))
    }
  }

  @Test func eachMarkIsALineOfJSON() async throws {
    try await inATemporaryFolder { folder in
      var replay = await sitting(in: folder)
      try await replay.press("Ay")
      let journal = folder.appending(path: "store/marks/desk.jsonl")
      let lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.hasPrefix(#"{"id":""#) && $0.contains(#""read":true"#) })
    }
  }

  @Test func jumpsFromSpeakerToSpeaker() async throws {
    try await inATemporaryFolder { folder in
      var replay = await sitting(in: folder)
      try await replay.press("<enter>]")
      #expect(replay.session.frame.text.contains("Lena Ortiz, quotation 1 of 1"))
      try await replay.press("]")
      #expect(replay.session.frame.text.contains("Sam Reed, quotation 1 of 1"))
      try await replay.press("]")
      #expect(replay.session.frame.text.contains("from the beginning again"))
    }
  }

  @Test func aNameIsFollowedThroughAllArticlesAndBack() async throws {
    try await inATemporaryFolder { folder in
      var replay = await sitting(in: folder)
      try await replay.press("<enter>]a")
      let page = replay.session.frame.text
      #expect(page.contains("Lena Ortiz"))
      #expect(page.contains("█"))
      try await replay.press("<enter>")
      #expect(replay.session.frame.text.contains("quotation 1 of"))
      try await replay.press("h")
      #expect(replay.session.frame.text == page)
      let file = folder.appending(path: "said.jsonl")
      try await replay.press("w<c-u>\(file.path)<enter>")
      #expect(replay.session.frame.text.contains("written to"))
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(#"{"words":""#))
      try await replay.press("w<c-u>\(file.path)<enter>")
      #expect(replay.session.frame.text.contains("is there already. Write over it? y/n"))
      try await replay.press("nq")
      #expect(replay.session.frame.text.contains("█ “The bridge holds,”"))
    }
  }

  @Test func whoSpeaksIsCorrectedOnceAndForAll() async throws {
    try await inATemporaryFolder { folder in
      var first = await sitting(in: folder)
      try await first.press("<enter>]X")
      #expect(first.session.frame.text.contains("Who says this?"))
      try await first.press("Reed<enter>")
      #expect(first.session.frame.text.contains("Sam Reed says this; U takes it back"))
      try await first.press("]")
      #expect(first.session.frame.text.contains("Nobody but Sam Reed is quoted here"))
      let file = folder.appending(path: "store/corrections/desk.jsonl")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 1 && lines[0].contains(#""speaker":"Sam Reed""#))

      var second = await sitting(in: folder)
      try await second.press("<enter>}")
      #expect(second.session.frame.text.contains("Sam Reed, quotation 1 of 2   as you said"))
      try await second.press("XBo Lund<enter>U<c-r>")
      #expect(second.session.frame.text.contains("Bo Lund says this"))
      try await second.press("Xas<enter>")
      #expect(second.session.frame.text.contains("As it was read: Lena Ortiz"))

      var third = await sitting(in: folder)
      try await third.press("<enter>}")
      #expect(third.session.frame.text.contains("Lena Ortiz, quotation 1 of 1"))
    }
  }

  @Test func aCorrectionThatCannotBeKeptCountsAndIsTold() async throws {
    try await inATemporaryFolder { folder in
      try Data("in the way".utf8).write(to: folder.appending(path: "store"))
      var replay = await sitting(in: folder)
      try await replay.press("<enter>XReed<enter>")
      #expect(replay.session.frame.text.contains("Not kept: "))
      try await replay.press("}")
      #expect(replay.session.frame.text.contains("Sam Reed, quotation 2 of 2"))
      try await replay.press("J")
      try await replay.press("K}")
      #expect(replay.session.frame.text.contains("Sam Reed, quotation 1 of 2   as you said"))
      #expect(replay.farewell?.contains("Some corrections could not be kept.") == true)
    }
  }

  @Test func oneArticleIsOpenedAtOnce() async throws {
    try await inATemporaryFolder { folder in
      let one = folder.appending(path: "one.json")
      try Data(#"{"id":"1","title":"Only this","content_text":"Some text."}"#.utf8).write(to: one)
      let replay = await sitting(in: folder, reading: .paths([one.path]))
      #expect(replay.session.reader.focus == .article)
      #expect(replay.session.frame.text.contains("Some text."))
    }
  }

  @Test func anEmptyStoreSaysHowToFillIt() async throws {
    try await inATemporaryFolder { folder in
      let replay = await sitting(in: folder, reading: .store)
      let text = replay.session.frame.text
      #expect(text.contains("There are no articles in your store yet."))
      #expect(text.contains("quoth --samples"))
    }
  }

  @Test func whatCannotBeReadIsListed() async throws {
    try await inATemporaryFolder { folder in
      let bad = folder.appending(path: "bad.jsonl")
      try Data("{\"id\":\"1\",\"title\":\"Good\"}\n{\"id\":\n{\"id\":\"2\",\"title\":7}\n".utf8)
        .write(to: bad)
      var replay = await sitting(in: folder, reading: .paths([bad.path]))
      #expect(replay.session.frame.text.contains("Good"))
      try await replay.press("M")
      let text = replay.session.frame.text
      #expect(text.contains("line 2:"))
      #expect(text.contains("line 3: the title is a number, not text"))
    }
  }

  @Test func aFileThatGoesAwayIsSaidAndNothingElseIsLost() async throws {
    try await inATemporaryFolder { folder in
      var replay = await sitting(in: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "news.jsonl"))
      try await replay.press("<enter>M")
      #expect(replay.session.frame.text.contains("no such file"))
      try await replay.press("qs")
      #expect(replay.session.frame.text.contains("★"))
    }
  }

  @Test func escapeSequencesNeverReachTheScreen() async throws {
    try await inATemporaryFolder { folder in
      let evil = folder.appending(path: "evil\u{1B}[31m.json")
      let item =
        #"{"id":"\u001b]0;x\u0007","title":"A\u001b[2Jb\u009bc\u202ed","content_text":"\u001b[31mred\r\nx"}"#
      try Data(item.utf8).write(to: evil)
      var replay = await sitting(in: folder, reading: .paths([evil.path, "gone\u{1B}[2J"]))
      for keys in ["", "M", "q?", "q:x<enter>", "s"] {
        try await replay.press(keys)
        let text = replay.session.frame.text
        let isClean = text.unicodeScalars.allSatisfy { scalar in
          scalar == "\n" || scalar.columnWidth != .unprintable
        }
        #expect(isClean && !text.unicodeScalars.contains("\u{202E}"))
      }
    }
  }

  @Test func aStoreThatOthersReadSaysSo() async throws {
    try await inATemporaryFolder { folder in
      let index = folder.appending(path: "index.sqlite").path
      // Another process has it in hand, and has not come far.
      let lock = try OpenFile(
        Path(index + ".lock"), flags: O_RDWR | O_CREAT, mode: S_IRUSR | S_IWUSR)
      #expect(try lock.lockAtOnce())
      let desk = Desk(
        .store, store: Store(folder: folder.appending(path: "store").path), indexFile: index,
        host: "desk", engine: Self.engine)
      var session = Session(size: size)
      let effects = session.start(at: nil)
      guard case .openLibrary(let request) = effects.first else {
        Issue.record("nothing is opened")
        return
      }
      _ = session.handle(await desk.open(request, wholly: false))
      #expect(session.frame.text.contains("another quoth is reading the store"))
      #expect(!session.frame.text.contains("There are no articles"))
      withExtendedLifetime(lock) {}
    }
  }

  @Test func aStoreOfALaterVersionSaysSoWhenItIsOpened() async throws {
    try await inATemporaryFolder { folder in
      let store = folder.appending(path: "store")
      try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
      try Data(#"{"version":9}"#.utf8).write(to: store.appending(path: "quoth-store.json"))
      for choice in [Desk.Choice.store, nil] {
        var replay = await sitting(in: folder, reading: choice)
        #expect(replay.session.frame.text.contains("The store is of version 9, and this program"))
        try await replay.press("M")
        #expect(replay.words.contains("Install a newer quoth; until then nothing is written"))
      }
    }
  }

  @Test func anIndexThatCannotBeKeptIsSaid() async throws {
    try await inATemporaryFolder { folder in
      let index = folder.appending(path: "index.sqlite")
      try FileManager.default.createDirectory(at: index, withIntermediateDirectories: true)
      var replay = await sitting(in: folder, reading: .store)
      #expect(replay.session.frame.text.contains("The index cannot be kept in"))
      try await replay.press("M")
      #expect(replay.words.contains("It is made in memory instead"))
    }
  }

  @Test func whereTheIndexTakesNothingMoreAllIsReadAllTheSame() async throws {
    try await inATemporaryFolder { folder in
      let store = folder.appending(path: "store/articles")
      try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.appending(path: "news.jsonl"), to: store.appending(path: "2025-12.jsonl"))
      let library = try Library.open(
        store: Store(folder: folder.appending(path: "store").path),
        indexFile: folder.appending(path: "index.sqlite").path)
      try library.index.write { db in
        let statement = "SELECT RAISE(ABORT, 'disk is full')"
        try db.execute(
          sql: "CREATE TRIGGER full BEFORE INSERT ON article BEGIN \(statement); END")
      }
      var replay = await sitting(in: folder, reading: .store)
      #expect(replay.session.frame.text.contains("2 unread of 2"))
      try await replay.press("M")
      #expect(replay.words.contains("disk is full. It is made in memory instead"))
    }
  }

  @Test func aCountThatFailsIsSaid() async throws {
    try await inATemporaryFolder { folder in
      let news = folder.appending(path: "news.jsonl")
      let desk = Desk(.paths([news.path]), store: nil, engine: Self.engine)
      var replay = Replay(size: size, workshop: Workshop(desk: desk, engine: Self.engine))
      await replay.start(at: nil)
      try await replay.press("/bridge")
      #expect(replay.session.frame.text.contains("2 found"))
      try await desk.openLibrary?.index.write { try $0.execute(sql: "DROP TABLE article") }
      let workshop = Workshop(desk: desk, engine: Self.engine)
      guard
        case .countFailed(.everything.negated, let reason)? =
          await workshop.perform(.count(.everything.negated))
      else {
        Issue.record("it was counted")
        return
      }
      #expect(reason.contains("no such table"))
    }
  }

  @Test func oneArticleOfAStoreThatIsBeingReadIsNoOnlyOne() async throws {
    try await inATemporaryFolder { folder in
      let index = folder.appending(path: "index.sqlite").path
      let store = folder.appending(path: "store/articles")
      try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
      try Data("{\"id\":\"new\",\"title\":\"New\"}\n".utf8)
        .write(to: store.appending(path: "2026-01.jsonl"))
      let replay = await sitting(in: folder, reading: .store)
      #expect(replay.session.reader.readsOneArticle)

      // The next one comes upon an index that somebody was interrupted in making.
      try Data("{\"id\":\"old\",\"title\":\"Old\"}\n".utf8)
        .write(to: store.appending(path: "2025-12.jsonl"))
      let desk = Desk(
        .store, store: Store(folder: folder.appending(path: "store").path), indexFile: index,
        host: "desk", engine: Self.engine)
      var session = Session(size: size)
      guard case .openLibrary(let request) = session.start(at: nil).first else { return }
      _ = session.handle(await desk.open(request, wholly: false))
      #expect(session.reader.headlines.tally?.articles == 1)
      #expect(!session.reader.readsOneArticle && session.reader.focus == .headlines)
    }
  }

  @Test func aResizeWhileReadingKeepsThePlace() async throws {
    try await inATemporaryFolder { folder in
      var replay = await sitting(in: folder)
      try await replay.press("<enter>]")
      for columns in [20, 200, 33, 60] {
        await replay.handle(.resized(Size(columns: columns, rows: 12)))
        #expect(replay.session.frame.text.contains("The bridge"))
      }
    }
  }
}

extension SittingTests {
  /// A sitting over two articles, with the store beside them.
  private func sitting(in folder: URL, reading choice: Desk.Choice? = nil) async -> Replay {
    let news = folder.appending(path: "news.jsonl")
    let store = Store(folder: folder.appending(path: "store").path)
    let desk = Desk(
      choice ?? .paths([news.path]), store: store,
      indexFile: folder.appending(path: "index.sqlite").path, host: "desk", engine: Self.engine)
    var replay = Replay(size: size, workshop: Workshop(desk: desk, engine: Self.engine))
    await replay.start(at: LocalTime(year: 2026, month: 11, day: 20))
    return replay
  }

  private func inATemporaryFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = Self.texts.enumerated().map { index, marked in
      #"{"id":"\#(index)","title":"Bridge \#(index)","content_text":"\#(marked.text)"}"# + "\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appending(path: "news.jsonl"))
    try await body(folder)
  }

  private static let texts = [
    MarkedText(
      "[“The bridge holds,”](direct: Lena Ortiz) said [Lena Ortiz](person). [“So far,”](direct: Sam Reed) said [Sam Reed](person)."
    ),
    MarkedText("Nothing happened."),
  ]

  /// Knows the texts above by heart.
  private static let engine = Engine(version: 1) { text in
    texts.first { $0.text == text }?.annotation ?? Annotation()
  }
}

extension Replay {
  /// What is on the screen, wherever its lines break.
  fileprivate var words: String {
    session.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func press(_ script: String) async throws {
    await press(try KeyScript(script).keys)
  }
}
