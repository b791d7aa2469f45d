import Articles
import TestSupport
import Testing

@testable import ViewModels

/// What is read, starred, taken back and done again.
struct MarkingTests {
  private let first = Article.ID(rawValue: "0")

  @Test func anArticleCountsAsReadOnceItHasStayedOpen() {
    var reader = Reader.reading("One.", "Two.")
    #expect(reader.unreadCount == 2)
    let effects = reader.update(.articleStayedOpen(first))
    #expect(reader.notebook[first].isRead)
    #expect(reader.unreadCount == 1)
    #expect(
      effects == [.keepMarks(.act, MarkAct([MarkChange(article: first, mark: .read, value: true)]))]
    )
  }

  @Test func aJumpIntoTheArticleBesideTheListOpensIt() {
    var reader = Reader.reading("[“A,”](direct: Ortiz) said [Ortiz](person).", "Two.")
    reader.does(.close)
    let effects = reader.update(.command(.nextQuotation))
    #expect(effects == [.awaitReading(first)])
    #expect(reader.focus == .article)
  }

  @Test func anArticleLeftInTimeStaysUnread() {
    var reader = Reader.reading("One.", "Two.")
    reader.does(.close)
    _ = reader.update(.articleStayedOpen(first))
    #expect(!reader.notebook[first].isRead)
  }

  @Test func everyMarkCanBeTakenBackAndDoneAgain() {
    var reader = Reader.reading("One.", "Two.")
    reader.does(.toggleStar)
    reader.does(.toggleRead)
    #expect(reader.notebook[first] == Marks(isRead: true, isStarred: true))

    reader.does(.undo)
    #expect(reader.notebook[first] == Marks(isStarred: true))
    #expect(reader.notice?.words == "Unread again: “Article 0”")
    reader.does(.undo)
    #expect(reader.notebook[first] == Marks())
    reader.does(.undo)
    #expect(reader.notice?.words == "There is nothing to take back")

    reader.does(.redo)
    reader.does(.redo)
    #expect(reader.notebook[first] == Marks(isRead: true, isStarred: true))
  }

  @Test func aNewMarkEndsWhatCouldBeDoneAgain() {
    var reader = Reader.reading("One.")
    reader.does(.toggleStar)
    reader.does(.undo)
    reader.does(.toggleRead)
    reader.does(.redo)
    #expect(reader.notice?.words == "There is nothing to do again")
  }

  @Test func markingAllAsksFirst() {
    var reader = Reader.reading("One.", "Two.", "Three.")
    reader.does(.markAllRead)
    #expect(reader.prompt == .question(.markAllRead(count: 3)))

    _ = reader.update(.answer(.type("n")))
    #expect(reader.unreadCount == 3)

    reader.does(.markAllRead)
    _ = reader.update(.answer(.type("y")))
    #expect(reader.unreadCount == 0)
    reader.does(.undo)
    #expect(reader.unreadCount == 3)
  }

  @Test func marksMadeBeforeTheJournalIsReadStay() {
    var reader = Reader()
    _ = reader.update(.started)
    let headlines = [Headline(id: first, title: "One")]
    _ = reader.update(
      .libraryOpened(LibraryContents(name: "Tests", headlines: headlines, problems: [])))
    reader.does(.toggleRead)
    _ = reader.update(.marksLoaded([first: Marks(isStarred: true)], MarkHistory(), []))
    #expect(reader.notebook[first].isRead)
    #expect(reader.notebook[first].isStarred)
  }

  @Test func quittingWaitsForTheDisk() {
    var reader = Reader.reading("One.")
    reader.does(.toggleStar)
    reader.does(.quit)
    #expect(!reader.isFinished)
    _ = reader.update(.marksKept)
    #expect(reader.isFinished)
    #expect(reader.farewell == nil)
  }

  @Test func whatCouldNotBeKeptIsSaidAtTheEnd() {
    var reader = Reader.reading("One.")
    reader.does(.toggleStar)
    reader.does(.quit)
    _ = reader.update(.marksNotKept("The disk is full"))
    #expect(reader.isFinished)
    #expect(reader.farewell == "Some marks could not be kept. The disk is full")
  }
}
