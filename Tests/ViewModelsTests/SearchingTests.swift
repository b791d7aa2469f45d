import Articles
import Search
import TestSupport
import Testing
import Text

@testable import ViewModels

/// How someone looks for articles in the list.
struct SearchingTests {
  /// Six articles, of which every other contains `fog`.
  private struct Desk {
    var newsroom = Newsroom((0..<6).map { MarkedText("Article number \($0).") })
    var reader = Reader()

    init() {
      newsroom.index.finds = { query, row in
        switch query {
        case .everything: true
        case .words(let wording): wording.text == "fog" && row.number.rawValue % 20 == 0
        case .marked(.unread): !row.marks.isRead
        case .marked, .containing, .feed, .read, .since, .before, .not, .all, .any: false
        }
      }
      newsroom.settle(&reader, .started)
    }

    mutating func does(_ command: Command) { newsroom.settle(&reader, .command(command)) }

    mutating func types(_ text: String) {
      for letter in text { newsroom.settle(&reader, .answer(.type(String(letter)))) }
    }

    mutating func answers(_ answer: Answer) { newsroom.settle(&reader, .answer(answer)) }

    var listed: [String] { reader.headlines.held.map(\.id.rawValue) }
  }

  @Test func theListFollowsWhatIsTyped() {
    var desk = Desk()
    desk.does(.search)
    desk.types("fog")
    #expect(desk.listed == ["0", "2", "4"])
    #expect(desk.reader.headlines.tally == Tally(articles: 3, unread: 3))
    desk.types("gy")
    #expect(desk.listed.isEmpty)
    #expect(desk.reader.headlines.tally?.articles == 0)
    #expect(desk.reader.article == nil)
    desk.answers(.erase)
    desk.answers(.erase)
    desk.answers(.submit)
    #expect(desk.listed == ["0", "2", "4"])
    #expect(desk.reader.searchWords == "fog")
  }

  @Test func escapeGoesBackToWhereOneWas() {
    var desk = Desk()
    for _ in 1...3 { desk.does(.moveDown) }
    desk.does(.search)
    desk.types("fog")
    desk.answers(.cancel)
    #expect(desk.listed.count == 6)
    #expect(desk.reader.headlines.selected?.id.rawValue == "3")

    desk.does(.search)
    desk.types("fog")
    desk.answers(.submit)
    desk.does(.moveDown)
    desk.does(.back)
    #expect(!desk.reader.headlines.isSearch)
    #expect(desk.reader.headlines.selected?.id.rawValue == "3")
  }

  @Test func aMistakeIsSaidAndTheListStays() {
    var desk = Desk()
    desk.does(.search)
    desk.types("fog")
    desk.types(" is:nw")
    guard case .search(let line) = desk.reader.prompt else {
      Issue.record("the line has gone")
      return
    }
    #expect(line.problem?.contains("expected unread, read, starred or hidden") == true)
    #expect(desk.listed == ["0", "2", "4"])
    desk.answers(.submit)
    #expect(desk.reader.prompt != nil)
  }

  @Test func whatComesTooLateNeverReachesTheList() throws {
    var desk = Desk()
    desk.does(.search)
    let typed = "fog".compactMap { letter in
      desk.reader.update(.answer(.type(String(letter)))).compactMap { effect in
        if case .loadHeadlines(let request) = effect { request } else { nil }
      }.first
    }
    // One letter and two are not enough to look for.
    let request = try #require(typed.last)
    let later = desk.reader.update(.answer(.type("x")))
    let late = desk.newsroom.index.window(request)
    #expect(!late.rows.isEmpty)
    _ = desk.reader.update(.headlinesLoaded(request, late))
    _ = desk.reader.update(.counted(request.query, Tally(articles: 99, unread: 99)))
    #expect(desk.listed.count == 6)
    #expect(desk.reader.headlines.tally == nil)
    for effect in later {
      if let event = desk.newsroom.answer(effect) { desk.newsroom.settle(&desk.reader, event) }
    }
    #expect(desk.listed.isEmpty)
  }

