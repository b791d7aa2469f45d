import Articles
import Stories
import TestSupport
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
    var newsroom = Newsroom(articles)
    newsroom.settle(&self, event)
  }
}

/// Everything outside the reader, in memory: what it asks for happens at once.
struct Newsroom {
  let articles: [MarkedText]
  var index: PaperIndex
  var history = MarkHistory()
  /// What is known of everybody.
  var people = PaperDossier()
  /// What tells the same, by any article of it.
  var stories: [Article.ID: Story] = [:]
  /// Those the person has saved.
  var views: [NamedView] = []
  /// Why marks cannot be kept, where they cannot.
  var refusal: String?

  init(_ articles: [MarkedText]) {
    self.articles = articles
    index = PaperIndex(articles.indices.map { Self.article($0, articles).headline })
  }

  /// Carries out what `reader` asks for until it asks for nothing more.
  mutating func settle(_ reader: inout Reader, _ event: Event) {
    var waiting = reader.update(event)
    while let effect = waiting.first {
      waiting.removeFirst()
      if let result = answer(effect) { waiting += reader.update(result) }
    }
  }

  mutating func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .openLibrary(let request):
      return .libraryOpened(
        LibraryContents(name: "Tests", request: request, window: index.window(request)))
    case .loadHeadlines(let request): return .headlinesLoaded(request, index.window(request))
    case .count(let query): return .counted(query, index.tally(of: query))
    case .loadArticle(let id):
      return .articleLoaded(Self.article(Int(id.rawValue) ?? 0, articles))
    case .annotate(let article):
      return .articleAnnotated(article.id, articles[Int(article.id.rawValue) ?? 0].annotation)
    case .countQuotations(let ids):
      return .quotationsCounted(Dictionary(ids.map { ($0, 1) }) { a, _ in a })
    case .keepMarks(let act): return keep(.act, act)
    case .markAllRead(let query):
      let unread = index.rows.filter { index.finds(query, $0) && !$0.marks.isRead }
      return keep(
        .act, MarkAct(unread.map { MarkChange(article: $0.id, mark: .read, value: true) }))
    case .stepMarks(.undo): return history.last.map { keep(.undo, $0) } ?? .marksKept(.undo, nil)
    case .stepMarks(let step): return history.next.map { keep(step, $0) } ?? .marksKept(step, nil)
    case .retryMarks: return refusal.map { .marksStillNotKept($0) } ?? .marksCaughtUp
    case .keepCorrection: return refusal.map { .correctionNotKept($0) } ?? .correctionKept
    case .listFeeds: return .feedsListed([])
    case .listViews: return .viewsListed(NamedView.standing() + views, [])
    case .countView(let query, let act):
      return .viewCounted(query, index.tally(of: query), afterAct: act, hasMarks: false)
    case .changeViews(let change): return .viewsChanged(change, .done)
    case .updateFeeds, .stopUpdate, .changeFeeds, .fetchFullText: return nil
    case .openDossier(_, let subject): return .dossierOpened(subject, people.dossier)
    case .openStory(let id): return .storyOpened(id, stories[id])
    case .loadCitations(let request): return .citationsLoaded(request, people.window(request))
    case .countCitations(let id, let query):
      return .citationsCounted(id, query, people.found(by: query).count)
    case .keepRuling(let ruling): return .rulingKept(ruling)
    case .writeCitations(let order):
      return .citationsWritten(order, order.mayReplace ? .written(people.citations.count) : .exists)
    case .print(let order): return .printed(order, order.mayReplace ? .written(1) : .exists)
    case .keepPlace: return .placeKept()
    case .openAddress, .page, .edit, .pipe, .notify: return nil
    case .watchLibrary, .awaitReading, .copy, .keepPanes, .redraw, .suspend: return nil
    }
  }

  private mutating func keep(_ step: MarkStep, _ act: MarkAct) -> Event {
    let made = step == .undo ? act.undone : act
    if let refusal { return .marksNotKept(step, made, refusal) }
    history.record(step, of: act)
    index.apply(made)
    return .marksKept(step, made)
  }

  private static func article(_ index: Int, _ articles: [MarkedText]) -> Article {
    Article(
      headline: Headline(id: Article.ID(rawValue: "\(index)"), title: "Article \(index)"),
      text: articles[index].text)
  }
}
