import Articles
import Foundation
import Scoring
import Testing

struct EditionScoreTests {
  private static let expected = """
    {"direct": [{"starts": "It opens", "speaker": "Lena Ortiz"}, {"starts": "Not so", "speaker": "Sam Reed"}],
     "quoted": [{"speaker": "Lena Ortiz", "direct": 1, "indirect": 0}],
     "people": [{"name": "Lena Ortiz", "role": "mayor"}, {"name": "Sam Reed", "role": null}],
     "organizations": ["Harbour Board"], "places": []}
    """

  @Test func countsByName() throws {
    let expected = try JSONDecoder().decode(Expectation.self, from: Data(Self.expected.utf8))
    let read = MarkedText(
      "[“It opens Monday,”](direct: Lena Ortiz) said [Lena Ortiz](person) of [the Harbour Board](organization). [“Not so,”](direct: Lena Ortiz) said a man in [Oslo](place)."
    )
    var score = EditionScore()
    score.add(expected, read.annotation, of: read.text)
    #expect(score.lines == Tally(gold: 2, found: 2, goldMet: 2, foundRight: 2))
    #expect(score.rightSpeakers == 1)
    #expect(score.voices == Tally(gold: 1, found: 1, goldMet: 1, foundRight: 1))
    #expect(score.people == Tally(gold: 2, found: 1, goldMet: 1, foundRight: 1))
    #expect(score.organizations == Tally(gold: 1, found: 1, goldMet: 1, foundRight: 1))
    #expect(score.places == Tally(gold: 0, found: 1))
  }
}
