import Articles
import People
import Search
import Text

// The way by which a person has come to what they see, and back.

/// A place that Back returns to.
struct Stop: Equatable, Sendable {
  var page: Reader.Page
  /// What stood on the reading page; nil where the way on has left that as it was.
  var reading: ReadingPage?
}

/// Where somebody was on the reading page, and what they were reading.
struct ReadingPage: Equatable, Sendable {
  fileprivate var focus: Reader.Pane
  fileprivate var headlines: HeadlineList
  fileprivate var searchWords: String
  fileprivate var openView: OpenView?
  fileprivate var placeInAll: ArticleNumber?
  fileprivate var article: ArticlePane?
  fileprivate var sidebar: EntitySidebar
}

/// A quotation that the person wants to see in its article.
struct Destination: Hashable, Sendable {
  var article: Article.ID
  var number: ArticleNumber
  /// Nil where it is no quotation that is wanted, but the article.
  var start: TextOffset?

  init(_ citation: Citation) {
    (article, number) = (citation.headline.id, citation.article)
    start = citation.start
  }

  /// An article as a whole.
  init(_ listed: ListedHeadline) {
    (article, number) = (listed.id, listed.number)
  }
}

extension Reader {
  /// Shows `page`; Back returns to what is shown now.
  mutating func turn(to page: Page) {
    if !page.isAnother(of: self.page) { trail.append(Stop(page: self.page)) }
    self.page = page
  }

  /// Goes to an article in the list of all, from whatever page. Back returns to that, and the reading
  /// page is as it was then.
  mutating func visit(_ destination: Destination) {
    trail.append(Stop(page: page, reading: readingPage))
    page = .reading
    focus = .article
    (searchWords, openView) = ("", nil)
    self.destination = destination
    headlines.showAll(at: destination.number)
  }

  /// Lists what `query` finds, as a view of that name, from whatever page. Back returns to that.
  mutating func visit(_ query: Query, called title: String) {
    trail.append(Stop(page: page, reading: readingPage))
    if headlines.query == .everything { placeInAll = headlines.selected?.number }
    page = .reading
    focus = .headlines
    searchWords = ""
    openView = query == .everything ? nil : OpenView(title: title, query: query)
    headlines.show(query, at: query == .everything ? placeInAll : nil)
  }

  /// Returns to where the person was before this page, or this article.
  mutating func turnBack() {
    let stop = trail.popLast() ?? Stop(page: .reading)
    page = stop.page
    if let reading = stop.reading { restore(reading) }
    resetPage()
    changePerson { $0.takeUpAgain() }
  }

  private var readingPage: ReadingPage {
    ReadingPage(
      focus: focus, headlines: headlines, searchWords: searchWords, openView: openView,
      placeInAll: placeInAll, article: article, sidebar: sidebar)
  }

  private mutating func restore(_ reading: ReadingPage) {
    if let article { places[article.article.id] = article.place }
    (focus, searchWords, placeInAll) = (reading.focus, reading.searchWords, reading.placeInAll)
    openView = reading.openView
    (headlines, article, sidebar) = (reading.headlines, reading.article, reading.sidebar)
    (awaited, destination) = (nil, nil)
    headlines.takeUpAgain(rows: room.headlineRows)
    article?.typeset(columns: room.articleColumns, rows: room.articleRows)
    sidebar.fit(height: room.sidebarRows, width: room.sidebarColumns)
  }
}

extension Reader.Page {
  /// Whether both are the same kind of page, of which nobody wants two on the way back.
  fileprivate func isAnother(of other: Reader.Page) -> Bool {
    switch (self, other) {
    case (.help, .help), (.messages, .messages), (.feeds, .feeds), (.links, .links),
      (.views, .views):
      true
    case (.reading, _), (.help, _), (.messages, _), (.person, _), (.feeds, _), (.story, _),
      (.links, _), (.views, _):
      false
    }
  }
}

// MARK: - Arriving

extension Reader {
  /// Ends the way where the article wanted is open already, or where another one has come in its place.
  mutating func arrive() {
    if article?.annotation != nil { goToDestination() }
    guard let destination, let selected = headlines.selected, headlines.isSettled else { return }
    guard selected.id != destination.article else { return }
    turnBack()
    say("The article is not there any more", .trouble)
  }

  /// Goes to the quotation wanted, once one knows where in the article it is.
  mutating func goToDestination() {
    guard let destination, let article, destination.article == article.article.id else { return }
    self.destination = nil
    guard let start = destination.start else { return }
    let nearest = article.quotations.indices.min { one, other in
      article.quotations[one].distance(from: start)
        < article.quotations[other].distance(from: start)
    }
    guard let nearest else { return }
    self.article?.go(toQuotation: nearest)
    say(self.article?.whoSpeaks ?? "")
  }
}

extension Quotation {
  /// In bytes; an engine of another version may find a word more or less.
  fileprivate func distance(from offset: TextOffset) -> Int { abs(start.utf8 - offset.utf8) }
}
