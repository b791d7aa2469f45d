import Application
import ArgumentParser
import Articles
import Glibc
import Search
import Storage
import Text
import ViewModels

/// `quoth views`: the searches somebody keeps under names.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "Keep searches under names, and see what is unread in each.",
    discussion: """
      Views are kept in views.json in your store, which you may edit as well; v lists them in the \
      reader, and V keeps what is listed there. --view NAME in front of a query, behind quoth search, \
      list, export, quotes, people and stats, looks in that view alone.
      """,
    subcommands: [ViewsList.self, ViewsAdd.self, ViewsRemove.self, ViewsRename.self],
    defaultSubcommand: ViewsList.self)
}

struct ViewsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your views, each with how many articles it has.",
    discussion: """
      On a terminal each view is a row: unread articles, all, name, query. Elsewhere it is a line of \
      four fields with tabs between them: name, query, unread, all.
      """)

  @Flag(help: "List all, unread, starred, feeds and tags as well.")
  var all = false

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come.")
  var quiet = false

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let problems = bureau.viewFile.problems
    let saved = bureau.views(of: nil, feeds: []).compactMap(\.query)
    let library = try Library.ofThisPerson(
      bureau.store, for: .any(saved), needsWords: all, isQuiet: quiet)
    try Interruption.endIfHeard()
    let feeds = try bureau.complaining { () throws(Failure) in try bureau.followedFeeds() }
    let views = bureau.views(of: library, feeds: feeds).filter { all || $0.kind == .saved }
    let page = Page()
    for view in views {
      let tally = try view.query.map { query in
        try bureau.complaining { () throws(Failure) in try library.tally(of: query) }
      }
      let counted = CountedView(view, tally)
      try Output.standard.say(
        json ? counted.json : page.columns.map(counted.row) ?? counted.fields)
    }
    for problem in problems { try Output.error.say("quoth: \(problem)") }
    if views.isEmpty, page.columns != nil {
      try Output.error.say("You have saved no views yet. quoth views add NAME QUERY saves one")
    }
    if !problems.isEmpty { throw ExitCode(Complaint.Status.badData.rawValue) }
  }
}

struct ViewsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keep a search under a name.")

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var wanted: QueryArguments

  @Flag(help: "Where there is a view of that name, put this one in its place.")
  var replace = false

  func validate() throws {
    guard !name.allSatisfy(\.isWhitespace), !wanted.isEmpty else {
      throw ValidationError(
        "Give it a name and say what to look for: quoth views add Fog fog -ferry")
    }
  }

  func run() throws {
    let query = try wanted.query
    let words = wanted.view == nil ? wanted.text : query.description
    let bureau = try Bureau.ofThisPersonOrComplaint
    switch try bureau.takingChange(.save(name: name, query: words, mayReplace: replace)) {
    case .nameTaken:
      throw Complaint("there is a view “\(name)” already; --replace puts this one there", .usage)
    case .done, .notThere, .failed: try Output.standard.say("Kept as \(name.cleanCopy())")
    }
  }
}

struct ViewsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Keep a view no longer. Its articles stay.")

  @Argument(help: "The view.")
  var name: String

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    switch try bureau.takingChange(.remove(name)) {
    case .notThere: throw Complaint(aboutMissingView: name)
    case .done, .nameTaken, .failed:
      try Output.standard.say("Removed \(name.cleanCopy()). Its articles stay")
    }
  }
}

struct ViewsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a view another name.")

  @Argument(help: "The view.")
  var name: String

  @Argument(help: "Its new name.")
  var newName: String

  func validate() throws {
    guard !newName.allSatisfy(\.isWhitespace) else {
      throw ValidationError("The new name is empty.")
    }
  }

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    switch try bureau.takingChange(.rename(name, to: newName)) {
    case .notThere: throw Complaint(aboutMissingView: name)
    case .nameTaken: throw Complaint("there is a view “\(newName)” already", .usage)
    case .done, .failed:
      try Output.standard.say("\(name.cleanCopy()) is called \(newName.cleanCopy()) now")
    }
  }
}

extension Bureau {
  /// What has come of `change`.
  func takingChange(_ change: ViewChange) throws(Complaint) -> ViewOutcome {
    do throws(Failure) {
      return try viewFile.change { views throws(Failure) in views.take(change) }
    } catch {
      throw Complaint(.files(error))
    }
  }

  /// What the view of that name asks for.
  func query(ofView name: String) throws(Complaint) -> Query {
    _ = try complaining { () throws(Failure) in try viewFile.read() }
    let feeds = try complaining { () throws(Failure) in try followedFeeds() }
    let views = views(of: nil, feeds: feeds)
    let view =
      views.first { $0.kind == .saved && $0.name.lowercased() == name.lowercased() }
      ?? views.first { $0.name.lowercased() == name.lowercased() }
    guard let view else { throw Complaint(aboutMissingView: name) }
    do throws(QueryProblem) {
      return view.words.isEmpty ? .everything : try Query(parsing: view.words)
    } catch {
      throw Complaint(about: error, in: view.words)
    }
  }
}

extension Complaint {
  init(aboutMissingView name: String) {
    self.init("there is no view “\(name)”. quoth views lists them", .noInput)
  }
}
