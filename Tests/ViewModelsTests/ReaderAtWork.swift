import Articles
import Text

@testable import ViewModels

extension Reader {
  /// A reader with these articles in the list, in this order, and the first of them open.
  static func reading(_ texts: String..., rows: Int = 10, columns: Int = 44) -> Reader {
    let marked = texts.map { MarkedText($0) }
    var room = Room.standard
    (room.articleColumns, room.articleRows, room.headlineRows) = (columns, rows, rows)
    var reader = Reader(room: room)
    reader.settle(.started, on: marked)
    reader.settle(.command(.open), on: marked)
    return reader
  }

  /// Does `command` as if nothing else happened.
  mutating func does(_ command: Command) {
    _ = update(.command(command))
  }

  var wordsOfCurrentQuotation: Substring? {
    article.flatMap { pane in
      pane.currentQuotation.map { pane.article.text[$0.start..<$0.end] }
    }
  }

  /// Carries out what the reader asks for until it asks for nothing more.
  mutating func settle(_ event: Event, on articles: [MarkedText]) {
    var waiting = update(event)
    while let effect = waiting.first {
      waiting.removeFirst()
      if let result = answer(effect, from: articles) { waiting += update(result) }
    }
  }

  private func answer(_ effect: Effect, from articles: [MarkedText]) -> Event? {
    switch effect {
    case .openLibrary:
      .libraryOpened(
        LibraryContents(
          name: "Tests", headlines: articles.indices.map { Self.article($0, articles).headline },
          problems: []))
    case .loadMarks: .marksLoaded([:], MarkHistory(), [])
    case .loadArticle(let id): .articleLoaded(Self.article(Int(id.rawValue) ?? 0, articles))
    case .annotate(let article):
      .articleAnnotated(article.id, articles[Int(article.id.rawValue) ?? 0].annotation)
    case .countQuotations(let ids):
      .quotationsCounted(Dictionary(ids.map { ($0, 1) }) { a, _ in a })
    case .awaitReading, .redraw, .suspend: nil
    case .keepMarks: .marksKept
    }
  }

  private static func article(_ index: Int, _ articles: [MarkedText]) -> Article {
    Article(
      headline: Headline(id: Article.ID(rawValue: "\(index)"), title: "Article \(index)"),
      text: articles[index].text)
  }
}
