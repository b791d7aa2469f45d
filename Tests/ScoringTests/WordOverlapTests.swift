import Scoring
import Testing

/// Two texts, by their words.
struct WordOverlapTests {
  @Test(arguments: [
    ("one two", "Two, ONE!", 1.0), ("one one", "one two", 0.5), ("", "", 1.0), ("one", "", 0.0),
    ("one two three", "one", 0.5),
  ])
  func f1(found: String, expected: String, figure: Double) {
    #expect(abs(WordOverlap(found, expected).f1 - figure) < 1e-9)
  }
}
