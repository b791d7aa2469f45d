/// Makes a query of its signs.
///
/// The grammar is in the documentation of the search language. A query takes time in proportion to
/// its length, and calls itself only for parentheses, of which there can be ``deepest``.
struct QueryParser {
  /// No parentheses are in more others than that.
  static let deepest = 20
  /// Of words, phrases and fields.
  static let mostParts = 200
  /// In Unicode scalars.
  static let longest = 2_000

  private let scalars: [Unicode.Scalar]
  private let tokens: [QueryToken]
  /// Whether somebody is still writing, so that the end may be unfinished.
  private let isTyping: Bool
  private var next = 0
  private var depth = 0
  private var parts = 0

  static func query(in text: String, isTyping: Bool) throws(QueryProblem) -> Query {
    var parser = QueryParser(text, isTyping: isTyping)
    return try parser.whole()
  }

  private init(_ text: String, isTyping: Bool) {
    scalars = Array(text.unicodeScalars.prefix(Self.longest + 1))
    tokens = scalars.count > Self.longest ? [] : QueryScan.tokens(of: scalars)
    self.isTyping = isTyping
  }

  private mutating func whole() throws(QueryProblem) -> Query {
    guard scalars.count <= Self.longest else { throw problem(.tooLong, at: Self.longest) }
    let query = try alternatives()
    if let stray = token { throw problem(.strayParenthesis, at: stray.place.lowerBound) }
    if let query { return query }
    guard let first = tokens.first, !isTyping else { return .everything }
    throw problem(.nothingToFind(text(from: first)), at: first.place.lowerBound)
  }

  /// `a b or c d`; nil where there is nothing to look for.
  private mutating func alternatives() throws(QueryProblem) -> Query? {
    var found: [Query] = []
    while true {
      if let query = try sequence() { found.append(query) }
      guard let token, token.sign == .or else { break }
      try checkNeighbours(of: token)
      next += 1
    }
    return found.isEmpty ? nil : .any(of: found)
  }

  /// `a b`
  private mutating func sequence() throws(QueryProblem) -> Query? {
    var found: [Query] = []
    while let token {
      switch token.sign {
      case .or, .close: return found.isEmpty ? nil : .all(of: found)
      case .and:
        try checkNeighbours(of: token)
        next += 1
      case .open, .minus, .not, .words, .field:
        if let query = try part() { found.append(query) }
      }
    }
    return found.isEmpty ? nil : .all(of: found)
  }

  /// `a`, `-a`, `(a or b)`
  private mutating func part() throws(QueryProblem) -> Query? {
    var isNegated = false
    while let token, token.sign == .minus || token.sign == .not {
      next += 1
      isNegated.toggle()
      try checkOperand(behind: token)
    }
    let query = try operand()
    return isNegated ? query?.negated : query
  }

  private mutating func operand() throws(QueryProblem) -> Query? {
    guard let token else { return nil }
    switch token.sign {
    case .open: return try parentheses(from: token)
    case .words(let written):
      try count(token)
      return try words(written, in: nil)
    case .field(let name, let written):
      try count(token)
      return try field(name, written, token)
    case .close, .minus, .or, .and, .not: return nil
    }
  }

  private mutating func parentheses(from open: QueryToken) throws(QueryProblem) -> Query? {
    guard depth < Self.deepest else { throw problem(.tooDeep, at: open.place.lowerBound) }
    depth += 1
    next += 1
    let query = try alternatives()
    depth -= 1
    guard let close = token else {
      guard isTyping else { throw problem(.openParenthesis, at: open.place.lowerBound) }
      return query
    }
    guard tokens[next - 1] != open else {
      throw problem(.emptyParentheses, at: close.place.lowerBound)
    }
    next += 1
    return query
  }

  private mutating func count(_ token: QueryToken) throws(QueryProblem) {
    guard parts < Self.mostParts else { throw problem(.tooManyParts, at: token.place.lowerBound) }
    parts += 1
    next += 1
  }
}

extension QueryParser {
  private func field(
    _ name: String, _ written: QueryToken.Written?, _ token: QueryToken
  ) throws(QueryProblem) -> Query? {
    guard let field = QueryField(rawValue: name) else {
      throw problem(.unknownField(name), at: token.place.lowerBound)
    }
    guard let written else {
      guard isTyping, token.place.upperBound == scalars.count else {
        throw problem(.emptyField(field.name), at: token.place.lowerBound)
      }
      return nil
    }
    guard !written.hasStar || field.takesWords else {
      throw problem(.starInField(field.name), at: written.place.upperBound - 1)
    }
    return try value(written, of: field)
  }

