public import Articles

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
  }

  public internal(set) var page = Page.reading
  public internal(set) var focus = Pane.headlines
  /// What is read from; nil until it has been opened.
  public internal(set) var library: LibraryContents?
  public internal(set) var headlines: HeadlineList
  /// The article on the screen.
  public internal(set) var article: ArticlePane?
  /// Where the person was reading in the articles of this sitting.
  var places: [Article.ID: ArticlePane.Place] = [:]
  /// The article that will be on the screen once it has been read from disk.
  var awaited: Article.ID?
  /// The articles that could not be read, which nobody tries again unasked.
  var unreadable: Set<Article.ID> = []
  /// The article that is open, not just shown beside the list.
  var beingRead: Article.ID?
  public internal(set) var sidebar: EntitySidebar
  public internal(set) var notebook = Notebook()
  /// How many of the headlines have not been read.
  public internal(set) var unreadCount = 0
  public internal(set) var counts = QuotationCounts()
  public internal(set) var notice: Notice?
  public internal(set) var prompt: Prompt?
  /// Everything the status line has said, oldest first.
  var messages: [Notice] = []
  /// The digits typed before a motion in a list.
  public internal(set) var count: Int?
  public internal(set) var now: LocalTime?
  /// What the person should know after the screen has gone; nil where all is well.
  public private(set) var farewell: String?
  public internal(set) var room: Room
  var wantsToQuit = false

  public init(room: Room = .standard) {
    self.room = room
    headlines = HeadlineList(rows: room.headlineRows)
    sidebar = EntitySidebar(height: room.sidebarRows, width: room.sidebarColumns)
  }

  /// Whether the person has quit and every mark is on disk or known not to be.
  public var isFinished: Bool {
    wantsToQuit && notebook.unkept == 0
  }

}

extension Reader {
  /// Takes note of `event`, and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    take(event) + effectsOfLooking()
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    // Marks first: nobody should see a list turn from unread to read.
    case .started: return [.loadMarks, .openLibrary]
    case .command(let command): return perform(command)
    case .answer(let answer): return take(answer)
    case .resized(let room): resize(to: room)
    case .timeIs(let time): now = time
    case .libraryOpened(let contents): open(contents)
    case .marksLoaded(let marks, let history, let problems):
      notebook.load(marks, history)
      countUnread()
      report(problems)
    case .articleLoaded(let article): return show(article)
    case .articleFailed(let id, let reason): regret(id, reason)
    case .articleAnnotated(let id, let annotation): annotate(id, annotation)
    case .quotationsCounted(let counted): counts.take(counted)
    case .articleStayedOpen(let id): return markRead(ifStillReading: id)
    case .marksKept: notebook.settled()
    case .marksNotKept(let reason):
      notebook.settled()
      farewell = "Some marks could not be kept. \(reason)"
      say("Not kept: \(reason)", .trouble)
    case .unbound(let key): notice = Notice("\(key) does nothing here; ? lists the keys")
    case .noted(let notice): say(notice.words, notice.tone)
    }
    return []
  }

  /// What is on the screen now may want something: its article, its counts.
  private mutating func effectsOfLooking() -> [Effect] {
    previewSelected() + awaitReading() + countVisible()
  }

  private mutating func resize(to room: Room) {
    self.room = room
    headlines.rows = room.headlineRows
    sidebar.fit(height: room.sidebarRows, width: room.sidebarColumns)
    article?.typeset(columns: room.articleColumns, rows: room.articleRows)
    resetPage()
  }

  /// Sets the lines of a page anew, near where the person was.
  private mutating func resetPage() {
    switch page {
    case .reading: break
    case .messages: showMessages()
    case .help(let before):
      page = .help(.help(columns: pageMeasure))
      scrollPage(by: before.top)
    }
  }

  /// Whether one article is all there is: then nobody needs a list.
  public var readsOneArticle: Bool { library?.headlines.count == 1 }

  private mutating func open(_ contents: LibraryContents) {
    library = contents
    headlines = HeadlineList(contents.headlines, rows: room.headlineRows)
    countUnread()
    report(contents.problems)
    // Someone who opens one article wants to read it, not to choose it.
    if contents.headlines.count == 1 { focus = .article }
  }

  private mutating func report(_ problems: [Problem]) {
    guard !problems.isEmpty else { return }
    for problem in problems { messages.append(Notice(problem.description, .trouble)) }
    let words =
      problems.count == 1
      ? "1 problem while reading; M shows it"
      : "\(problems.count.grouped) problems while reading; M shows them"
    notice = Notice(words, .trouble)
  }

  /// Says `words` in the status line, and keeps them for the Messages page.
  mutating func say(_ words: String, _ tone: Notice.Tone = .plain) {
    let said = Notice(words, tone)
    notice = said
    if messages.last != said { messages.append(said) }
  }
}
