public import Articles
import People
import Search
public import Settings

/// Everything the program knows while someone reads: the root of the view model.
///
/// A reader is a value. It changes only in ``update(_:)``, it never touches a file, a clock or a
/// screen, and what it wants from the world it says with an ``Effect``.
public struct Reader: Equatable, Sendable {
  /// The parts of the reading page that keys can be meant for.
  public enum Pane: CaseIterable, Sendable {
    case headlines
    case article
    case sidebar
  }

  /// What fills the screen.
  public enum Page: Hashable, Sendable {
    case reading
    case help(Listing)
    case messages(Listing)
    case person(PersonPage)
    case feeds(FeedsPage)
    case story(StoryPage)
    case links(LinksPage)
    case views(ViewsPage)

    var isFeeds: Bool {
      if case .feeds = self { true } else { false }
    }

    var isStory: Bool {
      if case .story = self { true } else { false }
    }

    var isViews: Bool {
      if case .views = self { true } else { false }
    }
  }

  public internal(set) var page = Page.reading
  /// Where Back returns to, the next of these last; see ``turn(to:)``.
  var trail: [Stop] = []
  /// The quotation the person is on the way to.
  var destination: Destination?
  public internal(set) var focus = Pane.headlines
  /// Whether the article has the window to itself.
  public internal(set) var isZoomed = false
  /// What is read from; nil until it has been opened.
  public internal(set) var library: LibraryContents?
  public internal(set) var headlines: HeadlineList
  /// The article on the screen.
  public internal(set) var article: ArticlePane?
  /// Where the person was reading in the articles of this sitting.
  var places: [Article.ID: ArticlePane.Place] = [:]
  /// How many of these are being kept for another sitting.
  var placesOnTheirWay = 0
  /// The article that will be on the screen once it has been read from disk.
  var awaited: Article.ID?
  /// The articles that could not be read, which nobody tries again unasked.
  var unreadable: Set<Article.ID> = []
  /// The marks that the article on the screen had when it came there.
  var openedMarks = Marks()
  /// The article that is open, not just shown beside the list.
  var beingRead: Article.ID?
  public internal(set) var sidebar: EntitySidebar
  public internal(set) var notebook = Notebook()
  public internal(set) var counts = QuotationCounts()
  public internal(set) var notice: Notice?
  /// What is said to somebody who is here for the first time; nil where nobody is, or no longer.
  var welcome: Welcome?
  public internal(set) var prompt: Prompt?
  /// What goes on behind the reader; nil where nothing does.
  public private(set) var work: String?
  /// How far an update of feeds has come; nil where there is none.
  public internal(set) var fetching: String?
  /// What cannot be read, as far as the person has been told.
  private(set) var problems: [Problem] = []
  /// How many things cannot be read.
  public var problemCount: Int { problems.count }
  /// Whether there was nothing but one article when the library was opened.
  private var openedOneArticle = false
  /// Where the person was in the whole list, and before they opened the line they write in now.
  var placeInAll: ArticleNumber?
  var placeBeforeSearch: ArticleNumber?
  /// How many acts of this sitting the index knew when it was last asked for rows.
  var indexedAtRequest = 0
  /// What was looked for, in all articles or in the view that is open, as it was written.
  public internal(set) var searchWords = ""
  /// The view that is open; nil where that is all articles.
  public internal(set) var openView: OpenView?
  /// How many acts had been made, and what they had gained, when the list was last counted.
  var actsAtCount = 0
  var gainAtRequest = 0
  var gainAtCount = 0
  /// Everything the status line has said, oldest first.
  var messages: [Notice] = []
  /// The digits typed before a motion in a list.
  public internal(set) var count: Int?
  public internal(set) var now: LocalTime?
  /// What the person should know of marks after the screen has gone; nil where all is well.
  var farewell: String?
  /// Whether marks that could not be kept are being tried again, for somebody who is leaving.
  var retriesMarks = false
  /// How many acts of marking could not be kept so far.
  var unkeptActs = 0
  /// What ``Command/undo`` takes back before any mark; nil where a mark was made after it.
  var lastCorrection: CorrectionStep?
  /// The corrections that are on their way to disk, oldest first.
  var unkeptCorrections: [Correction] = []
  /// Why some could not be kept; nil where all could.
  var correctionRegret: String?
  public internal(set) var room: Room
  /// What the person has set.
  public internal(set) var settings: Settings
  /// The names of the themes there are.
  let themes: [String]
  /// Which keys the person is told of.
  public let keys: KeyLabels
  /// The keys that have been pressed of a sequence; nil where none is under way.
  public internal(set) var pendingKeys: String?
  var wantsToQuit = false

