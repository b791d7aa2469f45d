import Articles
import Console
import Search
import TestSupport
import Testing
import ViewModels
import Views

/// What the screen shows, glyphs beside looks, at every width the layout knows.
struct FrameTests {
  @Test(arguments: [
    (20, 5), (40, 12), (79, 24), (80, 24), (99, 17), (100, 30), (119, 30), (120, 30), (200, 40),
  ])
  func headlines(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    expectSnapshot(of: Newsroom.reader(size).frame(size), "headlines-\(columns)x\(rows)")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (120, 30), (200, 40)])
  func anArticleWithItsCurrentQuotation(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.open, .nextSpeaker])
    expectSnapshot(of: reader.frame(size), "article-\(columns)x\(rows)")
  }

  @Test(arguments: [(40, 12), (80, 24), (110, 24), (120, 30)])
  func theSidebarInFocus(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.open, .nextPane, .moveDown])
    expectSnapshot(of: reader.frame(size), "sidebar-\(columns)x\(rows)")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (120, 36)])
  func aPersonsPage(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.open, .nextSpeaker, .followName])
    expectSnapshot(of: reader.frame(size), "person-\(columns)x\(rows)")
  }

  @Test func aPersonsPageFurtherDown() {
    let size = Size(columns: 60, rows: 14)
    let reader = Newsroom.reader(
      size, after: [.open, .nextSpeaker, .followName, .moveDown, .moveDown, .moveDown])
    expectSnapshot(of: reader.frame(size), "person-further-down")
  }

  @Test func whereToWriteWhatSomebodySaid() {
    let size = Size(columns: 80, rows: 12)
    let reader = Newsroom.reader(size, after: [.open, .nextSpeaker, .followName, .write])
    expectSnapshot(of: reader.frame(size), "person-write")
  }

  @Test(arguments: [(120, 30), (80, 24), (40, 12), (20, 5)])
  func aStorysPage(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    var reader = Newsroom.reader(size, after: [.story])
    expectSnapshot(of: reader.frame(size), "story-\(columns)x\(rows)")
    Newsroom.settle(&reader, .command(.last))
    expectSnapshot(of: reader.frame(size), "story-end-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 8), (60, 16), (130, 16)])
  func wideAndCombiningCharacters(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.moveDown, .open, .nextQuotation])
    expectSnapshot(of: reader.frame(size), "wide-\(columns)x\(rows)")
  }

  @Test func oneColumnLessThanTheSmallestAsksForMore() {
    let size = Size(columns: 19, rows: 5)
    expectSnapshot(of: Newsroom.reader(size).frame(size), "too-small")
  }

  @Test func everySizeDrawsSomethingAndNothingOutside() {
    for columns in [1, 2, 19, 20, 21, 79, 80, 99, 100, 119, 120] {
      for rows in [1, 4, 5, 7, 8, 18, 25] {
        let size = Size(columns: columns, rows: rows)
        for commands: [Command] in [
          [], [.open], [.open, .nextPane], [.help], [.commandLine],
          [.open, .nextSpeaker, .followName, .last],
        ] {
          let frame = Newsroom.reader(size, after: commands).frame(size)
          #expect(frame.size == size)
        }
      }
    }
  }

  @Test func aDateIsAsLongAsItHasToBe() {
    let size = Size(columns: 79, rows: 8)
    let text = Newsroom.reader(size).frame(size).picture
    for date in [" 16:05 ", " Thu ", " Tue ", " 1988 "] { #expect(text.contains(date)) }
  }
}

/// The pages and the lines around the panes.
struct PageTests {
  private let size = Size(columns: 80, rows: 16)

  @Test func help() {
    expectSnapshot(of: Newsroom.reader(size, after: [.help]).frame(size), "help")
  }

