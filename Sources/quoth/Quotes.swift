import Application
import ArgumentParser
import Articles
import People
import Search
import Storage
import ViewModels

/// `quoth quotes QUERY…`: what was said in the articles of the store, newest first.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find what was said, in the articles of your store.",
    discussion: """
      All words together are the query, as for quoth search. What it finds here are quotations, in \
      marks or without: words without a field are looked for in what was said, speaker: in the names \
      of who says it, and all else in the article: quoth quotes munitions speaker:kim since:30d

      On a terminal the words come first, and below them who said so, when and where. Elsewhere each is \
      a line of eight fields with tabs between them: date (RFC 3339 in UTC), speaker, words, channel, \
      source, title, address, id of the article. The newest come first.

      The exit status is 0 where something was found, 1 where nothing was, 64 where the query is not \
      understood.
      """)

  @OptionGroup var wanted: QueryArguments

  @Option(help: ArgumentHelp("At most so many quotations.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come, nor how many quotations there are.")
  var quiet = false

  func validate() throws {
    guard !wanted.isEmpty else {
      throw ValidationError("Say what to look for: quoth quotes munitions speaker:kim since:30d")
    }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let query = try wanted.query.ofQuotations
    let library = try Library.ofThisPerson(
      Store.ofThisPersonOrComplaint, for: query, needsReadings: true, isQuiet: quiet)
    try Interruption.endIfHeard()
    let page = Page(asJSON: json)
    let theme = page.readTheme()
    let count = try Paging(limit: limit, length: 200).print({ (citation: Citation) in
      if let columns = page.columns { return citation.lines(columns: columns, theme: theme) }
      return json ? citation.json : citation.fields.joined(separator: "\t")
    }) { last, wanted in
      try library.citations(of: query, below: last?.number, limit: wanted)
    }
    try page.end(count, limit: limit, isQuiet: quiet)
  }
}
