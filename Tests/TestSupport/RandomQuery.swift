import Articles
public import Search

extension Chance {
  /// A query of `words`, at most `depth` parentheses deep, as the parser would make it.
  public mutating func query(of words: [String], depth: Int = 3) -> Query {
    guard depth > 0, Int.random(in: 0..<3, using: &self) > 0 else { return leaf(of: words) }
    let parts = (0..<Int.random(in: 1...3, using: &self)).map { _ in
      query(of: words, depth: depth - 1)
    }
    switch Int.random(in: 0..<3, using: &self) {
    case 0: return .all(of: parts)
    case 1: return .any(of: parts)
    default: return Query.all(of: parts).negated
    }
  }

  private mutating func leaf(of words: [String]) -> Query {
    let date = date()
    switch Int.random(in: 0..<12, using: &self) {
    case 0: return .marked(one(of: Query.Mark.allCases, else: .read))
    case 1: return .containing(.quote)
    case 2: return .since(date)
    case 3: return .before(date)
    case 4: return reading(of: words)
    default: return wording(of: words)
    }
  }

  private mutating func reading(of words: [String]) -> Query {
    let reading = one(of: Query.Reading.allCases, else: .said)
    let isBeginning = Int.random(in: 0..<5, using: &self) == 0
    return Wording(one(of: words, else: "word"), isBeginning: isBeginning)
      .map { .read(reading, $0) } ?? .containing(.quote)
  }

  private mutating func wording(of words: [String]) -> Query {
    let count = Int.random(in: 0..<4, using: &self) == 0 ? 2 : 1
    let text = (0..<count).map { _ in one(of: words, else: "word") }.joined(separator: " ")
    let field =
      Bool.random(using: &self) ? Query.TextField.allCases.randomElement(using: &self) : nil
    let isBeginning = Int.random(in: 0..<5, using: &self) == 0
    guard let wording = Wording(text, in: field, isBeginning: isBeginning) else {
      return .containing(.quote)
    }
    return .words(wording)
  }

  private mutating func date() -> QueryDate {
    let year = Int.random(in: 2023...2026, using: &self)
    let month = Int.random(in: 1...12, using: &self)
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return .today
    case 1: return .yesterday
    case 2: return .year(year)
    case 3: return .month(year: year, month: month)
    case 4: return .day(year: year, month: month, day: Int.random(in: 1...28, using: &self))
    default:
      let count = Int.random(in: 0..<30, using: &self)
      return .ago(count, one(of: QueryDate.Unit.allCases, else: .days))
    }
  }

  private mutating func one<Choice>(of choices: [Choice], else other: Choice) -> Choice {
    choices.randomElement(using: &self) ?? other
  }
}
