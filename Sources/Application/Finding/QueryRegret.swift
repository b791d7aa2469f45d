public import Search
import Text

/// Why a query cannot be understood, with the query and a mark under the place.
public struct QueryRegret: CustomStringConvertible, Sendable {
  private let problem: QueryProblem
  private let query: String

  public init(_ problem: QueryProblem, in query: String) {
    self.problem = problem
    self.query = query
  }

  /// Columns of the query that are shown before the place and from it on, where it is long.
  private static let before = 50
  private static let behind = 25

  /// Three lines of clean copy.
  public var description: String {
    let head = part(query.prefix(problem.column - 1))
    let tail = part(query.dropFirst(problem.column - 1))
    var shown = head[...]
    while shown.columns > Self.before { shown = shown.dropFirst() }
    let start = shown.count < head.count ? "…" + shown : String(shown)
    return """
      \(problem)
        \(start)\(tail.truncated(to: Self.behind))
        \(String(repeating: " ", count: start.columns))^
      """
  }

  private func part(_ text: Substring) -> String { text.cleanCopy() }
}
