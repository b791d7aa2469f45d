import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// How an article leaves the reader, and what is asked of the world for it.
struct GoingOutTests {
  @Test(
    "only http and https lead to a browser",
    arguments: [
      ("https://news.example/ferry", true), ("HTTP://news.example", true),
      ("javascript:alert(1)", false), ("file:///etc/passwd", false), ("ftp://news.example/", false),
      ("--help", false), ("https://news.example/a b", false), ("https://news.example/\u{7}", false),
      ("https:///nowhere", false), ("mailto:a@news.example", false),
    ])
  func addresses(address: String, isOpened: Bool) {
    var reader = Reader.reading(article(url: address))
    let effects = reader.update(.command(.browse))
    #expect(effects.contains { if case .openAddress = $0 { true } else { false } } == isOpened)
    #expect(reader.notice?.words.hasPrefix("Opening") == isOpened)
  }

  @Test func linksAreOpenedAndCopiedByTheirNumbers() {
    var reader = Reader.reading(article())
    reader.does(.links)
    #expect(reader.update(.command(.open)) == [.openAddress(address(1))])
    for digit in [1, 2] { reader.does(.digit(digit)) }
    #expect(reader.update(.command(.copy)) == [.copy("https://news.example/12")])
    reader.does(.digit(4))
    reader.does(.digit(0))
    #expect(reader.notice?.words == "No link has the number 40")
    reader.does(.first)
    #expect(reader.update(.command(.browse)) == [.openAddress(address("ferry"))])
    reader.does(.back)
    #expect(reader.page == .reading)
  }

  @Test func anArticleWithoutLinksHasNoPageOfThem() {
    var reader = Reader.reading("One.")
    reader.does(.links)
    #expect(reader.page == .reading)
    #expect(reader.notice?.words == "The article has no links and no address")
  }

  @Test func otherProgramsGetTheTextWithItsLinks() {
    var reader = Reader.reading(article(links: 2))
    let effects = reader.update(.command(.page))
    guard case .page(let printout) = effects.first else { return #expect(Bool(false)) }
    #expect(
      printout.text == """
        The Ferry’s Timetable
        Harbour Post · 2026-11-20 09:05 · Ida Moss
        https://news.example/ferry

        word[1] word[2]

        [1] https://news.example/1
        [2] https://news.example/2

        """)
    #expect(printout.fileName == "the-ferry-s-timetable.txt")
    #expect(reader.update(.command(.edit)) == [.edit(printout)])
  }

  @Test func aCommandGetsTheArticle() {
    var reader = Reader.reading(article(links: 1))
    reader.does(.pipe)
    _ = reader.update(.answer(.type("wc  -l")))
    let effects = reader.update(.answer(.submit))
    guard case .pipe(_, let command) = effects.first else { return #expect(Bool(false)) }
    #expect(command == "wc  -l")
    reader.does(.pipe)
    _ = reader.update(.answer(.type(" ")))
    #expect(reader.update(.answer(.submit)).isEmpty)
  }

  @Test func aFileIsWrittenOverOnlyOnceThePersonSaysSo() {
    var reader = Reader.reading(article(links: 1))
    reader.does(.write)
    let effects = reader.update(.answer(.submit))
    guard case .print(let order) = effects.first else { return #expect(Bool(false)) }
    #expect(order.file == "the-ferry-s-timetable.txt")
    _ = reader.update(.printed(order, .exists))
    #expect(reader.update(.answer(.type("y"))) == [.print(order.writingOver)])
    _ = reader.update(.printed(order.writingOver, .written(1)))
    #expect(reader.notice?.words == "Written to the-ferry-s-timetable.txt")
  }

  @Test func linkAndParagraphAreCopied() {
    var reader = Reader.reading(article(text: "First paragraph.\n\nSecond one."))
    #expect(reader.update(.command(.copyLink)) == [.copy("https://news.example/ferry")])
    #expect(reader.update(.command(.copyParagraph)) == [.copy("First paragraph.")])
  }

  @Test func thePlaceIsKeptWhereSomebodyLeavesOff() {
    let long = (1...60).map { "Sentence number \($0) of them all." }.joined(separator: "\n")
    var reader = Reader.reading(article(text: long))
    #expect(reader.update(.command(.back)).isEmpty)
    reader.does(.open)
    reader.does(.pageDown)
    let place = reader.article?.topOffset
    #expect(reader.update(.command(.quit)).contains(.keepPlace(article().id, place)))
    #expect(!reader.isFinished)
    _ = reader.update(.placeKept())
    #expect(reader.isFinished)
  }

  @Test func whoHasComeToTheEndBeginsAnew() {
    let long = (1...60).map { "Sentence number \($0) of them all." }.joined(separator: "\n")
    var reader = Reader.reading(article(text: long))
    reader.does(.last)
    #expect(reader.update(.command(.quit)).contains(.keepPlace(article().id, nil)))
  }

  @Test func anArticleOpensWhereItWasLeft() {
    let long = (1...60).map { "Sentence number \($0) of them all." }.joined(separator: "\n")
    let place = TextOffset(utf8: long.utf8.count / 2)
    let reader = Reader.reading(article(text: long), at: place)
    #expect(reader.article.map { $0.visibleSpan.contains(place) } == true)
  }

  private func article(
    url: String = "https://news.example/ferry", links: Int = 12, text: String? = nil
  ) -> Article {
    let words = (1...links).map { _ in "word" }.joined(separator: " ")
    var article = Article(
      headline: Headline(
        id: Article.ID(rawValue: "0"), title: "The Ferry’s Timetable", source: "Harbour Post",
        published: LocalTime(year: 2026, month: 11, day: 20, hour: 9, minute: 5)),
      text: text ?? words, authors: ["Ida Moss"], url: url)
    guard text == nil else { return article }
    article.composition.links = (1...links).map { number in
      Composition.Link(TextSpan(utf8: 5 * number - 5, 5 * number - 1), to: address(number))
    }
    return article
  }

  private func address(_ name: some CustomStringConvertible) -> WebAddress {
    guard let address = WebAddress("https://news.example/\(name)") else {
      preconditionFailure("this is an address")
    }
    return address
  }
}

extension Reader {
  /// A reader that has this article open, left off at `place` before.
  fileprivate static func reading(_ article: Article, at place: TextOffset? = nil) -> Reader {
    var reader = Reader.reading("One.")
    reader.article = nil
    reader.awaited = article.id
    _ = reader.update(.articleLoaded(article, place: place))
    _ = reader.update(.articleAnnotated(article.id, Annotation()))
    reader.focus = .article
    return reader
  }
}
