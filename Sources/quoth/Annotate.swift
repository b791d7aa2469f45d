import Application
import ArgumentParser
import Articles
import Glibc
import Storage
import Text

/// `quoth annotate [FILE]`: the language engine as a filter.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Say who and what a text names, and who it quotes.",
    discussion: """
      Reads plain text, a JSON Feed item, a JSON Feed, or JSON Lines of items, and prints one JSON \
      annotation a line. Offsets are counted in Unicode scalars, into the text exactly as given.

      The annotations come out in the order of the input, whatever the number of jobs, and each as \
      soon as it and all before it are done. What was corrected in the reader is not known here: \
      the same text always gives the same annotation.
      """)

  @Argument(help: "The file to read; standard input where there is none.")
  var file: String?

  @Flag(help: "Show the text with its marks, what decided each, and a ? where that is doubtful.")
  var explain = false

  @Flag(
    help:
      "Print each article as it was given, with its annotation in _quoth.annotation: for import.")
  var attach = false

  @Flag(help: "Print JSON even on a terminal.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many articles to read at once; 0 is as many as there are processors.",
      valueName: "number"))
  var jobs = 1

  func validate() throws {
    guard !attach || !explain else {
      throw ValidationError("--attach is for programs and --explain for people: choose one.")
    }
    guard (0...Self.mostJobs).contains(jobs) else {
      throw ValidationError("--jobs is a number from 0 to \(Self.mostJobs).")
    }
  }

  func run() throws {
    let file = file == "-" ? nil : file
    if let missing = Complaint(aboutMissing: file.map { [$0] } ?? []) { throw missing }
    var isDamaged = false
    do {
      try annotateEach { annotate in
        try Manuscript.read(from: file) { manuscript in
          if case .problem = manuscript { isDamaged = true }
          try annotate(manuscript)
        }
      }
    } catch let failure as Failure {
      throw Complaint(failure.description, .noInput)
    }
    if isDamaged { throw ExitCode(Complaint.Status.badData.rawValue) }
  }

  private static let mostJobs = 1024

  /// Lets `read` hand out manuscripts, and prints what is to be said of each in their order.
  private func annotateEach(_ read: ((Manuscript) throws -> Void) throws -> Void) throws {
    let desk = AnnotationDesk(form: form)
    let jobs = jobs == 0 ? max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) : jobs
    guard jobs > 1 else {
      return try read { try desk.print(desk.printing(of: $0)) }
    }
    let line = AssemblyLine(hands: jobs, work: desk.printing, deliver: desk.print)
    // What was read before the input failed is printed, as it is without other hands.
    let outcome = Result { try read(line.put) }
    try line.finish()
    try outcome.get()
  }

  private var form: AnnotationDesk.Form {
    let isForAPerson = isatty(STDOUT_FILENO) == 1
    if attach { return .attached }
    if explain { return .explanation(isForAPerson: isForAPerson) }
    return isForAPerson && !json ? .summary : .json
  }
}
