/// A sign of the search language, and where it stands.
struct QueryToken: Hashable {
  enum Sign: Hashable {
    case open
    case close
    case minus
    case or
    case and
    case not
    case words(Written)
    /// A name with a colon; nil where there is nothing right behind it.
    case field(String, Written?)
  }

  /// Words as they were written.
  struct Written: Hashable {
    var text: String
    var isQuoted = false
    /// Whether the quotation marks were closed, if there were any.
    var isClosed = true
    var hasStar = false
    /// Where it begins and ends, in Unicode scalars from the beginning of the query.
    var place: Range<Int>
  }

  var sign: Sign
  var place: Range<Int>
  /// What was written, for messages.
  var text: String
}

/// Takes the text of a query apart, from left to right.
struct QueryScan {
  private let scalars: [Unicode.Scalar]
  private var next = 0
  private(set) var tokens: [QueryToken] = []

  static func tokens(of scalars: [Unicode.Scalar]) -> [QueryToken] {
    var scan = QueryScan(scalars: scalars)
    while scan.takesToken() {}
    return scan.tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// False at the end.
  private mutating func takesToken() -> Bool {
    while let scalar = at(next), scalar.isBlank { next += 1 }
    guard let scalar = at(next) else { return false }
    switch scalar {
    case "(": add(.open, from: next, to: next + 1)
    case ")": add(.close, from: next, to: next + 1)
    case "-" where !isEndOfOperands(next + 1): add(.minus, from: next, to: next + 1)
    default: takeOperand()
    }
    return true
  }

  private mutating func takeOperand() {
    let start = next
    if let end = endOfFieldName {
      let name = text(start..<end)
      next = end + 1
      let written = isEndOfWord(next) && at(next)?.closingMarks == nil ? nil : takeWritten()
      add(.field(name, written), from: start, to: next)
      return
    }
    let written = takeWritten()
    add(Self.sign(of: written), from: start, to: next)
  }

  private static func sign(of written: QueryToken.Written) -> QueryToken.Sign {
    guard !written.isQuoted, !written.hasStar else { return .words(written) }
    switch written.text {
    case "or", "OR": return .or
    case "AND": return .and
    case "NOT": return .not
    default: return .words(written)
    }
  }

  private mutating func takeWritten() -> QueryToken.Written {
    let start = next
    var written = at(next)?.closingMarks.map { takeQuotation(closedBy: $0) } ?? takeWord()
    while at(next) == "*" {
      written.hasStar = true
      next += 1
    }
    written.place = start..<next
    return written
  }

  private mutating func takeQuotation(closedBy marks: [Unicode.Scalar]) -> QueryToken.Written {
    let start = next + 1
    next = start
    while let scalar = at(next), !marks.contains(scalar) { next += 1 }
    let isClosed = next < scalars.count
    let inside = text(start..<next)
    if isClosed { next += 1 }
    return QueryToken.Written(
      text: inside, isQuoted: true, isClosed: isClosed, place: start..<next)
  }

  private mutating func takeWord() -> QueryToken.Written {
    let start = next
    while !isEndOfWord(next) { next += 1 }
    var end = next
    while end > start, scalars[end - 1] == "*" { end -= 1 }
    next = end
    return QueryToken.Written(text: text(start..<end), place: start..<end)
  }

  /// The place of the colon behind the letters that come next. The one of an address is none.
  private var endOfFieldName: Int? {
    var end = next
    while let scalar = at(end), scalar.properties.isAlphabetic { end += 1 }
    guard end > next, at(end) == ":", at(end + 1) != "/" || at(end + 2) != "/" else { return nil }
    return end
  }

  private func isEndOfWord(_ place: Int) -> Bool {
    guard let scalar = at(place) else { return true }
    return scalar.isBlank || scalar == "(" || scalar == ")" || scalar == "\""
  }

  private func isEndOfOperands(_ place: Int) -> Bool {
    guard let scalar = at(place) else { return true }
    return scalar.isBlank || scalar == ")"
  }

  private func at(_ place: Int) -> Unicode.Scalar? {
    place < scalars.count ? scalars[place] : nil
  }

  private func text(_ place: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[place])
    return String(text)
  }

  private mutating func add(_ sign: QueryToken.Sign, from start: Int, to end: Int) {
    tokens.append(QueryToken(sign: sign, place: start..<end, text: text(start..<end)))
    next = end
  }
}

extension Unicode.Scalar {
  /// White space, and the controls that can be in a text by accident.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .control
  }

  /// What can end a quotation that begins with this; nil where this is no such mark.
  fileprivate var closingMarks: [Unicode.Scalar]? {
    switch self {
    case "\"": ["\""]
    case "“": ["”", "\""]
    case "„": ["“", "”", "\""]
    case "«": ["»"]
    case "「": ["」"]
    default: nil
    }
  }
}
