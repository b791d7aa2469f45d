import Application
import ArgumentParser
import Storage
import Text

/// `quoth check`: is the store sound?
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Go through your store and say what is wrong with it.",
    discussion: """
      Reads every line of every file and changes nothing. What is called DAMAGE is lost, or will be \
      if nothing is done; a note is only good to know. The exit status is 0 for a sound store, and \
      65 for a damaged one.
      """)

  @Flag(help: "Print a JSON object a line, the verdict last.")
  var json = false

  func run() throws {
    let store = try Store.ofThisPersonOrComplaint
    Interruption.listen()
    let check = StoreCheck(of: store, goesOn: { Interruption.signal == nil })
    try Interruption.endIfHeard()
    let report = CheckReport(check, of: store)
    if json {
      for line in report.jsonLines { try Output.standard.say(line) }
    } else {
      try Output.standard.say(report.description.cleanCopy(.paragraphs))
    }
    if !check.isSound { throw ExitCode(Complaint.Status.badData.rawValue) }
  }
}
