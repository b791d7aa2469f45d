import Articles
import Testing

@testable import Language

/// Every rule of language carries one sentence that shows it. The marks are taken out, the engine
/// reads what is left, and the same marks must come back.
struct RuleTests {
  @Test(arguments: AttributionRules.all.map { "\($0)" })
  func attributionRuleDoesWhatItShows(name: String) throws {
    let rule = try #require(AttributionRules.all.first { "\($0)" == name })
    expect(rule.example, decidedBy: name)
  }

  @Test(arguments: ReportingRules.all.map { "\($0)" })
  func reportingRuleDoesWhatItShows(name: String) throws {
    let rule = try #require(ReportingRules.all.first { "\($0)" == name })
    expect(rule.example, decidedBy: name)
  }

  private func expect(_ example: String, decidedBy name: String) {
    let found = MarkedText(reading: MarkedText(example).text)
    #expect(found.description == example)
    #expect(found.annotation.quotations.map(\.decidedBy) == [name])
  }
}
