public import Articles
public import People
public import Search
public import Settings
public import Stories
public import Text

/// Something that happened.
public enum Event: Equatable, Sendable {
  case started
  case command(Command)
  case answer(Answer)
  case mouse(MouseAct)
  /// A key, by its name, that asks for nothing.
  case unbound(String)
  /// The first keys of a sequence, by their names, while it is not whole; nil when it is, or given up.
  case keysPending(String?)
  /// Nothing has followed the first keys of a sequence for a while, by the number of the wait.
  case keysRanOut(Int)
  case resized(Room)
  case timeIs(LocalTime)
  /// Somebody is here for the first time.
  case welcomed
  /// They have been here for a while.
  case welcomeIsOver
  case libraryOpened(LibraryContents)
  /// Articles have come or gone, or marks have been made elsewhere.
  case libraryChanged(LibraryNews)
  case libraryFailed(String)
  case headlinesLoaded(HeadlineRequest, HeadlineWindow)
  case headlinesFailed(HeadlineRequest, String)
  /// `hasMarks` says whether all marks that were on the disk by then have been counted.
  case counted(Query, Tally, hasMarks: Bool = false)
  case countFailed(Query, String)
  /// The article, and where somebody has been reading it before.
  case articleLoaded(Article, place: TextOffset? = nil)
  case articleFailed(Article.ID, String)
  /// What the engine found in an article, and what was said against it.
  case articleAnnotated(Article.ID, Annotation, [Correction] = [])
  /// The story that an article tells; nil where there is no such article.
  case storyOpened(Article.ID, Story?)
  case storyFailed(Article.ID, String)
  /// What is known of somebody; nil where nothing is.
  case dossierOpened(DossierSubject, Dossier?)
  case citationsLoaded(CitationRequest, CitationWindow)
  case citationsCounted(Dossier.ID, Query, Int)
  case citationsFailed(String)
  /// What was ruled is on disk, and has been followed.
  case rulingKept(Ruling)
  case rulingNotKept(String)
  case citationsWritten(WritingOrder, WritingOrder.Outcome)
  case printed(PrintOrder, WritingOrder.Outcome)
  /// Where the person was reading is kept, or cannot be, for this reason.
  case placeKept(String? = nil)
  /// How many quotations with marks each article has.
  case quotationsCounted([Article.ID: Int])
  /// The article has been on the screen for as long as it takes to count as read.
  case articleStayedOpen(Article.ID)
  /// An act is on disk. It is nil where there was nothing to take back or do again.
  case marksKept(MarkStep, MarkAct?)
  /// An act counts, but is not on disk. It will be tried again.
  case marksNotKept(MarkStep, MarkAct?, String)
  /// What could not be kept before still cannot.
  case marksStillNotKept(String)
  /// All that could not be kept before is on disk now.
  case marksCaughtUp
  /// A correction is on disk, and so are all before it.
  case correctionKept
  /// A correction counts, but is not on disk.
  case correctionNotKept(String)
  case noted(Notice)
  case feedsListed([FollowedFeed])
  /// The views, and what could not be understood of those the person has saved.
  case viewsListed([NamedView], [Problem])
  /// How many articles a view has; nil where they cannot be counted. `hasMarks` says whether so many acts
  /// of this sitting have been counted.
  case viewCounted(Query, Tally?, afterAct: Int, hasMarks: Bool)
  case viewsChanged(ViewChange, ViewOutcome)
  /// It is time to fetch the feeds that are due.
  case updateIsDue
  /// How far an update of feeds has come, in a few words.
  case fetching(String)
  /// An update of feeds has ended.
  case fetched(FeedNews)
  /// What the person follows has changed, or could not be changed.
  case feedsChanged(FeedNews)
  /// A new version of the article, with the text of its page, is in the store.
  case fullTextCame(Article.ID)
}

