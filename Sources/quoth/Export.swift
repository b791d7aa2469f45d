import Application
import ArgumentParser
import Articles
import Glibc
import Search
import Storage

/// `quoth export`: articles out of the store.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the articles of your store.",
    discussion: """
      Articles come out exactly as they lie in the store, as JSON Lines or as one JSON Feed: those \
      that the query finds, the newest first, or all of them. The query is written as for quoth \
      search: bridge source:post is:starred since:2025-12

      The exit status is 65 where something in the store could not be read; quoth check says what.
      """)

  @OptionGroup var wanted: QueryArguments

  @Option(help: "What comes out: lines or feed.", transform: Export.Format.init(argument:))
  var format = Export.Format.lines

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to: the file is there as a whole or not at all.", valueName: "file"))
  var output: String?

  func run() throws {
    let store = try Store.ofThisPersonOrComplaint
    Interruption.listen()
    var export = Export(of: store, as: format, try choice(in: store))
    do {
      if let output, output != "-" {
        try export.write(toFile: output) { Interruption.signal == nil }
        try Interruption.endIfHeard()
      } else {
        try export.write { bytes in
          try Interruption.endIfHeard()
          try Output.standard.write(bytes)
        }
      }
    } catch let failure as Failure {
      throw Complaint(failure.description, .cannotWrite)
    }
    guard !export.problems.isEmpty else { return }
    let count = export.problems.count
    try Output.error.say(
      "quoth: \(count) \(count == 1 ? "thing" : "things") in the store could not be read; "
        + "quoth check says what")
    throw ExitCode(Complaint.Status.badData.rawValue)
  }
}

extension ExportCommand {
  /// What the query finds; nil where there is none.
  private func choice(in store: Store) throws -> ExportChoice? {
    guard !wanted.isEmpty else { return nil }
    let query = try wanted.query
    let library = try Library.ofThisPerson(store, for: query, isQuiet: false)
    try Interruption.endIfHeard()
    return ExportChoice(query, in: library, now: LocalTime.now)
  }
}

extension Export.Format {
  init(argument: String) throws {
    guard let format = Export.Format(rawValue: argument) else {
      let all = Export.Format.allCases.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("“\(argument)” is no format; say \(all).")
    }
    self = format
  }
}
