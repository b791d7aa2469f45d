import Application
import ArgumentParser
import Storage

/// `quoth compact`: the store without what no longer counts.
struct Compact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Take lines out of your store that a later one has replaced.",
    discussion: """
      Rewrites the files of articles that this machine writes: without the lines of which a later \
      one is there, and with those of the copies that file synchronisers make in conflicts. Lines \
      that cannot be read go to the folder quarantine. Each file is written anew, read back, and \
      put in its own place in one step; being interrupted at any moment loses nothing. Marks stay \
      as they are.
      """)

  @Flag(name: .shortAndLong, help: "Only say what there is to do.")
  var dryRun = false

  @Flag(help: "Keep the files as they were in the folder backup.")
  var keepBackup = false

  func run() throws {
    let store = try Store.ofThisPersonOrComplaint
    Interruption.listen()
    var compaction = Compaction(of: store, isTrial: dryRun, keepsBackups: keepBackup)
    do throws(Failure) {
      try compaction.run { Interruption.signal == nil }
    } catch {
      throw Complaint(error.description, .cannotWrite)
    }
    try Output.standard.say(CompactionWords(compaction.report, isTrial: dryRun).description)
    try Interruption.endIfHeard()
  }
}
