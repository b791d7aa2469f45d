import Articles
import Testing

/// What can be taken back, and what done again.
struct MarkHistoryTests {
  private let read = MarkAct([
    MarkChange(article: Article.ID(rawValue: "a"), mark: .read, value: true)
  ])
  private let star = MarkAct([
    MarkChange(article: Article.ID(rawValue: "a"), mark: .starred, value: true)
  ])

  @Test func undoTakesBackTheLastAndRedoTheLastTakenBack() {
    var history = MarkHistory()
    history.record(.act, of: read)
    history.record(.act, of: star)
    #expect(history.last == star)

    history.record(.undo, of: star)
    #expect(history.last == read)
    #expect(history.next == star)

    history.record(.redo, of: star)
    #expect(history.last == star)
    #expect(history.next == nil)
  }

  @Test func aNewActEndsWhatCouldBeDoneAgain() {
    var history = MarkHistory()
    history.record(.act, of: read)
    history.record(.undo, of: read)
    history.record(.act, of: star)
    #expect(history.next == nil)
  }

  @Test func whatIsUnknownChangesNothing() {
    var history = MarkHistory()
    history.record(.undo, of: read)
    history.record(.redo, of: read)
    #expect(history == MarkHistory())
  }

  @Test func undoingAnActTwiceIsTheActAgain() {
    #expect(read.undone.undone == read)
    #expect(read.undone.changes.map(\.value) == [false])
  }
}
