import Application
import ArgumentParser
import Glibc
import Storage

/// `quoth import [PATH…|-]`: articles into the store.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take articles into your store.",
    discussion: """
      A PATH is a file or a folder; - is standard input, and so is no PATH at all where that is not \
      the keyboard. Files hold JSON Feed items: one, a list of them, a JSON Feed, or JSON Lines. \
      Files named .txt, .text or .md are articles of plain text, with the title on the first line.

      What is in the store already is known again, by its id, its address or its words, and passed \
      over; an article that is there with something else in it gets a new version. So importing \
      the same files again adds nothing, and an import that was interrupted (Ctrl-C, kill, a power \
      cut) goes on when it is started again. Articles are only ever added, and every field is kept. \
      Nothing in the files themselves is changed.

      --newsboat takes over what is in newsboat's cache.db: all articles, which of them have been read, \
      and which have flags, as stars. FILE is the cache; without one, it is looked for where newsboat \
      keeps it. It is only read. The feeds themselves come with quoth feed import ~/.newsboat/urls.

      Annotations that the articles carry (quoth annotate --attach) are kept, and need not be made \
      again, where this version made them and they fit the text.

      At the end it says what was added and what could not be read, and where. The exit status is \
      0; 65 where something could not be read; 73 where the store could not be written; 130 or 143 \
      after an interruption.
      """)

  @Argument(help: "Files or folders of articles, or - for standard input.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The source of articles that name none themselves.", valueName: "name"))
  var source: String?

  @Option(
    name: .customLong("tag"), parsing: .singleValue,
    help: ArgumentHelp("A tag for every article. May be given more than once.", valueName: "tag"))
  var tags: [String] = []

  @Flag(help: "Take articles whose address or words are there under another id, too.")
  var keepDuplicates = false

  @Flag(help: "Take over articles and marks from newsboat's cache.")
  var newsboat = false

  @Flag(name: .shortAndLong, help: "Say only what could not be read.")
  var quiet = false

  func run() throws {
    if newsboat { return try takeNewsboat() }
    let paths = paths.isEmpty && isatty(STDIN_FILENO) == 0 ? ["-"] : paths
    guard !paths.isEmpty else {
      throw ValidationError("Name files or folders of articles, or - for standard input.")
    }
    if let missing = Complaint(aboutMissing: paths) { throw missing }
    let store = try Store.ofThisPersonOrComplaint
    Interruption.listen()
    var intake = Intake(
      into: store, indexFile: store.indexFile(environment: Environment.ofThisProcess),
      IntakeOptions(
        source: source, tags: tags, keepsDuplicates: keepDuplicates,
        engine: Engine.ofThisProgram.version))
    var display = ProgressDisplay(isQuiet: quiet)
    var failure: Failure?
    do throws(Failure) {
      try intake.take(paths) { progress in
        display.show(progress)
        return Interruption.signal == nil
      }
    } catch {
      failure = error
    }
    display.end()
    try say(intake.summary)
    if let failure { throw Complaint(failure.description, .cannotWrite) }
    try Interruption.endIfHeard()
    if intake.summary.problemCount > 0 { throw ExitCode(Complaint.Status.badData.rawValue) }
  }

  private func say(_ summary: IntakeSummary, besides lines: [String] = []) throws {
    guard !quiet || summary.problemCount > 0 || !summary.warnings.isEmpty else { return }
    let end = Interruption.signal == nil ? "" : "\nInterrupted. The same command goes on from here"
    let words = [IntakeReport(summary).description] + lines
    try Output.error.say(words.joined(separator: "\n") + end)
  }
}

extension Import {
  private func takeNewsboat() throws {
    let environment = Environment.ofThisProcess
    guard paths.count <= 1 else { throw ValidationError("newsboat has one cache: name one file.") }
    guard let cache = paths.first.map(NewsboatCache.init) ?? NewsboatCache(environment: environment)
    else {
      let places = "~/.newsboat or ~/.local/share/newsboat"
      throw Complaint(
        "There is no cache.db in \(places). Name it: quoth import --newsboat FILE", .noInput)
    }
    if let missing = Complaint(aboutMissing: [cache.file]) { throw missing }
    let store = try Store.ofThisPersonOrComplaint
    Interruption.listen()
    var intake = NewsboatIntake(into: store, indexFile: store.indexFile(environment: environment))
    let options = IntakeOptions(source: source, tags: tags, keepsDuplicates: keepDuplicates)
    var display = ProgressDisplay(isQuiet: quiet)
    var failure: Failure?
    do throws(Failure) {
      try intake.take(cache, options) { progress in
        display.show(progress)
        return Interruption.signal == nil
      }
    } catch {
      failure = error
    }
    display.end()
    if case .unreadable(let file, let reason)? = failure {
      throw Complaint("\(file) cannot be read: \(reason)", .badData)
    }
    try say(
      intake.summary, besides: ["\(intake.readCount) marked as read, \(intake.starCount) starred"])
    if let failure { throw Complaint(failure.description, .cannotWrite) }
    try Interruption.endIfHeard()
    if intake.summary.problemCount > 0 { throw ExitCode(Complaint.Status.badData.rawValue) }
  }
}
