import Text

/// Why a query cannot be understood, and where.
public struct QueryProblem: Error, Hashable, Sendable {
  /// Where it is, in characters, counted from 1.
  public var column: Int
  public var fault: Fault

  public enum Fault: Hashable, Sendable {
    case unknownField(String)
    /// A field with nothing right behind it.
    case emptyField(String)
    /// `is:` or `has:` with another word than these.
    case unknownValue(String, field: String, known: [String])
    case badDate(String, field: String)
    case openQuotation
    case openParenthesis
    case strayParenthesis
    case emptyParentheses
    /// `or`, `AND` or `NOT` with nothing before it.
    case nothingBefore(String)
    case nothingBehind(String)
    /// A `*` that does not end a word.
    case strayStar
    case starInField(String)
    /// No letter and no digit in all of it.
    case nothingToFind(String)
    case tooDeep
    case tooManyParts
    case tooLong
  }

  init(_ fault: Fault, column: Int) {
    self.column = column
    self.fault = fault
  }
}

extension QueryProblem: CustomStringConvertible {
  /// A sentence without the full stop, clean copy on one line.
  public var description: String { "column \(column): \(fault)" }
}

extension QueryProblem.Fault: CustomStringConvertible {
  /// The sentence without the place.
  public var description: String {
    switch self {
    case .unknownField(let name):
      "there is no field “\(Self.shown(name)):”; " + Self.suggestion(for: name)
        + "The fields are \(Self.list(QueryField.names, "and"))"
    case .emptyField(let name):
      "expected \(Self.wanted(by: name)) right behind “\(name):”, and found nothing"
    case .unknownValue(let value, let field, let known):
      "expected \(Self.list(known, "or")) behind “\(field):”, and found “\(Self.shown(value))”"
    case .badDate(let value, let field):
      "expected \(Self.wanted(by: field)) behind “\(field):”, and found “\(Self.shown(value))”"
    case .openQuotation: "the quotation that begins here has no end; expected another \""
    case .openParenthesis: "the parenthesis that opens here is never closed; expected a )"
    case .strayParenthesis: "found a ) without a ( before it"
    case .emptyParentheses: "expected something to look for between ( and ), and found nothing"
    case .nothingBefore(let word):
      "expected something to look for before “\(word)”, and found nothing. "
        + "In quotation marks it is a word like any other"
    case .nothingBehind(let word):
      "expected something to look for behind “\(word)”, and found nothing. "
        + "In quotation marks it is a word like any other"
    case .strayStar: "a * can only stand right behind the beginning of a word: munit*"
    case .starInField(let name): "“\(name):” takes no *"
    case .nothingToFind(let text):
      "expected a letter or a digit to look for, and found “\(Self.shown(text))”"
    case .tooDeep:
      "parentheses can be \(QueryParser.deepest) deep, and here they are deeper"
    case .tooManyParts:
      "a query can have \(QueryParser.mostParts) parts, and here comes one more"
    case .tooLong:
      "a query can be \(QueryParser.longest) characters long, and here it goes on"
    }
  }

  private static func wanted(by field: String) -> String {
    switch QueryField(rawValue: field) {
    case .words, .reading, nil: "a word or a phrase in quotation marks"
    case .mark: list(Query.Mark.allCases.map(\.rawValue), "or")
    case .content: list(Query.Content.allCases.map(\.rawValue), "or")
    case .feed: "a feed's address, or a part of it,"
    case .since, .before: "a date such as 7d, 2w, 3m, 1y, today, 2025, 2025-12 or 2025-12-26"
    }
  }

  private static func suggestion(for name: String) -> String {
    QueryField.nearest(to: name).map { "did you mean “\($0):”? " }
      ?? "quotation marks around it make it words. "
  }

  private static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  private static func shown(_ text: String) -> String {
    text.cleanCopy().truncated(to: 30)
  }
}
