/// One comparison of a newsboat filter: `title =~ "fog"`.
struct FilterTerm: Hashable {
  /// In small letters.
  var field: String
  var sign: String
  var value: String

  func translated() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    switch field {
    case "unread": try unread()
    case "flags": try starred()
    case "age": try age()
    case "title", "author", "content", "feedtitle", "tags": try words()
    default: throw untranslatable("“\(field)” cannot be asked for here")
    }
  }

  private func untranslatable(_ reason: String) -> NewsboatFilter.Untranslatable {
    NewsboatFilter.Untranslatable(reason: reason)
  }

  private func unread() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    let isYes = value.lowercased() == "yes"
    switch sign {
    case "=", "==": return .term(isYes ? "is:unread" : "is:read")
    case "!=": return .term(isYes ? "is:read" : "is:unread")
    default: throw untranslatable("“unread” can only be yes or no")
    }
  }

  /// A flag is a letter of the person’s own. Here there is a star.
  private func starred() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    switch sign {
    case "#", "=~": return .term("is:starred")
    case "=", "==": return .term(value.isEmpty ? "-is:starred" : "is:starred")
    case "!#", "!~": return .term("-is:starred")
    case "!=": return .term(value.isEmpty ? "is:starred" : "-is:starred")
    default: throw untranslatable("flags cannot be compared with “\(sign)” here")
    }
  }

  /// In days.
  private func age() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    if sign == "between" { return try ageBetween() }
    guard let days = Int(value), (0...36_500).contains(days) else {
      throw untranslatable("the age “\(value)” is no number of days")
    }
    switch sign {
    case "<", "<=", "=<": return .term("since:\(days)d")
    case ">", ">=", "=>": return .term("before:\(days)d")
    case "=", "==": return .all(.term("since:\(days)d"), .term("before:\(max(0, days - 1))d"))
    default: throw untranslatable("the age cannot be compared with “\(sign)” here")
    }
  }

  private func ageBetween() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    let ends = value.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2, let least = ends.min(), let most = ends.max(), least >= 0,
      most <= 36_500
    else { throw untranslatable("the age “\(value)” is no span of days") }
    let since = FilterPart.term("since:\(most)d")
    return least == 0 ? since : .all(since, .term("before:\(least)d"))
  }
}

extension FilterTerm {
  private func words() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    switch sign {
    case "=", "==": return .term(try term(for: value, isPart: false))
    case "#": return .term(try term(for: value, isPart: field != "tags"))
    case "!=": return .term("-" + (try term(for: value, isPart: false)))
    case "!#": return .term("-" + (try term(for: value, isPart: field != "tags")))
    case "=~": return try alternatives()
    case "!~": return .term("-(" + (try alternatives().written(inside: .nothing)) + ")")
    default: throw untranslatable("“\(field)” cannot be compared with “\(sign)” here")
    }
  }

  /// Of a regular expression that is nothing but words with bars between.
  private func alternatives() throws(NewsboatFilter.Untranslatable) -> FilterPart {
    var pattern = value[...]
    if pattern.hasPrefix("("), pattern.hasSuffix(")") { pattern = pattern.dropFirst().dropLast() }
    var parts: [FilterPart] = []
    for word in pattern.split(separator: "|") {
      guard word.allSatisfy({ !"^$.*+?()[]{}\\".contains($0) }) else {
        throw untranslatable("“\(value)” is a pattern, and only words can be looked for")
      }
      parts.append(.term(try term(for: String(word), isPart: true)))
    }
    guard let last = parts.last else {
      throw untranslatable("there is nothing to look for in “\(field)”")
    }
    return parts.dropLast().reversed().reduce(last) { .any($1, $0) }
  }

  /// What is part of a text may be the beginning of a word in it.
  private func term(
    for value: String, isPart: Bool
  ) throws(NewsboatFilter.Untranslatable) -> String {
    let words = value.withoutBlankEnds
    guard words.contains(where: { $0.isLetter || $0.isNumber }), !words.contains("\"") else {
      throw untranslatable("there is no word to look for in “\(value)”")
    }
    let name = Self.names[field] ?? field
    return "\(name):\"\(words)\"" + (isPart ? "*" : "")
  }

  private static let names = ["content": "text", "feedtitle": "source", "tags": "tag"]
}
