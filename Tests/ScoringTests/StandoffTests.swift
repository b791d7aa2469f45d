import Scoring
import Testing
import Text

struct StandoffTests {
  private static let text = "„Ół 서,” said Roe. “Yes.” It may rain."
  private static let standoff = """
    T1\tContent 0 7;18 24\tthe words
    T2\tSource 13 16\tRoe
    T3\tCue 8 12\tsaid
    T4\tAttribution 8 12\tsaid
    E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2
    T5\tContent 25 27\tIt
    E2\tAttribution-no-source:T4 Content:T5 Cue:T3
    E3\tAttribution:T4 Content:T1 Content2:T5 Cue:T3
    A1\tSomething E1
    """

  @Test func readsPlacesInScalars() throws {
    let found = Attribution.attributions(in: Self.standoff, of: Self.text)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(first.content.map { Self.text[$0] } == ["„Ół 서,”", "“Yes.”"])
    #expect(first.source.map { Self.text[$0] } == ["Roe"])
    #expect(first.cue.map { Self.text[$0] } == ["said"])
  }

  @Test func addsTheSecondPartOfARole() throws {
    let found = Attribution.attributions(in: Self.standoff, of: Self.text)
    #expect(found.last?.content.count == 3)
  }

  @Test func passesOverWhatIsDamaged() {
    let standoff = "T1\tContent 9 999\tx\nT2\nE1\tAttribution:T4 Content:T1\nE2"
    #expect(Attribution.attributions(in: standoff, of: "short").map(\.content) == [[]])
  }
}
