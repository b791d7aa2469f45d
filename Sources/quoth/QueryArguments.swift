import Application
import ArgumentParser
import Search

/// What to look for, in as many arguments as one likes, and where.
struct QueryArguments: ParsableArguments {
  // What begins with a hyphen is no option, but what should not be found.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "What to look for: words, phrases, title: source: is: since: and so on.",
      valueName: "query"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Look in this view alone; quoth views lists them.", valueName: "name"))
  var view: String?

  /// The query as it was written.
  var text: String { words.joined(separator: " ") }

  /// Whether it asks for everything there is.
  var isEmpty: Bool { view == nil && hasNoWords }

  private var hasNoWords: Bool { text.allSatisfy(\.isWhitespace) }

  func validate() throws {
    guard let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) else { return }
    throw ValidationError("Unknown option '\(option)'")
  }

  var query: Query {
    get throws(Complaint) {
      let view = try view.map { name throws(Complaint) in
        try Bureau.ofThisPersonOrComplaint.query(ofView: name)
      }
      return try .all(of: [view ?? .everything, written])
    }
  }

  /// What the words ask for.
  private var written: Query {
    get throws(Complaint) {
      guard !hasNoWords else { return .everything }
      do throws(QueryProblem) {
        return try Query(parsing: text)
      } catch {
        throw Complaint(about: error, in: text)
      }
    }
  }
}
