import Search

/// What the full text is asked for: words joined by “and”, “or” and “not” as one expression of FTS5,
/// which finds the articles wanted, or else the ones to leave out.
///
/// Whatever somebody looks for stands between quotation marks here, and there are none in it; so
/// nothing in it can be taken for a part of the expression.
struct TextMatch: Hashable {
  let expression: String
  /// Whether the articles are wanted that do not match.
  let isNegated: Bool
}

extension TextMatch {
  /// Nil where `query` asks for anything but words.
  init?(_ query: Query) {
    switch query {
    case .words(let wording): self.init(expression: Self.phrase(wording), isNegated: false)
    case .not(let query):
      guard let match = TextMatch(query) else { return nil }
      self.init(expression: match.expression, isNegated: !match.isNegated)
    case .all(let queries):
      guard let match = Self.all(of: queries) else { return nil }
      self = match
    case .any(let queries):
      guard let match = Self.all(of: queries.map(\.negated)) else { return nil }
      self.init(expression: match.expression, isNegated: !match.isNegated)
    case .everything, .marked, .containing, .feed, .read, .since, .before: return nil
    }
  }

  /// Nil where there are none, or any asks for something else than words.
  static func all(of queries: [Query]) -> TextMatch? {
    let matches = queries.compactMap(TextMatch.init)
    guard !matches.isEmpty, matches.count == queries.count else { return nil }
    return all(of: matches)
  }

  private static func all(of matches: [TextMatch]) -> TextMatch {
    let wanted = matches.filter { !$0.isNegated }.map(\.expression)
    let unwanted = matches.filter(\.isNegated).map(\.expression)
    guard !wanted.isEmpty else {
      return TextMatch(expression: joined(unwanted, by: "OR"), isNegated: true)
    }
    let expression = joined(wanted, by: "AND")
    guard !unwanted.isEmpty else { return TextMatch(expression: expression, isNegated: false) }
    return TextMatch(
      expression: "(\(expression) NOT \(joined(unwanted, by: "OR")))", isNegated: false)
  }

  private static func joined(_ expressions: [String], by word: String) -> String {
    expressions.count == 1 ? expressions[0] : "(\(expressions.joined(separator: " \(word) ")))"
  }

  private static func phrase(_ wording: Wording) -> String {
    let field = wording.field.map { "{\(column($0))} : " } ?? ""
    return field + wording.phrase
  }

  private static func column(_ field: Query.TextField) -> String {
    switch field {
    case .title: "title"
    case .text: "text"
    case .source: "source"
    case .tag: "tag"
    case .author: "author"
    }
  }
}

extension Wording {
  /// The words as an expression of the full text, in whatever column.
  var phrase: String { "\"\(text.searchable())\"\(isBeginning ? " *" : "")" }
}
