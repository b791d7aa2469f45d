import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// What is read, starred, taken back and done again.
struct MarkingTests {
  private let first = Article.ID(rawValue: "0")
  private let read = MarkAct([
    MarkChange(article: Article.ID(rawValue: "0"), mark: .read, value: true)
  ])

  /// A reader with articles of these texts in the list and the first of them open, in a newsroom
  /// that remembers.
  private struct Desk {
    var newsroom: Newsroom
    var reader: Reader

    init(_ texts: String...) {
      newsroom = Newsroom(texts.map { MarkedText($0) })
      reader = Reader()
      newsroom.settle(&reader, .started)
      newsroom.settle(&reader, .command(.open))
    }

    mutating func does(_ command: Command) { newsroom.settle(&reader, .command(command)) }

    var firstMarks: Marks? { reader.headlines.held.first.map(reader.notebook.marks(of:)) }
  }

  @Test func anArticleCountsAsReadOnceItHasStayedOpen() {
    var reader = Reader.reading("One.", "Two.")
    #expect(reader.unreadCount == 2)
    let effects = reader.update(.articleStayedOpen(first))
    #expect(reader.unreadCount == 1)
    #expect(effects == [.keepMarks(read)])
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
    #expect(reader.update(.articleStayedOpen(first)) == [])
    #expect(reader.unreadCount == 2)
  }

  @Test func everyMarkCanBeTakenBackAndDoneAgain() {
    var desk = Desk("One.", "Two.")
    desk.does(.toggleStar)
    desk.does(.toggleRead)
    #expect(desk.firstMarks == Marks(isRead: true, isStarred: true))

    desk.does(.undo)
    #expect(desk.firstMarks == Marks(isStarred: true))
    #expect(desk.reader.notice?.words == "Unread again: “Article 0”")
    desk.does(.undo)
    #expect(desk.firstMarks == Marks())
    desk.does(.undo)
    #expect(desk.reader.notice?.words == "There is nothing to take back")

    desk.does(.redo)
    desk.does(.redo)
    #expect(desk.firstMarks == Marks(isRead: true, isStarred: true))
  }

  @Test func aNewMarkEndsWhatCouldBeDoneAgain() {
    var desk = Desk("One.")
    desk.does(.toggleStar)
    desk.does(.undo)
    desk.does(.toggleRead)
    desk.does(.redo)
    #expect(desk.reader.notice?.words == "There is nothing to do again")
  }

  @Test func markingAllAsksFirst() {
    var desk = Desk("One.", "Two.", "Three.")
    desk.does(.markAllRead)
    #expect(desk.reader.prompt == .question(.markAllRead(count: 3)))

    desk.newsroom.settle(&desk.reader, .answer(.type("n")))
    #expect(desk.reader.unreadCount == 3)

    desk.does(.markAllRead)
    desk.newsroom.settle(&desk.reader, .answer(.type("y")))
    #expect(desk.reader.unreadCount == 0)
    #expect(desk.reader.notice?.words == "3 marked read; U takes it back")
    desk.does(.undo)
    #expect(desk.reader.unreadCount == 3)
  }