  @Test(arguments: [(20, 5), (40, 12), (59, 16), (80, 24), (120, 30)])
  func feeds(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.feeds, .moveDown])
    expectSnapshot(of: reader.frame(size), "feeds-\(columns)x\(rows)")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (120, 30)])
  func views(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = Newsroom.reader(size, after: [.views, .moveDown, .moveDown, .moveDown])
    expectSnapshot(of: reader.frame(size), "views-\(columns)x\(rows)")
  }

  @Test func aViewThatIsNotUnderstoodSaysWhere() {
    let steps: [Command] = [.views] + Array(repeating: .moveDown, count: 5) + [.open]
    expectSnapshot(of: Newsroom.reader(size, after: steps).frame(size), "views-broken")
  }

  @Test func theTopLineNamesTheViewAndWhatIsLookedForInIt() {
    var reader = Newsroom.reader(size, after: [.views, .moveDown, .open, .filter])
    Newsroom.settle(&reader, .answer(.type("fog")))
    expectSnapshot(of: reader.frame(size), "view-being-filtered")
    Newsroom.settle(&reader, .answer(.submit))
    #expect(reader.frame(size).picture.contains(" quoth   Unread  /fog  ·"))
    Newsroom.settle(&reader, .command(.back))
    #expect(reader.frame(size).picture.contains(" quoth   Unread  ·"))
  }

  @Test func whoFollowsNothingIsToldHow() {
    var reader = Newsroom.reader(size)
    _ = reader.update(.command(.feeds))
    _ = reader.update(.feedsListed([]))
    expectSnapshot(of: reader.frame(size), "feeds-none")
  }

  @Test func oneOfSeveralFeedsOfAPageIsChosen() {
    var reader = Newsroom.reader(size, after: [.feeds, .addFeed])
    let offers = [
      AddressLine.Choice(address: "https://harbour.example/news.xml", note: "Harbour Post"),
      AddressLine.Choice(address: "https://harbour.example/comments.xml", note: "Comments"),
    ]
    Newsroom.settle(
      &reader, .feedsChanged(FeedNews(Notice("There are several feeds"), offers: offers)))
    Newsroom.settle(&reader, .answer(.complete(1)))
    expectSnapshot(of: reader.frame(size), "feeds-offered")
  }

  @Test func anEditedArticleAndItsOtherSourcesAreSaid() {
    let size = Size(columns: 100, rows: 16)
    var reader = Newsroom.reader(size, after: [.open])
    var article = Article(headline: Newsroom.headlines[0], text: "The bridge holds.")
    article.edited = LocalTime(year: 2026, month: 11, day: 20, hour: 16, minute: 40)
    article.otherSources = ["The Wire", "Naru News"]
    Newsroom.settle(&reader, .fullTextCame(article.id))
    _ = reader.update(.fullTextCame(article.id))
    _ = reader.update(.articleLoaded(article))
    expectSnapshot(of: reader.frame(size), "edited")
  }

  @Test func messages() {
    var reader = Newsroom.reader(size)
    Newsroom.settle(&reader, .noted(Notice("Nothing is wrong")))
    Newsroom.settle(&reader, .noted(Notice("feed.json, line 3: it is not valid JSON", .trouble)))
    Newsroom.settle(&reader, .command(.messages))
    expectSnapshot(of: reader.frame(size), "messages")
  }

  @Test func aQuestionWaitsForItsAnswer() {
    expectSnapshot(of: Newsroom.reader(size, after: [.markAllRead]).frame(size), "question")
  }

  @Test func theCommandLineOffersWhatCouldBeMeant() {
    var reader = Newsroom.reader(size, after: [.commandLine])
    Newsroom.settle(&reader, .answer(.type("next-")))
    Newsroom.settle(&reader, .answer(.complete(1)))
    Newsroom.settle(&reader, .answer(.complete(1)))
    expectSnapshot(of: reader.frame(size), "command-line")
  }

  @Test(arguments: [(20, 5), (80, 24), (120, 30)])
  func whoSpeaksCanBeSaid(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    var reader = Newsroom.reader(size, after: [.open, .nextSpeaker, .correctSpeaker])
    Newsroom.settle(&reader, .answer(.complete(1)))
    Newsroom.settle(&reader, .answer(.complete(1)))
    expectSnapshot(of: reader.frame(size), "speaker-\(columns)x\(rows)")
  }

  @Test func aCorrectedSpeakerIsSeenEverywhereAtOnce() {
    let size = Size(columns: 120, rows: 30)
    var reader = Newsroom.reader(size, after: [.open, .nextSpeaker, .correctSpeaker])
    for letter in "reed" { Newsroom.settle(&reader, .answer(.type(String(letter)))) }
    Newsroom.settle(&reader, .answer(.submit))
    expectSnapshot(of: reader.frame(size), "speaker-corrected")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (120, 30)])
  func resultsWhileTyping(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    expectSnapshot(of: search("mallow", size).frame(size), "search-\(columns)x\(rows)")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24)])
  func aMistakeInAQueryIsSaidAboveIt(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    expectSnapshot(
      of: search("fog autor:reed", size).frame(size), "search-mistake-\(columns)x\(rows)")
  }

  @Test func whatWasFoundIsAListOfItsOwn() {
    var reader = search("mallow", size)
    Newsroom.settle(&reader, .answer(.submit))
    Newsroom.settle(&reader, .command(.moveDown))
    expectSnapshot(of: reader.frame(size), "search-found")
  }

  @Test func whereNothingIsFoundNothingIsShown() {
    var reader = search("zeppelin", size)
    Newsroom.settle(&reader, .answer(.submit))
    expectSnapshot(of: reader.frame(size), "search-nothing")
  }

  private func search(_ words: String, _ size: Size) -> Reader {
    var reader = Newsroom.reader(size, after: [.search])
    for letter in words { Newsroom.settle(&reader, .answer(.type(String(letter)))) }
    return reader
  }

  @Test func anEmptyStoreTellsHowToFillIt() {
    var reader = Reader(room: Room(size))
    let request = Newsroom.openingRequest(of: &reader)
    let advice = ["There are no articles here yet.", "quoth --samples opens some."]
    _ = reader.update(
      .libraryOpened(
        LibraryContents(
          name: "All articles", request: request, window: HeadlineWindow(tally: Tally()),
          advice: advice)))
    expectSnapshot(of: reader.frame(size), "empty")
  }

  @Test func problemsAreSaidAndShown() {
    var reader = Reader(room: Room(size))
    let request = Newsroom.openingRequest(of: &reader)
    let problem = Problem(file: "a.json", line: 7, reason: "the title is a number, not text")
    _ = reader.update(
      .libraryOpened(
        LibraryContents(
          name: "a.json", request: request, window: Newsroom.index.window(request),
          problems: [problem])))
    expectSnapshot(of: reader.frame(size), "problems")
  }

  @Test(arguments: ColorDepth.allCases)
  func everyDepthOfColourTellsKindsApart(depth: ColorDepth) {
    let size = Size(columns: 120, rows: 24)
    let reader = Newsroom.reader(size, after: [.open, .nextSpeaker])
    expectSnapshot(
      of: reader.frame(size, theme: .standard(depth)), "colors-\(depth.rawValue)")
  }
}

extension Reader {
  func frame(_ size: Size) -> Frame {
    frame(size, theme: .forPictures)
  }
}
