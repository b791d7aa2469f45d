/// newsboat’s language of filters, `unread = "yes" and title =~ "fog"`, in the words of our own.
///
/// newsboat looks into words and knows regular expressions, and here words are looked for: what comes
/// out finds the same for what people mostly ask. What has no counterpart is said to have none.
public enum NewsboatFilter {
  /// Why a filter cannot be said in our language, in a sentence without a full stop.
  public struct Untranslatable: Error, Hashable, Sendable {
    public let reason: String
  }

  /// The query that finds what `filter` finds.
  public static func query(of filter: String) throws(Untranslatable) -> String {
    guard filter.utf8.count <= longest else { throw Untranslatable(reason: "it is too long") }
    var parser = FilterParser(filter)
    return try parser.whole().written(inside: .nothing)
  }

  /// In bytes.
  private static let longest = 2000
}

/// A part of a filter, translated.
indirect enum FilterPart: Hashable {
  case term(String)
  case all(FilterPart, FilterPart)
  case any(FilterPart, FilterPart)

  enum Frame {
    case nothing, all, any
  }

  func written(inside frame: Frame) -> String {
    switch self {
    case .term(let term): return term
    case .all(let one, let other):
      return one.written(inside: .all) + " " + other.written(inside: .all)
    case .any(let one, let other):
      let either = one.written(inside: .any) + " or " + other.written(inside: .any)
      return frame == .all ? "(" + either + ")" : either
    }
  }
}

private struct FilterParser {
  private var rest: Substring
  private var depth = 0

  init(_ filter: String) {
    rest = filter[...]
  }

  mutating func whole() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    let part = try expression()
    guard word() == nil else { throw Self.broken }
    return part
  }

  /// `and` and `or` bind alike, and what is behind one of them belongs together.
  private mutating func expression() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 15 else { throw NewsboatFilter.Untranslatable(reason: "it is nested too deep") }
    let left = try part()
    var ahead = self
    switch ahead.word()?.lowercased() {
    case "and":
      self = ahead
      return .all(left, try expression())
    case "or":
      self = ahead
      return .any(left, try expression())
    default: return left
    }
  }

  private mutating func part() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    guard let field = word() else { throw Self.broken }
    if field == "(" {
      let inside = try expression()
      guard word() == ")" else { throw Self.broken }
      return inside
    }
    guard let sign = word(), let value = word() else { throw Self.broken }
    return try FilterTerm(field: field.lowercased(), sign: sign, value: value).translated()
  }

  private static let broken = NewsboatFilter.Untranslatable(
    reason: "it is no filter that newsboat would read")

  /// The next word, sign or parenthesis; a quotation without its marks.
  private mutating func word() -> String? {
    rest = rest.drop { $0.isWhitespace }
    guard let first = rest.first else { return nil }
    if first == "\"" || first == "'" { return quotation(first) }
    if "()".contains(first) {
      rest.removeFirst()
      return String(first)
    }
    let isSign = Self.signs.contains(first)
    let word = rest.prefix {
      !$0.isWhitespace && !"()\"'".contains($0) && Self.signs.contains($0) == isSign
    }
    rest = rest[word.endIndex...]
    return String(word)
  }

  private static let signs: Set<Character> = ["=", "!", "~", "<", ">", "#"]

  private mutating func quotation(_ mark: Character) -> String {
    let text = rest.dropFirst().prefix { $0 != mark }
    rest = rest[text.endIndex...].dropFirst()
    return String(text)
  }
}