  @Test func anArticleThatIsReadStaysUntilOneLeavesIt() {
    var desk = Desk()
    desk.does(.search)
    desk.types("is:unread")
    desk.answers(.submit)
    desk.does(.moveDown)
    desk.does(.open)
    desk.newsroom.settle(&desk.reader, .articleStayedOpen(Article.ID(rawValue: "1")))
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews(indexedActs: 1)))
    #expect(desk.reader.article?.id == desk.reader.headlines.selected?.id)
    #expect(desk.reader.article?.id.rawValue == "1")
    #expect(desk.listed == ["0", "1", "2", "3", "4", "5"])
    #expect(desk.reader.headlines.tally == Tally(articles: 5, unread: 5))
    #expect(desk.reader.unreadCount == 5)

    desk.does(.nextArticle)
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews(indexedActs: 1)))
    #expect(desk.listed == ["0", "2", "3", "4", "5"])
    #expect(desk.reader.article?.id.rawValue == "2")
  }

  @Test func marksMadeElsewhereAreCounted() {
    var desk = Desk()
    desk.does(.search)
    desk.types("fog")
    desk.answers(.submit)
    #expect(desk.reader.unreadCount == 3)
    desk.newsroom.index.apply(
      MarkAct([MarkChange(article: Article.ID(rawValue: "2"), mark: .read, value: true)]))
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews()))
    #expect(desk.reader.unreadCount == 2)
    // Also where the count before has not come yet.
    let effects = desk.reader.update(.libraryChanged(LibraryNews()))
    desk.newsroom.index.apply(
      MarkAct([MarkChange(article: Article.ID(rawValue: "4"), mark: .read, value: true)]))
    _ = desk.reader.update(.libraryChanged(LibraryNews()))
    for effect in effects {
      if let event = desk.newsroom.answer(effect) { desk.newsroom.settle(&desk.reader, event) }
    }
    #expect(desk.reader.unreadCount == 1)
  }

  @Test func whatCannotBeCountedIsNotWaitedFor() {
    var desk = Desk()
    desk.does(.search)
    desk.types("fog")
    desk.answers(.submit)
    let query = desk.reader.headlines.query
    var effects = desk.reader.update(.libraryChanged(LibraryNews()))
    while let effect = effects.popLast() {
      if case .count(let query) = effect {
        effects += desk.reader.update(.countFailed(query, "The index fails: no reason"))
      } else if let event = desk.newsroom.answer(effect) {
        effects += desk.reader.update(event)
      }
    }
    #expect(desk.reader.headlines.isUncountable && desk.reader.headlines.tally == nil)
    #expect(desk.reader.notice == Notice("The index fails: no reason", .trouble))
    desk.does(.markAllRead)
    #expect(desk.reader.notice?.words.contains("could not be counted") == true)
    // What was given up for another list is nothing to speak of, and the next change tries again.
    _ = desk.reader.update(.countFailed(.everything, "late"))
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews()))
    #expect(desk.reader.headlines.query == query)
    #expect(desk.reader.unreadCount == 3 && !desk.reader.headlines.isUncountable)
  }

  @Test func everythingFoundCanBeMarkedRead() {
    var desk = Desk()
    desk.does(.search)
    desk.types("fog")
    desk.answers(.submit)
    desk.does(.markAllRead)
    #expect(desk.reader.prompt == .question(.markAllRead(count: 3)))
    desk.answers(.type("y"))
    desk.newsroom.settle(&desk.reader, .libraryChanged(LibraryNews(indexedActs: 1)))
    #expect(desk.reader.unreadCount == 0)
    desk.does(.back)
    #expect(desk.reader.unreadCount == 3)
  }
}

extension ArticlePane {
  fileprivate var id: Article.ID { article.id }
}
