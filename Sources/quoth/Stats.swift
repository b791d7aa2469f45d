import Application
import ArgumentParser
import Articles
import Search
import Storage

/// `quoth stats [QUERY…]`: what is in the store, in numbers.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Draw what is unread, how many articles come a day, and who is quoted most.",
    discussion: """
      Of all articles, or of those that the query finds, which is written as for quoth search: \
      quoth stats since:1y source:wire. Words in a query are looked for in articles; who is quoted \
      most is counted over the whole store.

      Elsewhere than on a terminal it is lines of fields with tabs between them: articles, unread and \
      starred with a number; day with the day, all and unread; source with its name, all and unread; \
      quoted with the name, quotations and articles.
      """)

  @OptionGroup var wanted: QueryArguments

  @Option(help: ArgumentHelp("So many days, the last of them today.", valueName: "number"))
  var days = 14

  @Option(help: ArgumentHelp("At most so many sources, and people.", valueName: "number"))
  var limit = 10

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come.")
  var quiet = false

  func validate() throws {
    guard (1...3660).contains(days) else { throw ValidationError("--days takes 1 to 3660.") }
    guard limit > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let query = try wanted.query
    let library = try Library.ofThisPerson(
      try .ofThisPersonOrComplaint, for: query, needsReadings: true, isQuiet: quiet)
    try Interruption.endIfHeard()
    let page = Page(asJSON: json)
    let stats: ArchiveStats
    do throws(Failure) {
      stats = try ArchiveStats(query, in: library, now: .now, days: days, names: limit)
    } catch {
      throw Complaint(error.description, .badData)
    }
    let lines = page.columns.map(stats.picture) ?? stats.lines.joined(separator: "\n")
    try Output.standard.say(json ? stats.json : lines)
  }
}
