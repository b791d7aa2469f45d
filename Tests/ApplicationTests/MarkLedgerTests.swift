import Articles
import Foundation
import Storage
import Testing
import ViewModels

@testable import Application

/// What becomes of marks that cannot be written.
struct MarkLedgerTests {
  private let star = MarkAct([
    MarkChange(article: Article.ID(rawValue: "a"), mark: .starred, value: true)
  ])
  private let read = MarkAct([
    MarkChange(article: Article.ID(rawValue: "b"), mark: .read, value: true)
  ])

  @Test func whatCannotBeWrittenIsKeptUntilItCan() throws {
    try inAStore { folder in
      var ledger = MarkLedger(journal(in: folder))
      try put("in the way", at: folder.appending(path: "marks"))
      expectRefusal(ledger.keep(star), .act, star)
      expectRefusal(ledger.keep(read), .act, read)
      #expect(ledger.keptActs == 0)
      #expect(ledger.retry().isStillNotKept)

      try FileManager.default.removeItem(at: folder.appending(path: "marks"))
      #expect(ledger.retry() == .marksCaughtUp)
      #expect(ledger.keptActs == 2)
      #expect(journal(in: folder).subject(of: .undo)?.act == read)
      #expect(try lines(in: folder).count == 2)
      #expect(ledger.retry() == .marksCaughtUp)
      #expect(try lines(in: folder).count == 2)
    }
  }

  @Test func whatIsTakenBackBeforeItWasWrittenLeavesNoTrace() throws {
    try inAStore { folder in
      var ledger = MarkLedger(journal(in: folder))
      try put("in the way", at: folder.appending(path: "marks"))
      expectRefusal(ledger.keep(star), .act, star)
      #expect(ledger.step(.undo) == .marksKept(.undo, star.undone))
      #expect(ledger.step(.undo) == .marksKept(.undo, nil))
      #expect(ledger.retry() == .marksCaughtUp)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/quoth-store.json"))
    }
  }

  /// A store that a later version has taken over can be read, and not be written.
  @Test func stepsGoOnFromOneAnotherThoughNoneCanBeWritten() throws {
    try inAStore { folder in
      var ledger = MarkLedger(journal(in: folder))
      #expect(ledger.keep(star) == .marksKept(.act, star))
      #expect(ledger.keep(read) == .marksKept(.act, read))
      let version = try Data(contentsOf: folder.appending(path: "quoth-store.json"))
      try put(#"{"version":2}"#, at: folder.appending(path: "quoth-store.json"))

      expectRefusal(ledger.step(.undo), .undo, read.undone)
      expectRefusal(ledger.step(.undo), .undo, star.undone)
      #expect(ledger.step(.undo) == .marksKept(.undo, nil))
      expectRefusal(ledger.step(.redo), .redo, star)
      #expect(try lines(in: folder).count == 2)

      try version.write(to: folder.appending(path: "quoth-store.json"))
      #expect(ledger.retry() == .marksCaughtUp)
      #expect(try lines(in: folder).count == 5)
      #expect(journal(in: folder).subject(of: .undo)?.act == star)
      #expect(journal(in: folder).subject(of: .redo)?.act == read)
    }
  }

  @Test func aNewMarkCannotBeFollowedByDoingAgain() throws {
    try inAStore { folder in
      var ledger = MarkLedger(journal(in: folder))
      #expect(ledger.keep(star) == .marksKept(.act, star))
      #expect(ledger.step(.undo) == .marksKept(.undo, star.undone))
      try put(#"{"version":2}"#, at: folder.appending(path: "quoth-store.json"))
      expectRefusal(ledger.keep(read), .act, read)
      #expect(ledger.step(.redo) == .marksKept(.redo, nil))
    }
  }

  @Test func withoutAStoreMarksLastAsLongAsTheSitting() {
    var ledger = MarkLedger(nil)
    expectRefusal(ledger.keep(star), .act, star)
    #expect(ledger.step(.undo) == .marksKept(.undo, star.undone))
    #expect(ledger.step(.undo) == .marksKept(.undo, nil))
  }
}

extension MarkLedgerTests {
  private func journal(in folder: URL) -> MarkJournal {
    MarkJournal(store: Store(folder: folder.path), host: "desk")
  }

  private func expectRefusal(
    _ event: Event, _ step: MarkStep, _ act: MarkAct,
    _ place: SourceLocation = #_sourceLocation
  ) {
    guard case .marksNotKept(step, act, let reason) = event else {
      Issue.record("\(event)", sourceLocation: place)
      return
    }
    #expect(!reason.isEmpty, sourceLocation: place)
  }

  private func put(_ text: String, at file: URL) throws {
    try Data(text.utf8).write(to: file)
  }

  private func lines(in folder: URL) throws -> [Substring] {
    let file = folder.appending(path: "marks/desk.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  private func inAStore(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

extension Event {
  fileprivate var isStillNotKept: Bool {
    if case .marksStillNotKept = self { true } else { false }
  }
}