  /// The index learns of a mark a little later than the person makes it. Neither a list that was
  /// read in between nor the one after may show it undone, or count it twice.
  @Test func marksStayWhileTheIndexLearnsOfThem() {
    var desk = Desk("One.", "Two.")
    let before = desk.newsroom.index
    desk.does(.toggleRead)
    #expect(desk.reader.unreadCount == 1)

    let after = desk.newsroom.index
    desk.newsroom.index = before
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews(indexedActs: 0)))
    #expect(desk.firstMarks == Marks(isRead: true))
    #expect(desk.reader.unreadCount == 1)

    desk.newsroom.index = after
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews(indexedActs: 1)))
    #expect(desk.firstMarks == Marks(isRead: true))
    #expect(desk.reader.unreadCount == 1)
    #expect(desk.reader.notebook.newlyRead == 0)
  }

  /// Everything in a long list is marked and taken back before the index has heard of any of it; in
  /// between, a single one is marked.
  @Test func longActsCountLikeShortOnes() {
    let ids = (0..<2000).map { Article.ID(rawValue: "\($0)") }
    let all = MarkAct(ids.map { MarkChange(article: $0, mark: .read, value: true) })
    let star = MarkAct([MarkChange(article: ids[7], mark: .starred, value: true)])
    var notebook = Notebook()
    func marks(_ place: Int) -> Marks { notebook.marks(of: ids[place], else: Marks()) }

    func make(_ act: MarkAct) {
      notebook.make(act)
      notebook.settle(.act, act)
    }

    make(read)
    notebook.expect()
    notebook.settle(.act, all)
    #expect(notebook.newlyRead == 2000)
    #expect(marks(0).isRead && marks(1999).isRead)
    make(star)
    make(MarkAct([MarkChange(article: ids[8], mark: .read, value: false)]))
    #expect(marks(7) == Marks(isRead: true, isStarred: true) && marks(8) == Marks())
    #expect(notebook.newlyRead == 1999)
    make(MarkAct([MarkChange(article: ids[8], mark: .read, value: true)]))
    notebook.expect()
    notebook.settle(.undo, all.undone)
    #expect(marks(7) == Marks(isStarred: true) && marks(8) == Marks())
    #expect(notebook.newlyRead == 0)

    notebook.forgetIndexed(upTo: 2)
    #expect(notebook.newlyRead == -2000)
    #expect(notebook.marks(of: ids[3], else: Marks(isRead: true)) == Marks())
    notebook.forgetIndexed(upTo: 6)
    #expect(notebook.newlyRead == 0)
    #expect(notebook.marks(of: ids[3], else: Marks(isRead: true)) == Marks(isRead: true))
  }

  /// To mark all read where there is only one unread is known when it has been done, too.
  @Test func aListOfOneIsMarkedLikeALongOne() {
    var notebook = Notebook()
    notebook.expect()
    notebook.settle(.act, read)
    #expect(notebook.newlyRead == 1)
    #expect(notebook.marks(of: Article.ID(rawValue: "0"), else: Marks()) == Marks(isRead: true))
  }

  @Test func marksOfOtherReadersShowWithoutAKey() {
    var desk = Desk("One.", "Two.")
    desk.newsroom.index.apply(read)
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews()))
    #expect(desk.firstMarks == Marks(isRead: true))
    #expect(desk.reader.unreadCount == 1)
  }

  @Test func quittingWaitsForTheDisk() {
    var reader = Reader.reading("One.")
    reader.does(.toggleStar)
    reader.does(.quit)
    #expect(!reader.isFinished)
    _ = reader.update(.marksKept(.act, read))
    #expect(reader.isFinished)
    #expect(reader.farewell == nil)
  }

  @Test func whatCannotBeKeptStaysIsTriedAgainAndSaidAtTheEnd() {
    var desk = Desk("One.")
    desk.newsroom.refusal = "The disk is full"
    var effects = desk.reader.update(.command(.toggleStar))
    let refused = effects.first.flatMap { desk.newsroom.answer($0) }
    effects = refused.map { desk.reader.update($0) } ?? []
    #expect(effects == [.retryMarks(isLeaving: false)])
    #expect(desk.reader.notice?.words == "Not kept, and tried again soon: The disk is full")
    #expect(desk.firstMarks == Marks(isStarred: true))

    #expect(desk.reader.update(.command(.quit)) == [.retryMarks(isLeaving: true)])
    #expect(!desk.reader.isFinished)
    _ = desk.reader.update(.marksStillNotKept("The disk is full"))
    #expect(desk.reader.isFinished)
    #expect(desk.reader.farewell == "Some marks could not be kept. The disk is full")
  }

  @Test func whatIsKeptInTheEndIsNotSaidAtTheEnd() {
    var desk = Desk("One.")
    desk.newsroom.refusal = "The disk is full"
    let refused = desk.reader.update(.command(.toggleStar)).first.flatMap {
      desk.newsroom.answer($0)
    }
    if let refused { _ = desk.reader.update(refused) }
    _ = desk.reader.update(.marksCaughtUp)
    desk.does(.quit)
    #expect(desk.reader.isFinished)
    #expect(desk.reader.farewell == nil)
  }
}
