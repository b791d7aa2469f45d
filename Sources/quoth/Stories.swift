import Application
import ArgumentParser
import Articles
import Glibc
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
    let isForAPerson = !json && isatty(Output.standard.rawValue) == 1
    let count = try print(query, of: library, isForAPerson: isForAPerson)
    if isForAPerson, !quiet, count > 0 {
      try Output.error.say("\(count.grouped)\(count == limit ? " shown" : " found")")
    }
    if count == 0 { throw ExitCode(1) }
  }

  /// Stories that are looked for together.
  private static let pageLength = 100

  private func print(_ query: Query, of library: Library, isForAPerson: Bool) throws -> Int {
    let (columns, theme) = (OutputTerminal.columns(of: .standard) ?? 80, OutputTerminal.theme)
    let (limit, now) = (limit ?? .max, LocalTime.now)
    do {
      var (count, last) = (0, ArticleNumber?.none)
      while count < limit {
        let wanted = min(Self.pageLength, limit - count)
        let page = try library.stories(with: query, below: last, limit: wanted)
        for newest in page {
          try Interruption.endIfHeard()
          guard let story = try library.story(of: newest.id) else { continue }
          let told = ToldStory(story, number: count + 1)
          let text =
            isForAPerson
            ? told.rows(columns: columns, now: now, theme: theme) : json ? told.json : told.fields
          try Output.standard.say(text)
          count += 1
        }
        guard page.count == wanted, let end = page.last else { break }
        last = end.number
      }
      return count
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
  }
}
