import Application
import ArgumentParser
import Search

/// What to look for, in as many arguments as one likes.
struct QueryArguments: ParsableArguments {
  // What begins with a hyphen is no option, but what should not be found.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "What to look for: words, phrases, title: source: is: since: and so on.",
      valueName: "query"))
  var words: [String] = []

  /// The query as it was written.
  var text: String { words.joined(separator: " ") }

  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  func validate() throws {
    guard let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) else { return }
    throw ValidationError("Unknown option '\(option)'")
  }

  var query: Query {
    get throws(Complaint) {
      do throws(QueryProblem) {
        return try Query(parsing: text)
      } catch {
        throw Complaint(about: error, in: text)
      }
    }
  }
}
