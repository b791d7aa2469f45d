import Articles
import Configuration
import Console
import Foundation
import Search
import Settings
import Storage
import TestSupport
import Testing
import Text
import ViewModels

@testable import Application

/// The mouse, as a script plays it, on three panes of 120 columns.
struct MouseSittingTests {
  private let size = Size(columns: 120, rows: 16)

  @Test func aClickChoosesAHeadlineAndAnotherOpensIt() async throws {
    try await withSitting { replay in
      let second = try point(of: "Harbour 1", in: replay)
      try await replay.play("<click:\(second)>")
      #expect(replay.session.reader.headlines.selected?.id.rawValue == "1")
      #expect(replay.session.reader.focus == .headlines)
      try await replay.play("<click:\(second)>")
      #expect(replay.session.reader.focus == .article)
    }
  }

  @Test func onOnePaneAClickOpensAtOnce() async throws {
    try await withSitting(Size(columns: 50, rows: 12)) { replay in
      try await replay.play("<click:\(try point(of: "Harbour 1", in: replay))>")
      #expect(replay.session.reader.focus == .article)
      #expect(replay.session.frame.text.contains("Line 1 of many"))
    }
  }

  @Test func aClickOnAQuotationSaysWhoSpeaks() async throws {
    try await withSitting { replay in
      try await replay.play("<click:\(try point(of: "far,”", in: replay))>")
      #expect(replay.session.frame.text.contains("Sam Reed, quotation 1 of 1"))
      #expect(replay.session.frame.text.contains("█"))
    }
  }

  @Test func aClickOnANameMarksItAndAnotherFollowsIt() async throws {
    try await withSitting { replay in
      let name = try point(of: "Lena Ortiz. “So", in: replay)
      try await replay.play("<click:\(name)>")
      #expect(replay.session.frame.text.contains("Lena Ortiz, 1 mention"))
      try await replay.play("<click:\(name)>")
      guard case .person(let person) = replay.session.reader.page else {
        Issue.record("no page of hers")
        return
      }
      #expect(person.name == "Lena Ortiz")
      // The top line says how to leave, and can be clicked.
      try await replay.play("<click:118,1>")
      #expect(replay.session.reader.page == .reading)
    }
  }

  @Test func aClickOnASpeakerGoesToTheirWords() async throws {
    try await withSitting { replay in
      try await replay.play("<click:\(try point(of: "2 Sam Reed", in: replay))>")
      #expect(replay.session.frame.text.contains("Sam Reed, quotation 1 of 1"))
    }
  }

  @Test func theWheelMovesWhatIsUnderIt() async throws {
    try await withSitting { replay in
      try await replay.play("<click:\(try point(of: "Harbour 1", in: replay))>")
      let before = replay.session.reader.article?.topRow
      try await replay.play("<wheeldown:70,8>")
      #expect(replay.session.reader.article?.topRow == 3)
      #expect(replay.session.reader.headlines.selected?.id.rawValue == "1")
      try await replay.play("<wheelup:70,8><wheelup:10,4>")
      #expect(replay.session.reader.article?.topRow == before)
      #expect(replay.session.reader.headlines.selected?.id.rawValue == "0")
    }
  }

  @Test func aBorderThatIsDrawnStaysThereInTheNextSitting() async throws {
    try await withSitting { replay in
      let border = try #require(column(of: "│", row: 4, in: replay))
      try await replay.play("<drag:\(border),5:\(border + 12),5>")
      #expect(column(of: "│", row: 4, in: replay) == border + 12)
      #expect(replay.session.reader.room.articleColumns < 60)
    }
    try await withSitting(keeping: true) { replay in
      let border = try #require(column(of: "│", row: 4, in: replay))
      try await replay.play("<drag:\(border),5:\(border + 12),5>")
      let next = Setup(nil, state: state(of: folder))
      #expect(next.settings.layout.listColumns == border + 11)
      #expect(next.settings.layout.sidebarColumns == nil)
    }
  }

