import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// Where someone is in a text, and that they stay there.
struct ReadingPlaceTests {
  private static let long = (1...60).map { "Sentence number \($0) of them all." }
    .joined(separator: " ")

  @Test(arguments: [20, 33, 60, 90, 200])
  func aResizeKeepsThePlaceInTheText(columns: Int) {
    var reader = Reader.reading(Self.long)
    reader.does(.pageDown)
    let place = reader.article?.topOffset
    var room = Room.standard
    (room.articleColumns, room.articleRows) = (columns, 5)

    _ = reader.update(.resized(room))
    let shown = reader.article.map { pane in
      pane.body.lines[pane.body.row(showing: place ?? .start)]
    }
    let top = reader.article?.topOffset
    #expect(top == shown?.lowerBound)

    _ = reader.update(.resized(Reader.reading(Self.long).room))
    #expect(reader.article?.topOffset == place)
  }

  @Test func scrollingStopsAtBothEnds() {
    var reader = Reader.reading(Self.long)
    reader.does(.moveUp)
    #expect(reader.article?.topRow == 0)
    reader.does(.last)
    let end = reader.article?.visibleRows
    reader.does(.pageDown)
    #expect(reader.article?.visibleRows == end)
    #expect(reader.article?.percentRead == 100)
  }

  @Test func comingBackToAnArticleIsComingBackToThePlace() {
    var reader = Reader.reading(Self.long, "Two.")
    let articles = [MarkedText(Self.long), MarkedText("Two.")]
    reader.does(.pageDown)
    let place = reader.article?.topOffset
    reader.settle(.command(.nextArticle), on: articles)
    reader.settle(.command(.previousArticle), on: articles)
    #expect(reader.article?.topOffset == place)
  }

  @Test func spaceReadsOnToTheNextUnreadArticle() {
    var reader = Reader.reading("One.", "Two.")
    let effects = reader.update(.command(.readOn))
    #expect(reader.headlines.held.first.map { reader.notebook.marks(of: $0).isRead } == true)
    #expect(effects.contains(.loadArticle(Article.ID(rawValue: "1"))))
  }

  @Test func anEmptyTextIsNoTrouble() {
    var reader = Reader.reading("")
    for command in CommandEntry.table.map(\.command) where command != .quit { reader.does(command) }
    #expect(reader.article?.body.text == "This article has no text.")
  }
}
