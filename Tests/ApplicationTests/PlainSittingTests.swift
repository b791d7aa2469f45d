import Articles
import Console
import Foundation
import Storage
import TestSupport
import Testing
import ViewModels

@testable import Application

/// The plain reader: lines in, lines out, and never a cursor moved.
struct PlainSittingTests {
  @Test func itBeginsWithTheList() async throws {
    try await withSitting { sitting, first in
      #expect(
        first == [
          "news.jsonl: 2 unread of 2", "1. unread, Harbour Post: Bridge 0, 2 quotations",
          "2. unread, Harbour Post: Bridge 1",
          "Write help for all commands, or the number of an article to open it.",
        ])
      #expect(await sitting.obey("list").count == 2)
    }
  }

  @Test func aNumberOpensAnArticleAndSpeakersAreGoneThroughByKeyOrName() async throws {
    try await withSitting { sitting, _ in
      #expect(
        await sitting.obey("1") == [
          "Bridge 0", "Harbour Post, 2 quoted",
          "“The bridge holds,” said Lena Ortiz. “So far,” said Sam Reed.",
        ])
      #expect(
        await sitting.obey("]") == ["Lena Ortiz, quotation 1 of 1", "“The bridge holds,”"])
      #expect(
        await sitting.obey("next-speaker") == ["Sam Reed, quotation 1 of 1", "“So far,”"])
      #expect(
        await sitting.obey("names").prefix(3) == [
          "Quoted:", "1. Lena Ortiz, 1 in marks, 0 reported",
          "2. Sam Reed, 1 in marks, 0 reported",
        ])
      #expect(await sitting.obey("text").first == "Bridge 0")
    }
  }

  @Test func marksAreSaidAndTakenBack() async throws {
    try await withSitting { sitting, _ in
      #expect(await sitting.obey("star") == ["Starred"])
      #expect(await sitting.obey("U").first?.hasPrefix("No longer starred") == true)
      #expect(await sitting.obey("mark-all-read").first?.hasPrefix("Mark 2 read? y/n") == true)
      #expect(await sitting.obey("y") == ["2 marked read; U takes it back"])
    }
  }

  @Test(arguments: ["search nothing-here", "/nothing-here", ":search nothing-here"])
  func aSearchSaysHowManyItFound(line: String) async throws {
    try await withSitting { sitting, _ in
      #expect(
        await sitting.obey(line).prefix(2) == ["0 found", "Nothing found; back shows all again"])
      #expect(await sitting.obey("back").first == "news.jsonl: 2 unread of 2")
    }
  }

  @Test func whatIsNoCommandIsSaidWithTheNearest() async throws {
    try await withSitting { sitting, _ in
      #expect(
        await sitting.obey("next-speeker") == [
          "There is no command “next-speeker”; did you mean “next-speaker”?; help lists them"
        ])
      #expect(await sitting.obey("99").isEmpty == false)
      #expect(await sitting.obey("0") == ["Articles are counted from 1"])
    }
  }

  @Test func helpNamesEveryCommand() async throws {
    try await withSitting { sitting, _ in
      let help = await sitting.obey("help")
      for entry in CommandEntry.table { #expect(help.contains { $0.hasPrefix(entry.name) }) }
    }
  }

  @Test(arguments: ["quit", "Q", "q", ":quit"])
  func itEndsWhenAsked(line: String) async throws {
    try await withSitting { sitting, _ in
      #expect(await sitting.obey(line).isEmpty)
      #expect(sitting.isFinished)
    }
  }

  /// Nothing that it says moves a cursor, whatever is asked and whatever the article holds.
  @Test func nothingItSaysIsACommandToTheTerminal() async throws {
    try await withSitting { sitting, first in
      var said = first
      for entry in CommandEntry.table where ![.quit, .close].contains(entry.command) {
        said += await sitting.obey(entry.name)
        said += await sitting.obey("")
      }
      for line in ["2", "", "a", "<click:4,4>", "\u{1B}[2J", "é", "<nonsense>"] {
        said += await sitting.obey(line)
      }
      #expect(
        !said.joined().unicodeScalars.contains {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
        })
    }
  }

  private func withSitting(
    _ body: (inout PlainSitting, [String]) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = Self.texts.enumerated().map { index, marked in
      #"{"id":"\#(index)","title":"Bridge \#(index)","content_text":"\#(marked.text)","_quoth":{"source":"Harbour Post"}}"#
        + "\n"
    }
    let news = folder.appending(path: "news.jsonl")
    try Data(lines.joined().utf8).write(to: news)
    let store = Store(folder: folder.appending(path: "store").path)
    let desk = Desk(.paths([news.path]), store: store, host: "desk", engine: Self.engine)
    var sitting = PlainSitting(workshop: Workshop(desk: desk, engine: Self.engine))
    let first = await sitting.start(at: nil)
    try await body(&sitting, first)
  }

  private static let texts = [
    MarkedText(
      "[“The bridge holds,”](direct: Lena Ortiz) said [Lena Ortiz](person). [“So far,”](direct: Sam Reed) said [Sam Reed](person)."
    ),
    MarkedText("Nothing happened."),
  ]

  private static let engine = Engine(version: 1) { text in
    texts.first { $0.text == text }?.annotation ?? Annotation()
  }
}
