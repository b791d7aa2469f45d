import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// What cannot be read, and what becomes of it.
struct ProblemTests {
  private static let torn = Problem(file: "a.jsonl", line: 3, reason: "it is torn")
  private static let locked = Problem(file: "b.jsonl", reason: "you have no permission")

  private static func messages(_ reader: Reader) -> [String] {
    guard case .messages(let listing) = reader.page else { return [] }
    return listing.lines.compactMap { if case .note(let notice) = $0 { notice.words } else { nil } }
  }

  @Test func whatIsMendedIsSpokenOfNoMore() {
    var reader = Reader.reading("One.", "Two.")
    let (torn, locked) = (Self.torn, Self.locked)
    _ = reader.update(.libraryChanged(LibraryNews(problems: [torn, locked])))
    #expect(reader.problemCount == 2)
    #expect(reader.notice?.words == "2 problems while reading; M shows them")
    _ = reader.update(.libraryChanged(LibraryNews(problems: [locked])))
    #expect(reader.problemCount == 1)
    #expect(reader.notice?.words == "1 problem while reading; M shows it")
    _ = reader.update(.command(.messages))
    #expect(Self.messages(reader) == [locked.description])
    _ = reader.update(.command(.close))
    _ = reader.update(.libraryChanged(LibraryNews()))
    #expect(reader.problemCount == 0 && reader.notice == nil)
    _ = reader.update(.command(.messages))
    #expect(Self.messages(reader) == ["Nothing has been said yet"])
    // Once more is new again.
    _ = reader.update(.libraryChanged(LibraryNews(problems: [torn])))
    #expect(reader.notice?.words == "1 problem while reading; M shows it")
  }

  @Test func aListThatHasOneArticleOnTheWayIsAList() {
    let texts = [MarkedText("One.")]
    var newsroom = Newsroom(texts)
    for isWhole in [true, false] {
      var reader = Reader()
      guard case .openLibrary(let request) = reader.update(.started).first else { return }
      let window = newsroom.index.window(request)
      newsroom.settle(
        &reader,
        .libraryOpened(
          LibraryContents(name: "T", request: request, window: window, isWhole: isWhole)))
      #expect(reader.readsOneArticle == isWhole)
      #expect(reader.focus == (isWhole ? .article : .headlines))
      newsroom.settle(&reader, .libraryChanged(LibraryNews()))
      #expect(reader.readsOneArticle == isWhole)
    }
  }

  @Test func warningsAreSaidWhenTheLibraryIsOpened() {
    let newsroom = Newsroom([MarkedText("One."), MarkedText("Two.")])
    var reader = Reader()
    guard case .openLibrary(let request) = reader.update(.started).first else { return }
    _ = reader.update(
      .libraryOpened(
        LibraryContents(
          name: "T", request: request, window: newsroom.index.window(request),
          problems: [Self.torn], warnings: ["It can only be read", "It is slow"])))
    #expect(reader.notice == Notice("It can only be read", .trouble))
    _ = reader.update(.command(.messages))
    #expect(
      Self.messages(reader) == [Self.torn.description, "It is slow", "It can only be read"])
  }
}