  private func value(
    _ written: QueryToken.Written, of field: QueryField
  ) throws(QueryProblem) -> Query? {
    let text = written.text.lowercased()
    switch field {
    case .words(let textField): return try words(written, in: textField)
    case .reading(let reading):
      return try wording(written, in: nil).map { .read(reading, $0) }
    case .mark:
      if let mark = Query.Mark(rawValue: text) { return .marked(mark) }
      return try unknown(written, of: field, known: Query.Mark.allCases.map(\.rawValue))
    case .content:
      if let content = Query.Content(rawValue: text) { return .containing(content) }
      return try unknown(written, of: field, known: Query.Content.allCases.map(\.rawValue))
    case .feed: return written.text.isEmpty ? nil : .feed(written.text)
    case .since: return try date(written, of: field).map(Query.since)
    case .before: return try date(written, of: field).map(Query.before)
    }
  }

  private func unknown(
    _ written: QueryToken.Written, of field: QueryField, known: [String]
  ) throws(QueryProblem) -> Query? {
    let text = written.text.lowercased()
    if isBeingWritten(written), known.contains(where: { $0.hasPrefix(text) }) { return nil }
    throw problem(
      .unknownValue(written.text, field: field.name, known: known), at: written.place.lowerBound)
  }

  private func date(
    _ written: QueryToken.Written, of field: QueryField
  ) throws(QueryProblem) -> QueryDate? {
    if let date = QueryDate(written.text) { return date }
    if isBeingWritten(written), QueryDate.isBegun(by: written.text) { return nil }
    throw problem(.badDate(written.text, field: field.name), at: written.place.lowerBound)
  }

  private func words(
    _ written: QueryToken.Written, in field: Query.TextField?
  ) throws(QueryProblem) -> Query? {
    try wording(written, in: field).map(Query.words)
  }

  private func wording(
    _ written: QueryToken.Written, in field: Query.TextField?
  ) throws(QueryProblem) -> Wording? {
    guard written.isClosed || isTyping else {
      throw problem(.openQuotation, at: written.place.lowerBound)
    }
    if let star = strayStar(in: written) { throw problem(.strayStar, at: star) }
    let wording = Wording(written.text, in: field, isBeginning: written.hasStar)
    guard let wording else {
      guard written.hasStar else { return nil }
      throw problem(.strayStar, at: written.place.upperBound - 1)
    }
    return isBeingWritten(written) ? wording.asBeginning : wording
  }

  /// The place of a star in or before a word, where it would not do what someone expects of it.
  private func strayStar(in written: QueryToken.Written) -> Int? {
    guard !written.isQuoted, written.text.unicodeScalars.contains("*") else { return nil }
    return scalars[written.place].firstIndex(of: "*")
  }

  /// Whether the caret is right behind it and it may not be all there yet.
  private func isBeingWritten(_ written: QueryToken.Written) -> Bool {
    isTyping && written.place.upperBound == scalars.count && !(written.isQuoted && written.isClosed)
  }
}

extension QueryParser {
  private var token: QueryToken? { next < tokens.count ? tokens[next] : nil }

  /// `or` and `AND` stand between two things.
  private func checkNeighbours(of token: QueryToken) throws(QueryProblem) {
    let isLast = next + 1 == tokens.count
    guard isTyping && isLast || next > 0 && !tokens[next - 1].isBeforeAll else {
      throw problem(.nothingBefore(token.text), at: token.place.lowerBound)
    }
    guard isLast ? isTyping : !tokens[next + 1].isBehindAll else {
      throw problem(.nothingBehind(token.text), at: token.place.lowerBound)
    }
  }

  private func checkOperand(behind token: QueryToken) throws(QueryProblem) {
    guard let following = self.token else {
      guard !isTyping else { return }
      throw problem(.nothingBehind(token.text), at: token.place.lowerBound)
    }
    guard !following.isBehindAll else {
      throw problem(.nothingBehind(token.text), at: token.place.lowerBound)
    }
  }

  private func problem(_ fault: QueryProblem.Fault, at place: Int) -> QueryProblem {
    var before = String.UnicodeScalarView()
    before.append(contentsOf: scalars[..<place])
    return QueryProblem(fault, column: String(before).count + 1)
  }

  private func text(from token: QueryToken) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[token.place.lowerBound...])
    return String(text)
  }
}

extension QueryToken {
  /// Whether nothing to look for can end with it.
  fileprivate var isBeforeAll: Bool {
    switch sign {
    case .open, .or, .and, .not, .minus: true
    case .close, .words, .field: false
    }
  }

  /// Whether nothing to look for can begin with it.
  fileprivate var isBehindAll: Bool {
    switch sign {
    case .or, .and, .close: true
    case .open, .minus, .not, .words, .field: false
    }
  }
}
