import Application
import ArgumentParser
import Articles
import Dispatches
import Glibc
import Storage
import Text

/// `quoth feed import FILE`: the feeds of another reader.
struct FeedImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Follow the feeds of another reader.",
    discussion: """
      FILE is OPML, which nearly every reader writes, or newsboat's file urls; it is known by what is \
      in it. Feeds you follow already stay as they are. Saved searches, newsboat's query: lines, become \
      views; those that cannot be said in the language of quoth search are told of. What would run a command (exec: and filter: \
      lines) is told of, and never kept or run. quoth update fetches the feeds.

      The exit status is 0; 65 where something could not be taken over.
      """)

  @Argument(help: "The file; - is standard input.")
  var file: String

  @Option(
    name: .customLong("tag"), parsing: .singleValue,
    help: ArgumentHelp("A tag for every feed. May be given more than once.", valueName: "tag"))
  var tags: [String] = []

  func run() throws {
    if let missing = Complaint(aboutMissing: [file]) { throw missing }
    let bureau = try Bureau.ofThisPersonOrComplaint
    let name = file == "-" ? "standard input" : file
    let bytes = try WholeFile.read(file)
    let list: SubscriptionList
    do throws(UpdateRefusal) {
      list = try ForeignList(at: bureau).read(bytes, name: name)
    } catch {
      throw Complaint(error)
    }
    let refused = try save(list.searches, bureau)
    var added = 0
    try bureau.change { subscriptions in
      for var subscription in list.subscriptions {
        subscription.tags += tags.filter { !subscription.tags.contains($0) }
        if subscriptions.add(subscription) { added += 1 }
      }
    }
    try say(added, list)
    for search in refused {
      try Output.error.say(
        "There is a view “\(search.name)” already, which asks for something else than \(search.query)"
          .cleanCopy())
    }
    if !list.problems.isEmpty || !refused.isEmpty {
      throw ExitCode(Complaint.Status.badData.rawValue)
    }
  }

  private func say(_ added: Int, _ list: SubscriptionList) throws {
    let known = list.subscriptions.count - added
    let feeds = "\(added) \(added == 1 ? "feed" : "feeds") added"
    try Output.standard.say(
      feeds + (known > 0 ? ", \(known) followed already" : "")
        + (added > 0 ? ". quoth update fetches what is new" : ""))
    for problem in list.problems { try Output.error.say("\(problem)".cleanCopy()) }
  }

  /// Keeps `searches` as views.
  ///
  /// - Returns: Those whose names are taken.
  private func save(
    _ searches: [SavedSearch], _ bureau: Bureau
  ) throws -> [SavedSearch] {
    guard !searches.isEmpty else { return [] }
    var refused: [SavedSearch] = []
    var saved = 0
    do throws(Failure) {
      try bureau.viewFile.change { views throws(Failure) in
        for search in searches {
          if views.add(search) {
            saved += 1
          } else if views[search.name]?.query != search.query {
            refused.append(search)
          }
        }
      }
    } catch {
      throw Complaint(.files(error))
    }
    if saved > 0 {
      let words =
        saved == 1 ? "1 saved search is a view now" : "\(saved) saved searches are views now"
      try Output.standard.say("\(words). quoth views lists them, and v in the reader")
    }
    return refused
  }
}

/// `quoth feed export`: the feeds for another reader.
struct FeedExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print your feeds for another reader, as OPML.")

  @Flag(help: "As newsboat's file urls.")
  var newsboat = false

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let feeds = try bureau.complaining { () throws(Failure) -> [Subscription] in
      try bureau.namedSubscriptions
    }
    let views = try bureau.complaining { () throws(Failure) in try bureau.viewFile.read().list }
    do throws(UpdateRefusal) {
      let written = try ForeignList(at: bureau).written(
        SubscriptionList(subscriptions: feeds, searches: views), as: newsboat ? .newsboat : .opml)
      try? Output.standard.write(written)
    } catch {
      throw Complaint(error)
    }
  }
}

/// Everything in a file.
private enum WholeFile {
  /// In bytes.
  private static let longest = 64 << 20

  /// `-` is standard input.
  static func read(_ path: String) throws(Complaint) -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw regret(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < longest {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { throw regret(path) }
    }
    throw Complaint("\(path) is too long to be a list of feeds", .badData)
  }

  private static func regret(_ path: String) -> Complaint {
    Complaint("\(path) cannot be read: \(String(cString: strerror(errno)))", .noInput)
  }
}
