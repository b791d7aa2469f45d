import Search

/// The line where someone writes what they look for.
public struct SearchLine: Hashable, Sendable {
  public private(set) var words: String
  /// What is wrong with it, in a sentence; nil where nothing is, or nothing yet.
  public private(set) var problem: String?
  /// Where it is looked for; nil is everywhere.
  public let view: OpenView?

  init(_ words: String = "", in view: OpenView? = nil) {
    self.words = words
    self.view = view
  }

  /// What the list shows for `query`, which was written here.
  func whole(_ query: Query) -> Query { .all(of: [view?.query ?? .everything, query]) }

  /// What it asks for so far; nil where it is not understood.
  var query: Query? { try? Query(typing: words) }

  /// What it asks for, now that it is finished; nil where it is not understood, and then it says why.
  mutating func finish() -> Query? {
    do throws(QueryProblem) {
      return try Query(parsing: words)
    } catch {
      problem = error.description
      return nil
    }
  }
}

extension SearchLine: WrittenLine {
  mutating func write(_ new: String) {
    words = new
    do throws(QueryProblem) {
      _ = try Query(typing: words)
      problem = nil
    } catch {
      problem = error.description
    }
  }
}
