import Application
import ArgumentParser
import Articles
import Glibc
import Search
import Storage
import ViewModels
import Views

/// `quoth search QUERY…`: articles of the store, a line each.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles in your store.",
    discussion: """
      All words together are the query, as behind / in the reader: munitions -title:fog is:unread \
      since:7d. Options may stand before, behind or between them; behind -- nothing is an option. \
      Quotation marks have to get past the shell: quoth search '"thick fog" source:harbour'.

      On a terminal each article is a row as in the reader's list. Elsewhere it is a line of five \
      fields with tabs between them: id, date (RFC 3339 in UTC), source, title, address. The newest \
      come first.

      The exit status is 0 where something was found, 1 where nothing was, 64 where the query is \
      not understood.
      """)

  @OptionGroup var wanted: QueryArguments

  @Flag(help: "The best matches first, and not the newest.")
  var rank = false

  @Option(help: ArgumentHelp("At most so many articles.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come, nor how many articles there are.")
  var quiet = false

  func validate() throws {
    guard !wanted.isEmpty else {
      throw ValidationError("Say what to look for: quoth search munitions -title:fog since:7d")
    }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let query = try wanted.query
    let store = try Store.ofThisPersonOrComplaint
    let library = try Library.ofThisPerson(
      store, for: query, needsWords: rank, isQuiet: quiet)
    try Interruption.endIfHeard()
    let printer = FoundArticlePrinter(library, asJSON: json)
    let count = try print(query, of: library, with: printer)
    if printer.isForAPerson, !quiet, count > 0 { try say(count) }
    if count == 0 { throw ExitCode(1) }
  }

  /// Articles that are fetched together: the first of them are printed while the rest is looked for.
  private static let pageLength = 500

  private func print(
    _ query: Query, of library: Library, with printer: FoundArticlePrinter
  ) throws -> Int {
    let limit = limit ?? .max
    do {
      guard !rank else {
        let best = try library.best(query, limit: limit)
        try printer.print(best)
        return best.count
      }
      var (count, last) = (0, ArticleNumber?.none)
      while count < limit {
        let wanted = min(Self.pageLength, limit - count)
        let page = try library.newest(of: query, below: last, limit: wanted)
        try printer.print(page)
        count += page.count
        guard page.count == wanted, let end = page.last else { break }
        last = end.number
      }
      return count
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
  }

  private func say(_ count: Int) throws {
    let isCut = count == limit
    try Output.error.say("\(count.grouped)\(isCut ? " shown" : " found")")
  }
}

/// Prints what was found on standard output.
private struct FoundArticlePrinter {
  /// Whether somebody looks at it.
  let isForAPerson: Bool
  private let library: Library
  private let asJSON: Bool
  private let columns = OutputTerminal.columns(of: .standard) ?? 80
  private let theme: Theme?
  private let now = LocalTime.now

  init(_ library: Library, asJSON: Bool) {
    self.library = library
    self.asJSON = asJSON
    isForAPerson = !asJSON && isatty(Output.standard.rawValue) == 1
    theme = OutputTerminal.theme
  }

  /// All of them in one write, which costs less.
  func print(_ articles: [ListedHeadline]) throws {
    var page = ""
    for listed in articles {
      try Interruption.endIfHeard()
      page += line(listed) + "\n"
    }
    try Output.standard.write(Array(page.utf8))
  }

  private func line(_ listed: ListedHeadline) -> String {
    if isForAPerson { return FoundArticle(listed).row(columns: columns, now: now, theme: theme) }
    // What is gone from its file is in the index still, and will not be for long.
    let found = FoundArticle(listed, try? library.article(listed.id))
    return asJSON ? found.json : found.fields
  }
}
