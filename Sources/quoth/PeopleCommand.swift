import Application
import ArgumentParser
import Articles
import People
import Search
import Storage
import ViewModels

/// `quoth people`: who is quoted and named in the articles of the store, and who is who.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Say who is quoted and named in your store, and who is who.",
    discussion: """
      quoth people lists the most quoted people; quoth people kim everybody and everything of that \
      name. Articles are tied together by full names, never by a surname alone. Where that is wrong, \
      quoth people merge says that two names are one person's, and quoth people part that they are not.
      """,
    subcommands: [PeopleList.self, PeopleMerge.self, PeoplePart.self, PeopleRestore.self],
    defaultSubcommand: PeopleList.self)
}

struct PeopleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Who is quoted and named, the most quoted first.",
    discussion: """
      Words without a field are names; all else in the query says in which articles: \
      quoth people moss since:1y source:harbour

      On a terminal each is a row, and where there is only one, all that is known of them. Elsewhere \
      each is a line of seven fields with tabs between them: name, kind, the most usual role, how many \
      articles name them, how often they are quoted, and the days of the first and the latest of these \
      articles. With --json there is more: see DocC's Formats page.

      The exit status is 1 where there is nobody.
      """)

  @OptionGroup var wanted: QueryArguments

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 50

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come.")
  var quiet = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let query = wanted.isEmpty ? .everything : try wanted.query
    let library = try Library.ofThisPerson(
      Store.ofThisPersonOrComplaint, for: query, needsReadings: true, isQuiet: quiet)
    try Interruption.endIfHeard()
    do {
      let ids = try library.people(query, limit: limit)
      let page = Page(asJSON: json)
      for id in ids {
        try Interruption.endIfHeard()
        guard let dossier = try library.dossier(id) else { continue }
        try Output.standard.say(line(dossier, isAlone: ids.count == 1, on: page))
      }
      if ids.isEmpty { throw ExitCode(1) }
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
  }

  private func line(_ dossier: Dossier, isAlone: Bool, on page: Page) -> String {
    guard let columns = page.columns else {
      return json ? dossier.json : dossier.fields.joined(separator: "\t")
    }
    return isAlone ? dossier.account(columns: columns) : dossier.row(columns: columns)
  }
}

/// Two names, and what is said of them.
struct Parties: ParsableArguments {
  @Argument(help: "A full name, or one with a role where several have it: 'John Smith, carpenter'.")
  var one: String

  @Argument(help: "Another.")
  var other: String

  /// Writes `verdict` down, if somebody goes by either name.
  func rule(_ verdict: Ruling.Verdict) throws {
    let ruling = Ruling(.init(parsing: one), verdict, .init(parsing: other))
    let store = try Store.ofThisPersonOrComplaint
    let library = try Library.ofThisPerson(
      store, for: .everything, needsReadings: true, isQuiet: false)
    do {
      for party in [ruling.one, ruling.other] where try !library.knows(party) {
        throw Complaint(
          "nobody goes by “\(party)” in your store. A surname alone is not enough: "
            + "quoth people \(party.name)", .badData)
      }
      try RulingJournal(store: store, host: Store.thisHost).append(ruling)
      try Output.standard.say(ruling.sentence)
    } catch let failure as Failure {
      throw Complaint(failure.description, .cannotWrite)
    }
  }
}

struct PeopleMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two names are one and the same's, ever after.")

  @OptionGroup var parties: Parties

  func run() throws { try parties.rule(.same) }
}

struct PeoplePart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part", abstract: "Say that two names are not one and the same's, ever after.")

  @OptionGroup var parties: Parties

  func run() throws { try parties.rule(.different) }
}

struct PeopleRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take back what was said of two names.")

  @OptionGroup var parties: Parties

  func run() throws { try parties.rule(.asRead) }
}
