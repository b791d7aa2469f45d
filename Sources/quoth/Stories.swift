import Application
import ArgumentParser
import Articles
import Search
import Storage
import Stories
import ViewModels

/// `quoth stories`: which articles of the store tell the same, and whom they quote.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Say which articles of your store tell the same story.",
    discussion: """
      quoth stories lists the stories that more than one article tells, the newest first; with a query, \
      those in which it finds an article: quoth stories since:2d source:harbour

      On a terminal a story is a line, and below it are its articles in the order in which they came. \
      Elsewhere each article is a line of six fields with tabs between them: the number of the story, \
      counted from 1, and id, date (RFC 3339 in UTC), source, title and address of the article. With \
      --json each story is an object a line, with the words that its articles quote differently, and \
      whom each of them quotes: see DocC's Formats page.

      The exit status is 0 where there is a story, 1 where there is none, 64 where the query is not \
      understood.
      """)

  @OptionGroup var wanted: QueryArguments

  @Option(help: ArgumentHelp("At most so many stories.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come, nor how many stories there are.")
  var quiet = false

  func validate() throws {
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let query = wanted.isEmpty ? .everything : try wanted.query
    let library = try Library.ofThisPerson(
      Store.ofThisPersonOrComplaint, for: query, needsStories: true, isQuiet: quiet)
    try Interruption.endIfHeard()
    let (page, now) = (Page(asJSON: json), LocalTime.now)
    let theme = page.readTheme()
    var count = 0
    _ = try Paging(limit: limit, length: Self.pageLength).print({ (newest: ListedHeadline) in
      guard let story = try library.story(of: newest.id) else { return nil }
      count += 1
      let told = ToldStory(story, number: count)
      if let columns = page.columns {
        return told.rows(columns: columns, now: now, theme: theme)
      }
      return json ? told.json : told.fields
    }) { last, wanted in
      try library.stories(with: query, below: last?.number, limit: wanted)
    }
    try page.end(count, limit: limit, isQuiet: quiet)
  }

  /// Stories that are looked for together. All that is quoted in them is read, which takes a while.
  private static let pageLength = 20
}
