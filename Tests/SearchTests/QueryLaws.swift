import Search
import TestSupport
import Testing

/// What holds of every query, tried on queries nobody would write.
struct QueryLaws {
  private static let words = [
    "fog", "harbour", "or", "OR", "AND", "NOT", "not", "title:fog", "is:read", "-", "-fog", "(fog)",
    "fog*", "“fog”", "Żółw", "霧", "ที่", "e\u{301}", "10:30", "a/b", "…", "fog\u{301}", "«", "7d",
  ]

  @Test func whatIsWrittenBackMeansTheSame() throws {
    var chance = Chance(seed: 1)
    for _ in 0..<3000 {
      let query = chance.query(of: Self.words)
      let text = query.description
      #expect(try Query(parsing: text) == query, "\(text)")
    }
  }

  /// Any text is a query or has a problem within it, and what is a query can be written back.
  @Test func everyTextIsAnswered() {
    let signs = [
      "fog", "or", "AND", "NOT", " ", " ", "(", ")", "\"", "“", "”", "-", "*", ":", "title:", "is:",
      "is:read", "has:quote", "since:", "7d", "2025-12", "autor:", "\u{0}", "\u{1B}", "\u{301}",
      "霧",
      "ที่", "\u{202E}", "👩‍👩‍👧", "\n", "&", "\u{10FFFF}",
    ]
    var chance = Chance(seed: 2)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<14, using: &chance))
        .map { _ in signs.randomElement(using: &chance) ?? "" }.joined()
      for parse in [Self.parsing, Self.typing] { Self.expectAnswer(to: text, from: parse) }
    }
  }

  /// What nests, what negates and what repeats costs no more than what does not.
  @Test(arguments: ["(", "-", "-(", "NOT ", "\"", "title:", "or ", "a or ", ")", "*", "a:", "("])
  func nothingIsTooMuch(pattern: String) {
    for count in [1999 / pattern.count, 500_000] {
      let text = String(repeating: pattern, count: count)
      Self.expectAnswer(to: text, from: Self.parsing)
      Self.expectAnswer(to: text, from: Self.typing)
    }
  }

  private typealias Parse = @Sendable (String) throws(QueryProblem) -> Query

  private static let parsing: Parse = { text throws(QueryProblem) in try Query(parsing: text) }
  private static let typing: Parse = { text throws(QueryProblem) in try Query(typing: text) }

  private static func expectAnswer(to text: String, from parse: Parse) {
    do {
      let query = try parse(text)
      let again = try Query(parsing: query.description)
      #expect(again == query, "\(text.debugDescription) → \(query)")
    } catch {
      #expect((1...text.count + 1).contains(error.column), "\(text.debugDescription): \(error)")
    }
  }
}
