import Application
import ArgumentParser
import Storage
import ViewModels

/// `quoth update [FEED…]`: fetch feeds.
struct Update: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetch your feeds, and take what is new into your store.",
    discussion: """
      Fetched are the feeds that are due: servers say how often they want to be asked, and ten \
      minutes is the least. Feeds that are named are fetched in any case. Articles are in the store, \
      and in an open reader, as soon as they have come. Only one update runs at a time.

      The exit status is 0 where every feed came; 69 where one or more did not, or another update is \
      running; 65 where feeds.json cannot be read; 73 where the store cannot be written; 129, 130 or \
      143 after an interruption, which loses nothing.
      """)

  @Argument(help: "Feeds by address, name, or a part of either. None: those that are due.")
  var feeds: [String] = []

  @Flag(help: "Fetch all feeds, due or not.")
  var all = false

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Flag(help: "Tell the desktop what is new, if anything is (notify-send).")
  var notify = false

  func validate() throws {
    guard feeds.isEmpty || !all else {
      throw ValidationError("Name feeds or ask for --all, not both.")
    }
  }

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let wish = try wish(bureau)
    Interruption.listen()
    var update = FeedUpdate(at: bureau)
    var display = ProgressDisplay(isQuiet: quiet)
    var refusal: UpdateRefusal?
    do throws(UpdateRefusal) {
      try update.run(wish) { progress in
        display.show(progress)
        return Interruption.signal == nil
      }
    } catch {
      refusal = error
    }
    display.end()
    if let refusal { throw Complaint(refusal) }
    let report = UpdateReport(update.summary)
    for note in report.notes { try Output.error.say(note) }
    if !quiet { try Output.standard.say(report.line) }
    if notify, update.summary.hasNews, let regret = DesktopNote.show(report.line) {
      try Output.error.say(regret)
    }
    try Interruption.endIfHeard()
    if !update.summary.failures.isEmpty { throw ExitCode(Complaint.Status.unavailable.rawValue) }
  }

  private func wish(_ bureau: Bureau) throws -> FeedUpdate.Wish {
    guard !feeds.isEmpty else { return all ? .all : .due }
    return .these(try feeds.map { try bureau.feed(meantBy: $0).id })
  }
}

extension Complaint {
  init(_ refusal: UpdateRefusal) {
    switch refusal {
    case .files(.unreadable): self.init("\(refusal)", .badData)
    case .files: self.init("\(refusal)", .cannotWrite)
    case .noReporter, .othersUpdate: self.init("\(refusal)", .unavailable)
    case .noList: self.init("\(refusal)", .badData)
    case .noSubscriptions, .notByFeed, .noAddress, .noFeed: self.init("\(refusal)", .noInput)
    }
  }
}
