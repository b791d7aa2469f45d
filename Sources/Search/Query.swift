/// What someone looks for in the archive.
///
/// It is made from what a person writes by ``init(parsing:)``, and by ``init(typing:)`` while they
/// are still writing. Dates stay as they were written, so that `since:7d` kept for a month means
/// the last seven days then.
public indirect enum Query: Hashable, Sendable {
  case everything
  case words(Wording)
  /// `is:`
  case marked(Mark)
  /// `has:`
  case containing(Content)
  /// `feed:`, the articles that the feed at this address has brought; or else those with this in their
  /// addresses.
  case feed(String)
  /// What the language engine has read: whom it names, who is quoted, and with which words.
  case read(Reading, Wording)
  /// From the beginning of that day, month or year on.
  case since(QueryDate)
  /// Earlier than the beginning of that day, month or year. An article without a date is not.
  case before(QueryDate)
  case not(Query)
  case all([Query])
  case any([Query])

  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case unread
    case read
    case starred
    /// Brought by feeds alone that the person keeps hidden. Whoever looks for something finds them, but
    /// they are not in the list of everything.
    case hidden
  }

  public enum Content: String, CaseIterable, Hashable, Sendable {
    case quote
  }

  /// What of an article's names and quotations words can be looked for in.
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    /// The names of somebody who is quoted. What stands beside it is looked for in the same
    /// quotation, where it is of quotations.
    case speaker
    /// What somebody is quoted with.
    case said
    /// The names of anybody or anything.
    case entity
    case person
    case org
    case place
  }

  /// The parts of an article in which words can be looked for.
  public enum TextField: String, CaseIterable, Hashable, Sendable {
    case title
    case text
    case source
    case tag
    case author
  }
}

extension Query {
  /// The articles that all of `queries` find.
  public static func all(of queries: [Query]) -> Query {
    let parts = queries.flatMap { query in
      switch query {
      case .everything: [Query]()
      case .all(let parts): parts
      case .words, .marked, .containing, .feed, .read, .since, .before, .not, .any: [query]
      }
    }
    guard let first = parts.first else { return .everything }
    return parts.count == 1 ? first : .all(parts)
  }

  /// The articles that any of `queries` finds, which are one at least.
  public static func any(of queries: [Query]) -> Query {
    guard !queries.contains(.everything) else { return .everything }
    let parts = queries.flatMap { query in
      if case .any(let parts) = query { parts } else { [query] }
    }
    guard let first = parts.first else { return .everything }
    return parts.count == 1 ? first : .any(parts)
  }

  /// Whether words are looked for anywhere in it.
  public var asksForWords: Bool {
    contains { if case .words = $0 { true } else { false } }
  }

  /// Whether what it finds depends on what the language engine has read.
  public var asksForQuotations: Bool {
    contains { query in
      switch query {
      case .containing(.quote), .read: true
      case .everything, .words, .marked, .feed, .since, .before, .not, .all, .any: false
      }
    }
  }

  private func contains(_ isWanted: (Query) -> Bool) -> Bool {
    switch self {
    case .everything, .words, .marked, .containing, .feed, .read, .since, .before: isWanted(self)
    case .not(let query): query.contains(isWanted)
    case .all(let queries), .any(let queries): queries.contains { $0.contains(isWanted) }
    }
  }

  /// The first words that are looked for in the text; nil where none are.
  public var firstWords: String? {
    switch self {
    case .words(let wording), .read(.said, let wording): wording.text
    case .all(let queries), .any(let queries): queries.lazy.compactMap(\.firstWords).first
    case .everything, .marked, .containing, .feed, .read, .since, .before, .not: nil
    }
  }

  /// The same, of somebody who looks for quotations: words in no field in particular are looked for in
  /// what was said.
  public var ofQuotations: Query {
    switch self {
    case .words(let wording) where wording.field == nil: .read(.said, wording)
    case .everything, .words, .marked, .containing, .feed, .read, .since, .before: self
    case .not(let query): .not(query.ofQuotations)
    case .all(let queries): .all(queries.map(\.ofQuotations))
    case .any(let queries): .any(queries.map(\.ofQuotations))
    }
  }

  /// The articles that this does not find.
  public var negated: Query {
    if case .not(let query) = self { query } else { .not(self) }
  }
}
