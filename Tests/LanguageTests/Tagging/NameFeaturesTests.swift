import TestSupport
import Testing
import Text

@testable import Language

/// What the tagger sees.
struct NameFeaturesTests {
  private func evidence(_ text: String) -> NameEvidence {
    NameEvidence(in: text, lexicon: wholeLexicon, clusters: NameModelFiles.clusters)
  }

  /// The stretches that are looked at, in brackets.
  private func picture(of text: String) -> String {
    let stretches = evidence(text).stretches.map { row in
      row.compactMap { String(text[$0.span]) }.joined(separator: " ")
    }
    return stretches.map { "[\($0)]" }.joined(separator: " … ")
  }

  @Test(arguments: [
    (
      "It was said again and again by everyone there that old Mayor Lena Ortiz of Oslo paid "
        + "$5 million for a boat that nobody else in the whole town had wanted.",
      "[It was said] … [old Mayor Lena Ortiz of Oslo paid $ 5 million for a]"
    ),
    ("they went home and nothing else was ever said about any of this at all", ""),
  ])
  func looksWhereNamesMayBe(text: String, stretches: String) {
    #expect(picture(of: text) == stretches)
  }

  /// Whoever changes what the features are, has to learn new weights for them, and to say so by a new
  /// version: then this number changes, too.
  @Test func changesItsFeaturesOnlyWithTheirVersion() {
    let row = evidence("Mayor Lena Ortiz of Oslo paid $5 million.").stretches.first ?? []
    let sum = row.flatMap(\.features).reduce(0) { $0 &+ UInt64($1) }
    #expect(
      "version \(NameFeatures.version): \(row.count) tokens, \(sum)"
        == "version 1: 10 tokens, 1495934733798")
  }

  @Test(arguments: ["", " ", "\n\n", "'s", "é", "U.S.", "$", "\u{0}", "A", "-A", "((((", "“”"])
  func takesTheSmallestTexts(text: String) {
    for token in evidence(text).stretches.joined() {
      #expect(token.span.upperBound.utf8 <= text.utf8.count && token.features.count < 200)
    }
  }
}
