import Application
import ArgumentParser
import Articles
import Search
import Storage
import ViewModels

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

  @OptionGroup var listing: ArticleListing

  func validate() throws {
    guard !wanted.isEmpty else {
      throw ValidationError("Say what to look for: quoth search munitions -title:fog since:7d")
    }
  }

  func run() throws {
    let query = try wanted.query
    let store = try Store.ofThisPersonOrComplaint
    let library = try Library.ofThisPerson(
      store, for: query, needsWords: rank, isQuiet: listing.quiet)
    try Interruption.endIfHeard()
    let printer = ArticlePrinter(library, asJSON: listing.json)
    let count =
      rank
      ? try printBest(query, with: printer) : try printer.print(query, limit: listing.limit)
    try printer.page.end(count, limit: listing.limit, isQuiet: listing.quiet)
  }

  private func printBest(_ query: Query, with printer: ArticlePrinter) throws -> Int {
    do {
      let best = try printer.library.best(query, limit: listing.limit ?? .max)
      try Paging.print(best, printer.line)
      return best.count
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
  }
}
