import ArgumentParser
import Glibc

/// The command line.
///
/// It is not asynchronous: the reader needs the process's first thread, which Swift would give away.
/// And every command says its own name: to make one from its type's, all conformances of the program
/// are gone through, which costs each start some milliseconds.
@main
struct Quoth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth",
    abstract: "Read the news in a terminal, and see who said what.",
    usage: """
      quoth [<path> ...]
      quoth --samples | tutor
      quoth --keys <keys> [--size <columns x rows>] [--ansi] [<path> ...]
      quoth annotate [<file>] [--explain] [--attach] [--json] [--jobs <number>]
      quoth search <query> ... [--rank] [--limit <number>] [--json]
      quoth list [<query> ...] [--view <name>] [--limit <number>] [--json]
      quoth show <id> ... | - [--json]
      quoth mark read|unread|starred|unstarred <id> ... | -
      quoth stats [<query> ...] [--days <number>] [--json]
      quoth views [add <name> <query> ... | remove <name> | rename <name> <name>]
      quoth quotes <query> ... [--limit <number>] [--json]
      quoth people [<query> ...] | merge <name> <name> | part <name> <name>
      quoth stories [<query> ...] [--limit <number>] [--json]
      quoth import [<path> ...] [--source <name>] [--tag <tag>]
      quoth feed add <url> | list | remove | rename | tag | hide | import <file> | export
      quoth update [<feed> ...] [--all] [--quiet]
      quoth check | compact | config [--json]
      quoth export [<query> ...] [--format lines|feed] [--output <file>]
      """,
    discussion: """
      quoth alone opens your own store; quoth FILE… reads articles where they lie, as JSON, JSON \
      Feed or JSON Lines; quoth --samples opens the edition that comes with it. Press ? in the \
      reader for its keys.
      """,
    version: Version.description,
    subcommands: [
      Read.self, Tutor.self, SearchCommand.self, ListCommand.self, ShowCommand.self,
      MarkCommand.self, QuotesCommand.self, PeopleCommand.self, StatsCommand.self,
      StoriesCommand.self, ViewsCommand.self, FeedCommand.self,
      Update.self, Annotate.self, Import.self, Check.self, Compact.self, ExportCommand.self,
      ConfigCommand.self,
    ],
    defaultSubcommand: Read.self)

  static func main() {
    // A file that may not grow (ulimit -f) is a mark not kept, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let complaint as Complaint {
      try? Output.error.say(complaint.description)
      Glibc.exit(complaint.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
