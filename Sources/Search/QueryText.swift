extension Query {
  /// The query that somebody has written.
  public init(parsing text: String) throws(QueryProblem) {
    self = try QueryParser.query(in: text, isTyping: false)
  }

  /// The query that somebody is writing, with the caret at the end.
  ///
  /// What they have not finished is not looked for yet, and no problem: a field without a word, an
  /// `or` with nothing behind it, a parenthesis without its other half. The last word counts as the
  /// beginning of one, as soon as there is enough of it.
  public init(typing text: String) throws(QueryProblem) {
    self = try QueryParser.query(in: text, isTyping: true)
  }
}

extension Query: CustomStringConvertible {
  /// The query as one would write it, which means the same when it is parsed.
  public var description: String {
    switch self {
    case .everything: ""
    case .words(let wording): wording.description
    case .marked(let mark): "is:\(mark.rawValue)"
    case .containing(let content): "has:\(content.rawValue)"
    case .feed(let address): Self.words(forFeed: address)
    case .read(let reading, let wording): "\(reading.rawValue):\(wording)"
    case .since(let date): "since:\(date)"
    case .before(let date): "before:\(date)"
    case .not(let query): "-" + query.operand
    case .all(let queries): queries.map(\.part).joined(separator: " ")
    case .any(let queries): queries.map(\.description).joined(separator: " or ")
    }
  }

  private var part: String {
    if case .any = self { "(\(self))" } else { description }
  }

  private var operand: String {
    switch self {
    case .all, .any: "(\(self))"
    case .everything, .words, .marked, .containing, .feed, .read, .since, .before, .not: description
    }
  }

  /// How one writes that one looks for the articles of the feed at `address`.
  public static func words(forFeed address: String) -> String {
    "feed:\"" + address.replacing("\"", with: "%22") + "\""
  }
}

extension Wording: CustomStringConvertible {
  /// As it is written in a query.
  public var description: String {
    let written = isPlain ? text : "\"\(text)\""
    return (field.map { "\($0.rawValue):" } ?? "") + written + (isBeginning ? "*" : "")
  }

  /// Whether it is the same without quotation marks, which is doubtful of all but plain words.
  private var isPlain: Bool {
    guard let first = text.unicodeScalars.first, first.isLetterOrDigit else { return false }
    guard !["or", "OR", "AND", "NOT"].contains(text) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.isLetterOrDigit || "-'’.,_&/@#".unicodeScalars.contains(scalar)
    }
  }
}
