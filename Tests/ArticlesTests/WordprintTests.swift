import Articles
import Testing

@Suite("Texts that say nearly the same")
struct WordprintTests {
  private static let report =
    (1...20).map { number in
      "On day \(number) the ferry to Inchkeith sailed with \(number * 7) people, the harbour master "
        + "said, and came back before dark because of the fog. "
    }.joined()

  private func isKnownAgain(_ one: String, _ other: String) -> Bool {
    guard let one = Wordprint(one), let other = Wordprint(other) else { return false }
    #expect(one.saysNearlyTheSame(as: other) == other.saysNearlyTheSame(as: one))
    return one.saysNearlyTheSame(as: other)
  }

  @Test(
    "are known again",
    arguments: [
      report, report.replacing("“", with: "\""), report + "The Wire reported.",
      report.replacing(", ", with: "—"), "  \n" + report.replacing(". ", with: ".\n\n"),
      report.replacing("because of", with: "owing to"),
    ])
  func alike(other: String) {
    #expect(isKnownAgain(Self.report, other))
    let prints = Set(Wordprint.fingerprints(of: Self.report))
    #expect(!prints.isDisjoint(with: Wordprint.fingerprints(of: other)))
  }

  @Test(
    "but no notice is another that differs in a name or a number",
    arguments: [
      report.replacing("Inchkeith", with: "Inchcolm"), report.replacing("with 70", with: "with 71"),
      report.replacing("On day 3 ", with: "On day 4 "), String(report.prefix(report.count / 2)),
      report + report.replacing("sailed", with: "stayed"),
    ])
  func different(other: String) {
    #expect(!isKnownAgain(Self.report, other))
  }

  @Test("and a few lines are nobody's text")
  func short() {
    let line = "The bridge is closed today. It opens tomorrow at nine."
    #expect(Wordprint(line) == nil && Wordprint.fingerprints(of: line).isEmpty)
    #expect(Wordprint("") == nil && Wordprint(String(repeating: "\u{E2}\u{AD}", count: 500)) == nil)
  }

  @Test("nearly always share a fingerprint where nine of ten runs are the same")
  func recall() {
    var found = 0
    let words = (0..<400).map { "word\($0 * 7919 % 1009)" }
    for round in 0..<100 {
      var other = words
      for cut in 0..<6 { other[(round * 37 + cut * 61) % 400] = "else\(cut)" }
      let one = Set(Wordprint.fingerprints(of: words.joined(separator: " ")))
      if !one.isDisjoint(with: Wordprint.fingerprints(of: other.joined(separator: " "))) {
        found += 1
      }
    }
    #expect(found >= 90)
  }
}
