import Articles
import Testing

@testable import ViewModels

/// The table of commands, and the line where they are written by name.
struct CommandTests {
  @Test func everyCommandHasItsOwnNameAndKeys() {
    let table = CommandEntry.table
    #expect(Set(table.map(\.name)).count == table.count)
    #expect(Set(table.map(\.command)).count == table.count)
    let keys = table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func theHelpPageShowsEveryCommand() {
    let words = Listing.help(.standard, columns: 80).lines.compactMap { line -> String? in
      if case .entry(_, let words) = line { words } else { nil }
    }
    for entry in CommandEntry.table { #expect(words.contains(entry.summary)) }
  }

  @Test func completionGoesThroughTheMatches() {
    var line = CommandLine()
    line.type("next-")
    var names: [String] = []
    for _ in 0..<line.matches.count + 1 {
      line.complete()
      names.append(line.words)
    }
    #expect(
      names == [
        "next-speaker", "next-quotation", "next-mention", "next-pane", "next-article",
        "next-unread", "next-hit", "next-speaker",
      ])
  }

  @Test(arguments: [("help", Command.help), ("und", .undo), ("next-sp", .nextSpeaker)])
  func aNameOrItsBeginningIsEnough(words: String, command: Command) {
    var line = CommandLine()
    line.type(words)
    #expect(line.command == command)
  }

  @Test func anUnknownNameIsSaid() {
    var reader = Reader.reading("One.")
    reader.does(.commandLine)
    _ = reader.update(.answer(.type("frobnicate")))
    _ = reader.update(.answer(.submit))
    #expect(reader.notice == Notice("There is no command “frobnicate”; ? lists them", .trouble))
  }

  @Test func commandsThatDoNotApplySayWhy() {
    var reader = Reader()
    reader.does(.nextSpeaker)
    #expect(reader.notice?.words == "Open an article first")
    reader.does(.markAllRead)
    #expect(reader.notice?.words == "There are no articles here")
    reader.does(.help)
    reader.does(.toggleRead)
    #expect(reader.notice?.words == "Not on this page; q goes back")
  }

  @Test func aCountGoesBeforeAMotion() {
    var reader = Reader.reading("1", "2", "3", "4", "5")
    reader.does(.close)
    reader.does(.digit(3))
    reader.does(.moveDown)
    #expect(reader.headlines.position.selection == 3)
    reader.does(.moveUp)
    #expect(reader.headlines.position.selection == 2)
  }

  @Test func aloneAnArticleIsLeftByQuitting() {
    var reader = Reader.reading("One.")
    reader.does(.back)
    #expect(reader.focus == .article)
    reader.does(.close)
    #expect(reader.isFinished)
  }

  @Test func qQuitsFromTheHeadlinesOnly() {
    var reader = Reader.reading("One.", "Two.")
    reader.does(.close)
    #expect(!reader.isFinished)
    reader.does(.back)
    #expect(!reader.isFinished)
    reader.does(.close)
    #expect(reader.isFinished)
  }
}
