import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// Looking for words in the open article.
struct FindingTests {
  private static let text = """
    The ferry left at noon.

    \((1...30).map { "Line \($0) has nothing in it." }.joined(separator: "\n"))

    “Ferries are late,” said [Lena Ortiz](person). A FERRY is a boat.
    """

  @Test(
    "case, accents, blanks and the form of quotation marks make no difference",
    arguments: [
      ("cafe", "Café, CAFE\u{301} and cafe.", ["Café", "CAFE\u{301}", "cafe"]),
      ("so far", "So\nfar, so  far", ["So\nfar", "so  far"]),
      ("\"it's\"", "“It’s”", ["“It’s”"]),
      ("다리", "나루시 다리는", ["다리"]), ("aa", "aaaa", ["aa", "aa"]),
      ("", "Text", []), (" ", "Text", []), ("longer than the text", "Text", []),
    ])
  func places(words: String, text: String, found: [String]) {
    let places = FoldedText(text).places(of: words, limit: 10)
    #expect(places.map { String(text[$0]) } == found)
  }

  @Test func goesFromHitToHitAndSaysWhich() {
    var reader = Reader.reading(Self.text)
    reader.writes("ferr")
    #expect(reader.article?.finding?.hits.count == 3)
    #expect(reader.article?.finding?.current == 0)
    _ = reader.update(.answer(.submit))
    #expect(reader.notice?.words == "“ferr”, 1 of 3")
    reader.does(.nextHit)
    #expect(reader.notice?.words == "“ferr”, 2 of 3")
    let isShown = reader.article.flatMap { pane in
      pane.finding.map { pane.visibleSpan.contains($0.hits[1].lowerBound) }
    }
    #expect(isShown == true)
    reader.does(.nextHit)
    reader.does(.nextHit)
    #expect(reader.notice?.words == "“ferr”, 1 of 3   from the beginning again")
    reader.does(.previousHit)
    #expect(reader.notice?.words == "“ferr”, 3 of 3   from the end again")
  }

  @Test func leavingOffGoesBackToWhereOneWas() {
    var reader = Reader.reading(Self.text)
    reader.writes("boat")
    #expect(reader.article?.topRow != 0)
    _ = reader.update(.answer(.cancel))
    #expect(reader.article?.topRow == 0)
    #expect(reader.article?.finding == nil)
  }

  @Test func whatIsNotThereIsSaid() {
    var reader = Reader.reading(Self.text)
    reader.writes("submarine")
    _ = reader.update(.answer(.submit))
    #expect(reader.notice == Notice("“submarine” is not in this article", .trouble))
    reader.does(.nextHit)
    #expect(reader.notice?.words == "Look for something first; / does")
  }

  @Test func escapeTakesTheMarksAwayFirst() {
    var reader = Reader.reading(Self.text)
    reader.writes("ferr")
    _ = reader.update(.answer(.submit))
    reader.does(.back)
    #expect(reader.article?.finding == nil)
    #expect(reader.focus == .article)
  }

  @Test func whatTheListWasSearchedForIsFoundInTheArticle() {
    var reader = Reader.reading(Self.text, "Two.")
    let articles = [MarkedText(Self.text), MarkedText("Two.")]
    reader.settle(.command(.back), on: articles)
    reader.settle(.command(.search), on: articles)
    reader.settle(.answer(.type("ferry")), on: articles)
    reader.settle(.answer(.submit), on: articles)
    reader.settle(.command(.open), on: articles)
    reader.does(.nextHit)
    #expect(reader.notice?.words == "“ferry”, 1 of 2")
  }

  @Test func theHelpPageShowsWhatIsLookedFor() {
    var reader = Reader.reading("One.")
    reader.does(.help)
    let all = reader.pageLength
    reader.writes("undo")
    #expect(reader.pageLength < all)
    _ = reader.update(.answer(.eraseAll))
    _ = reader.update(.answer(.type("speaker")))
    _ = reader.update(.answer(.submit))
    #expect(reader.showsPartOfPage)
    reader.does(.back)
    #expect(reader.pageLength == all)
    reader.does(.back)
    #expect(reader.page == .reading)
  }

  @Test func helpBeginsWithTheKeysOfThePage() {
    var reader = Reader.reading("One.")
    reader.does(.help)
    guard case .help(let listing) = reader.page else { return #expect(Bool(false)) }
    #expect(listing.lines.first == .heading("Here, in the article"))
  }
}

extension Reader {
  /// Opens the line for words, and writes `words` there.
  fileprivate mutating func writes(_ words: String) {
    does(.search)
    _ = update(.answer(.type(words)))
  }
}
