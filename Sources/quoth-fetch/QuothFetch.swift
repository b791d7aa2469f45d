public import ArgumentParser
public import Fetching
import Glibc

/// The command line of the program that goes out to fetch.
@main
struct QuothFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth-fetch",
    abstract: "Fetch feeds and pages for quoth.",
    discussion: """
      quoth starts this program itself; nothing else has to. It reads assignments from standard \
      input, a JSON object a line, such as {"feed":"https://example.org/feed"}, and writes what \
      comes of them to standard output in the same form. The page Formats of the documentation has \
      every field. It keeps no files, and ends when the input has ended and all is done.

      Only http and https are spoken, and certificates are verified. Proxies are taken from the \
      environment (https_proxy, all_proxy, no_proxy), names and passwords from ~/.netrc, and a file of \
      certificates to trust from $SSL_CERT_FILE. No address from the web leads into a private \
      network.

      With --list it reads and writes the lists of feeds of other programs: strangers may have made \
      those, too.

      The exit status is 0 when all assignments are done, whatever came of them; 65 where a line of \
      the input was none; 69 where this machine cannot fetch at all.
      """,
    version: "0.1.0")

  @Option(
    help: ArgumentHelp(
      "Fetch nothing, but write the list of feeds in standard input, whatever its form, as opml, "
        + "newsboat or json.", valueName: "form"))
  var list: ListForm?

  @Option(help: ArgumentHelp("What that list is called.", valueName: "name"))
  var name = "the list"

  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "For trying things out") var trial: TrialOptions

  func run() throws {
    // A write to a pipe that nobody reads, or to a connection that is gone, is an error like others.
    signal(SIGPIPE, SIG_IGN)
    if let list { return try translate(to: list) }
    var manners = Manners(userAgent: "quoth/\(Self.configuration.version) (a news reader)")
    manners.limits = limits.limits
    manners.certificateFile = getenv("SSL_CERT_FILE").map { String(cString: $0) }
    manners.knownHosts = trial.hosts
    manners.publicAddresses = trial.publicAddresses
    guard var reporter = Reporter(from: .input, to: .output, manners) else {
      throw ExitCode(Self.unavailable)
    }
    if reporter.work() > 0 { throw ExitCode(Self.badData) }
  }

  private func translate(to form: ListForm) throws {
    guard let bytes = Pipe.input.readAll(), let list = form.translated(bytes, name: name) else {
      throw ExitCode(Self.badData)
    }
    Pipe.output.write(list)
  }

  /// As `sysexits.h` has them.
  private static let badData: Int32 = 65
  private static let unavailable: Int32 = 69
}

extension ListForm: ExpressibleByArgument {}
