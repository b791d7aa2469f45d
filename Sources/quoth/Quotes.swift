import Application
import ArgumentParser
import Articles
import Glibc
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
    let isForAPerson = !json && isatty(Output.standard.rawValue) == 1
    let count = try print(query, of: library, isForAPerson: isForAPerson)
    if isForAPerson, !quiet, count > 0 {
      try Output.error.say("\(count.grouped)\(count == limit ? " shown" : " found")")
    }
    if count == 0 { throw ExitCode(1) }
  }

  /// Quotations that are fetched together.
  private static let pageLength = 200

  private func print(_ query: Query, of library: Library, isForAPerson: Bool) throws -> Int {
    let columns = OutputTerminal.columns(of: .standard) ?? 80
    let (limit, theme) = (limit ?? .max, OutputTerminal.theme)
    do {
      var (count, last) = (0, CitationNumber?.none)
      while count < limit {
        let wanted = min(Self.pageLength, limit - count)
        let page = try library.citations(of: query, below: last, limit: wanted)
        try Interruption.endIfHeard()
        let lines = page.map { citation in
          if isForAPerson { return citation.lines(columns: columns, theme: theme) }
          return json ? citation.json : citation.fields.joined(separator: "\t")
        }
        try Output.standard.write(Array(lines.map { $0 + "\n" }.joined().utf8))
        count += page.count
        guard page.count == wanted, let end = page.last else { break }
        last = end.number
      }
      return count
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
  }
}
