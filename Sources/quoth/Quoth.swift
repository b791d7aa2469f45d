import ArgumentParser
import Glibc

/// The command line.
@main
struct Quoth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth",
    abstract: "Read the news in a terminal, and see who said what.",
    discussion: """
      quoth alone opens your own store; quoth FILE… reads articles where they lie, as JSON, JSON \
      Feed or JSON Lines; quoth --samples opens the edition that comes with it. Press ? in the \
      reader for its keys.
      """,
    version: "0.1.0",
    subcommands: [Read.self, Annotate.self],
    defaultSubcommand: Read.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let complaint as Complaint {
      Output.error.say(complaint.description)
      Glibc.exit(complaint.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
