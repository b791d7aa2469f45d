import ArgumentParser
import Search
import Storage

/// `quoth list [QUERY…]`: articles of the store, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles of your store, the newest first.",
    discussion: """
      All of them, or those that the query finds, which is written as for quoth search. On a terminal \
      each is a row as in the reader's list. Elsewhere it is a line of five fields with tabs between \
      them: id, date (RFC 3339 in UTC), source, title, address. What it prints, quoth show and \
      quoth mark take: quoth list is:unread source:wire | quoth mark read -

      The exit status is 0 where there was something to list, 1 where nothing was, 64 where the query \
      is not understood.
      """)

  @OptionGroup var wanted: QueryArguments

  @OptionGroup var listing: ArticleListing

  func run() throws {
    let query = try wanted.query
    let library = try Library.ofThisPerson(
      try .ofThisPersonOrComplaint, for: query, isQuiet: listing.quiet)
    try Interruption.endIfHeard()
    let printer = ArticlePrinter(library, asJSON: listing.json)
    let count = try printer.print(query, limit: listing.limit)
    try printer.page.end(count, limit: listing.limit, isQuiet: listing.quiet)
  }
}