  @Test func noBorderCanBeDrawnOffTheScreen() async throws {
    try await withSitting { replay in
      let border = try #require(column(of: "│", row: 4, in: replay))
      for column in [1, 119, 60] {
        let now = try #require(self.column(of: "│", row: 4, in: replay))
        try await replay.play("<drag:\(now),5:\(column),5>")
        #expect(replay.session.reader.room.articleColumns >= 16)
        #expect(replay.session.reader.room.headlineRows > 0)
      }
      #expect(border > 0)
    }
  }

  @Test func whoeverIsAskedAnswersFirst() async throws {
    try await withSitting { replay in
      try await replay.play("A<click:10,3><wheeldown:10,3>")
      #expect(replay.session.frame.text.contains("Mark 2 read? y/n"))
    }
  }

  /// Wherever somebody clicks, drags and scrolls, on whatever page: nothing breaks.
  @Test func anyPointOfAnyPageCanBeClicked() async throws {
    for page in ["", "<enter>", "<enter><tab>", "?", "M", "L", ":"] {
      try await withSitting { replay in
        try await replay.play(page)
        for row in stride(from: 1, through: 16, by: 3) {
          for column in stride(from: 1, through: 120, by: 29) {
            try await replay.play("<click:\(column),\(row)><wheelup:\(column),\(row)>")
            #expect(replay.session.frame.size == size)
            #expect(!replay.session.reader.isFinished)
          }
        }
      }
    }
  }

  // MARK: -

  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func state(of folder: URL) -> StateFolder? {
    StateFolder(environment: ["XDG_STATE_HOME": folder.path])
  }

  private func withSitting(
    _ size: Size? = nil, keeping: Bool = false, _ body: (inout Replay) async throws -> Void
  ) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = Self.texts.enumerated().map { index, marked in
      let text = marked.text.replacing("\n", with: "\\n")
      return #"{"id":"\#(index)","title":"Harbour \#(index)","content_text":"\#(text)"}"# + "\n"
    }
    let news = folder.appending(path: "news.jsonl")
    try Data(lines.joined().utf8).write(to: news)
    let store = Store(folder: folder.appending(path: "store").path)
    let desk = Desk(.paths([news.path]), store: store, host: "desk", engine: Self.engine)
    let workshop = Workshop(
      desk: desk, engine: Self.engine, state: keeping ? state(of: folder) : nil)
    var replay = Replay(size: size ?? self.size, workshop: workshop)
    await replay.start(at: nil)
    try await body(&replay)
  }

  /// `column,row` of the first letter of `words` on the screen, counted from 1.
  private func point(of words: String, in replay: Replay) throws -> String {
    for (row, line) in replay.session.frame.text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      guard let range = line.range(of: words) else { continue }
      return "\(line[..<range.lowerBound].columns + 1),\(row + 1)"
    }
    throw NotThere(words: words, screen: replay.session.frame.text)
  }

  private struct NotThere: Error {
    let words: String
    let screen: String
  }

  private func column(of sign: Character, row: Int, in replay: Replay) -> Int? {
    let line = replay.session.frame.text.split(separator: "\n", omittingEmptySubsequences: false)[
      row]
    return line.firstIndex(of: sign).map { line[..<$0].columns + 1 }
  }

  private static let texts = [
    MarkedText(
      "[“The bridge holds,”](direct: Lena Ortiz) said [Lena Ortiz](person). [“So far,”](direct: Sam Reed) said [Sam Reed](person)."
    ),
    MarkedText((1...40).map { "Line \($0) of many." }.joined(separator: "\n")),
  ]

  private static let engine = Engine(version: 1) { text in
    texts.first { $0.text == text }?.annotation ?? Annotation()
  }
}

extension Replay {
  fileprivate mutating func play(_ script: String) async throws {
    await play(try KeyScript(script))
  }
}
