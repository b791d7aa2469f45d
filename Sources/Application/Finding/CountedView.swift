public import Articles
import Text
public import ViewModels

/// A view as `quoth views` prints it.
public struct CountedView {
  private let view: NamedView
  /// Nil where nobody understands what it asks for.
  private let tally: Tally?

  public init(_ view: NamedView, _ tally: Tally?) {
    (self.view, self.tally) = (view, tally)
  }
}

extension CountedView {
  /// Unread, all, name and query, at most so many `columns` wide.
  public func row(columns: Int) -> String {
    let counts = [tally?.unread, tally?.articles].map { count in
      let words = count?.grouped ?? ""
      return String(repeating: " ", count: max(1, 9 - words.columns)) + words
    }
    let words = view.problem.map { "⚠ \($0)" } ?? view.words
    let row = counts.joined() + "  " + view.name.padded(to: 20) + "  " + words
    return row.truncated(to: max(10, columns))
  }

  /// Name, query, unread and all, with tabs between them.
  public var fields: String {
    let counts = [tally?.unread, tally?.articles].map { $0.map(String.init) ?? "" }
    return ([view.name, view.words].map { $0.cleanCopy() } + counts).joined(separator: "\t")
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    var line = #"{"name":\#(JSONValue.quoted(view.name)),"query":\#(JSONValue.quoted(view.words))"#
    line += #","kind":"\#(view.kind.rawValue)""#
    if let tally { line += #","unread":\#(tally.unread),"articles":\#(tally.articles)"# }
    if let problem = view.problem { line += #","problem":\#(JSONValue.quoted(problem))"# }
    return line + "}"
  }
}