  public init(
    room: Room = .standard, settings: Settings = Settings(), keys: KeyLabels = .standard,
    themes: [String] = []
  ) {
    (self.room, self.settings, self.keys, self.themes) = (room, settings, keys, themes)
    headlines = HeadlineList(rows: room.headlineRows)
    sidebar = EntitySidebar(height: room.sidebarRows, width: room.sidebarColumns)
  }

  /// Whether the person has quit and every mark is on disk or known not to be.
  public var isFinished: Bool {
    wantsToQuit && notebook.unkept == 0 && !retriesMarks && unkeptCorrections.isEmpty
      && placesOnTheirWay == 0
  }

  /// What the person should know after the screen has gone; nil where all is well.
  public var lastWords: String? {
    let words = [farewell, correctionRegret].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What a window may be called that shows this.
  public var windowTitle: String {
    guard page == .reading, focus != .headlines, let article else { return library?.name ?? "" }
    return article.article.headline.title
  }

  /// How many of the articles in the list have not been read; nil until somebody has counted.
  public var unreadCount: Int? {
    // What has been marked while a search is listed was in it. Before, it may have been in another.
    let gain = headlines.isSearch ? notebook.gain - gainAtCount : notebook.newlyRead
    return headlines.tally.map { max(0, $0.unread - gain) }
  }
}

extension Reader {
  /// Takes note of `event`, and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    let (before, wasLeaving) = (article, wantsToQuit)
    let effects = take(event) + effectsOfLooking()
    return effects + keepPlace(in: before, wasLeaving: wasLeaving)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .started: return open()
    case .command(let command): return perform(command)
    case .answer(let answer): return take(answer)
    case .mouse(let act): return take(act)
    case .resized(let room): resize(to: room)
    case .timeIs(let time): now = time
    case .libraryOpened(let contents): return open(contents)
    case .libraryChanged(let news):
      take(news)
      if news.changesLists, page.isFeeds { return [.listFeeds] }
    case .libraryFailed(let reason): say(reason, .trouble)
    case .headlinesLoaded(let request, let window): take(window, for: request)
    case .headlinesFailed(let request, let reason):
      headlines.giveUp(request)
      say(reason, .trouble)
    case .counted(let query, let tally, let hasMarks): take(tally, of: query, hasMarks: hasMarks)
    case .countFailed(let query, let reason):
      headlines.giveUpCount(of: query)
      say(reason, .trouble)
    case .articleLoaded(let article, let place): return show(article, at: place)
    case .articleFailed(let id, let reason): regret(id, reason)
    case .articleAnnotated(let id, let annotation, let corrections):
      annotate(id, annotation, corrections)
    case .quotationsCounted(let counted): counts.take(counted)
    case .storyOpened(let id, let story): take(story, for: id)
    case .storyFailed(let id, let reason): giveUpStory(of: id, reason)
    case .dossierOpened(let subject, let dossier): take(dossier, for: subject)
    case .citationsLoaded(let request, let window): take(window, for: request)
    case .citationsCounted(let id, let query, let count): take(count, of: query, by: id)
    case .citationsFailed(let reason): giveUpCitations(reason)
    case .rulingKept(let ruling): take(ruling)
    case .rulingNotKept(let reason): say("Not kept: \(reason)", .trouble)
    case .citationsWritten(let order, let outcome): take(outcome, of: order)
    case .welcomed: welcome = Welcome()
    case .welcomeIsOver: welcome = nil
    case .printed(let order, let outcome): take(outcome, of: order)
    case .placeKept(let regret):
      placesOnTheirWay -= 1
      if let regret { say("Where you were reading could not be kept: \(regret)", .trouble) }
    case .articleStayedOpen(let id): return markRead(ifStillReading: id)
    case .marksKept(let step, let act): marksKept(step, act)
    case .marksNotKept(let step, let act, let reason): return regret(step, act, reason)
    case .marksStillNotKept(let reason): return regretAgain(reason)
    case .marksCaughtUp: marksCaughtUp()
    case .correctionKept: correctionKept()
    case .correctionNotKept(let reason): regretCorrection(reason)
    case .unbound(let key):
      notice = Notice("\(key) does nothing here; \(keys.hint(.help)) lists the keys")
    case .keysPending(let keys): pendingKeys = keys
    // What the keys meant comes as a command.
    case .keysRanOut: break
    case .noted(let notice): say(notice.words, notice.tone)
    case .feedsListed(let feeds): take(feeds)
    case .viewsListed(let views, let problems): take(views, problems)
    case .viewCounted(let query, let tally, let act, let hasMarks):
      take(tally, of: query, afterAct: act, hasMarks: hasMarks)
    case .viewsChanged(let change, let outcome): take(outcome, of: change)
    case .updateIsDue: return fetching == nil ? updateFeeds() : []
    case .fetching(let words): note(fetching: words)
    case .fetched(let news): return fetched(news)
    case .feedsChanged(let news): return take(news)
    case .fullTextCame(let id): return fullTextCame(id)
    }
    return []
  }

  /// What is on the screen now may want something: its article, its counts.
  private mutating func effectsOfLooking() -> [Effect] {
    arrive()
    if focus == .headlines { isZoomed = false }
    return loadHeadlines() + countHeadlines() + previewSelected() + awaitReading() + countVisible()
      + completePage() + completeStory() + listStaleFeeds() + completeViews()
  }

  private mutating func resize(to room: Room) {
    self.room = room
    headlines.rows = room.headlineRows
    sidebar.fit(height: room.sidebarRows, width: room.sidebarColumns)
    article?.typeset(columns: room.articleColumns, rows: room.articleRows)
    resetPage()
  }

  /// Sets the lines of a page anew, near where the person was.
  mutating func resetPage() {
    switch page {
    case .reading: break
    case .feeds: fitFeedsPage()
    case .views:
      let rows = room.pageRows
      changeViewsPage { $0.fit(height: rows) }
      changeViewsPage { $0.recount() }
    case .messages:
      page = .messages(everythingSaid)
      scrollPage(by: pageLength)
    case .help(let before):
      page = .help(before.set(columns: pageMeasure))
      scrollPage(by: before.top)
    case .links(var links):
      links.fit(rows: room.pageRows)
      page = .links(links)
    case .person(var person):
      person.fit(room)
      page = .person(person)
    case .story(var story):
      story.fit(room)
      page = .story(story)
    }
  }

  /// Whether one article is all there is: then nobody needs a list.
  public var readsOneArticle: Bool {
    openedOneArticle && headlines.query == .everything && headlines.tally?.articles == 1
  }

  private mutating func open() -> [Effect] {
    headlines.move(.toFirst)
    return headlines.nextRequest().map { [.openLibrary($0)] } ?? []
  }

  private mutating func open(_ contents: LibraryContents) -> [Effect] {
    library = contents
    work = contents.work
    take(contents.window, for: contents.request)
    openedOneArticle = contents.isWhole && contents.window.tally?.articles == 1
    report(contents.problems)
    for warning in contents.warnings.reversed() { say(warning, .trouble) }
    // Someone who opens one article wants to read it, not to choose it.
    if readsOneArticle { focus = .article }
    return [.watchLibrary]
  }

  private mutating func take(_ news: LibraryNews) {
    work = news.work
    notebook.index(news.indexedActs)
    if news.changesLists {
      headlines.reload()
      changePerson { $0.reload() }
      changeStory { $0.isStale = true }
      changeViewsPage { $0.recount() }
    }
    report(news.problems)
  }

  /// Takes note of all that cannot be read now: what is new is said, and what has been mended is
  /// spoken of no more.
  private mutating func report(_ found: [Problem]) {
    guard found != problems else { return }
    let known = Set(problems)
    let isSaid = notice != nil && notice == whatCannotBeRead(problems.count)
    problems = found
    let new = Set(found).subtracting(known).count
    if new > 0 || isSaid { notice = whatCannotBeRead(new > 0 ? new : found.count) }
  }

  /// That there are so many problems; nil where there is none.
  private func whatCannotBeRead(_ count: Int) -> Notice? {
    switch count {
    case 0: nil
    case 1: Notice("1 problem while reading; \(keys.hint(.messages)) shows it", .trouble)
    default:
      Notice(
        "\(count.grouped) problems while reading; \(keys.hint(.messages)) shows them", .trouble)
    }
  }

  /// Says `words` in the status line, and keeps them for the Messages page.
  mutating func say(_ words: String, _ tone: Notice.Tone = .plain) {
    let said = Notice(words, tone)
    notice = said
    if messages.last != said { messages.append(said) }
  }
}