/// Something the reader wants done, and cannot do itself.
public enum Effect: Equatable, Sendable {
  /// Opens what there is to read, with these rows of it.
  case openLibrary(HeadlineRequest)
  /// Says from now on when the library has changed.
  case watchLibrary
  case loadHeadlines(HeadlineRequest)
  case count(Query)
  case loadArticle(Article.ID)
  case annotate(Article)
  case countQuotations([Article.ID])
  /// Reads all articles that tell the same as this one.
  case openStory(Article.ID)
  /// Finds out about somebody; the second is whom the page was opened for.
  case openDossier(DossierSubject, for: DossierSubject)
  case loadCitations(CitationRequest)
  case countCitations(of: Dossier.ID, Query)
  case writeCitations(WritingOrder)
  case print(PrintOrder)
  /// Opens a page in a browser.
  case openAddress(WebAddress)
  /// Shows an article in another program, which has the screen meanwhile.
  case page(Printout)
  case edit(Printout)
  /// Gives an article to a command that the person has written for a shell.
  case pipe(Printout, command: String)
  /// Tells the person something, wherever on the desktop they are, if they have asked for that.
  case notify(String)
  /// Keeps where to go on reading an article; nil is at its beginning.
  case keepPlace(Article.ID, TextOffset?)
  /// Puts words on the clipboard of whoever sits at the terminal.
  case copy(String)
  /// Says when the article has been open for long enough to count as read.
  case awaitReading(Article.ID)
  case keepMarks(MarkAct)
  case markAllRead(Query)
  /// Takes the last act back, or does the last one that was taken back again.
  case stepMarks(MarkStep)
  /// Tries again, after a while, to keep what could not be kept; at once where somebody is leaving.
  case retryMarks(isLeaving: Bool)
  case keepCorrection(Correction)
  case listFeeds
  case listViews
  /// Counts, now that so many acts of this sitting are on the disk.
  case countView(Query, afterAct: Int)
  case changeViews(ViewChange)
  case updateFeeds(UpdateWish)
  /// Ends the update that is under way: what has come by then is kept.
  case stopUpdate
  case changeFeeds(FeedChange)
  case fetchFullText(Article.ID)
  case keepRuling(Ruling)
  /// Keeps how wide the person has drawn the panes.
  case keepPanes(LayoutWishes)
  case redraw
  case suspend
}

/// What the files or the store on the desk hold.
public struct LibraryContents: Equatable, Sendable {
  /// What the top line calls it.
  public var name: String
  public var request: HeadlineRequest
  public var window: HeadlineWindow
  public var problems: [Problem]
  /// What to know of it besides, the most important first: that nothing can be written, for example.
  public var warnings: [String]
  /// What to tell someone who finds nothing in it, line by line.
  public var advice: [String]
  /// What goes on already, in a few words; nil where nothing does.
  public var work: String?
  /// Whether the window was made of all there is to read, or at least of more than one article.
  public var isWhole: Bool

  public init(
    name: String, request: HeadlineRequest, window: HeadlineWindow, problems: [Problem] = [],
    warnings: [String] = [], advice: [String] = [], work: String? = nil, isWhole: Bool = true
  ) {
    self.name = name
    self.request = request
    self.window = window
    self.problems = problems
    self.warnings = warnings
    self.advice = advice
    self.work = work
    self.isWhole = isWhole
  }
}

/// What has become of the library since it was opened.
public struct LibraryNews: Equatable, Sendable {
  /// Everything that could not be read.
  public var problems: [Problem]
  /// How many of the acts of this sitting the index knows, counted from its start.
  public var indexedActs: Int
  /// What goes on behind the reader, in a few words; nil where nothing does.
  public var work: String?
  /// Whether the lists may look different now.
  public var changesLists: Bool

  public init(
    problems: [Problem] = [], indexedActs: Int = 0, work: String? = nil, changesLists: Bool = true
  ) {
    self.problems = problems
    self.indexedActs = indexedActs
    self.work = work
    self.changesLists = changesLists
  }
}
