import Articles
import Scoring
import Testing

/// Marked passages, and what another reader makes of them.
struct GoldScoreTests {
  private let gold = MarkedText(
    """
    [“It opens [Monday](date),”](direct: Lena Ortiz) said [Lena Ortiz](person). [Sam Reed](person) \
    said [it would not](indirect: Sam Reed). Police said [nothing was known](indirect: ?).
    """)

  @Test func whatIsReadAsMarkedIsRight() {
    var score = GoldScore()
    score.add(gold, gold.annotation)
    #expect(score.found == Tally(gold: 3, found: 3, goldMet: 3, foundRight: 3))
    #expect(score.speakers == SpeakerTally(gold: 3, matched: 3, right: 3))
    #expect(score.names.total() == Tally(gold: 3, found: 3, goldMet: 3, foundRight: 3))
  }

  @Test func aSpeakerIsWrongByAnotherNameAndWhereThereIsNone() {
    let score = score(
      """
      [“It opens Monday,”](direct: Lena) said [Lena](person) Ortiz. [Sam Reed](person) \
      said [it would not](indirect: Sam Reed). Police said [nothing was known](indirect: Sam Reed).
      """)
    #expect(score.speakers(.named) == SpeakerTally(gold: 2, matched: 2, right: 1))
    #expect(score.speakers(.unnamed) == SpeakerTally(gold: 1, matched: 1, right: 0))
    #expect(score.speakers(.kind(.direct)) == SpeakerTally(gold: 1, matched: 1, right: 0))
    #expect(score.names[.person] == Tally(gold: 2, found: 2, goldMet: 1, foundRight: 1))
    #expect(score.names[.date] == Tally(gold: 1, found: 0, goldMet: 0, foundRight: 0))
  }

  @Test func whatIsMissedIsWrongAndWhatIsMadeUpCosts() {
    let score = score(
      """
      “It opens Monday,” said [Lena Ortiz](person). [Sam Reed](person) \
      said [it would not](mixed: Sam Reed). Police [said](indirect: ?) nothing was known.
      """)
    #expect(score.found(.direct) == Tally(gold: 1, found: 0, goldMet: 0, foundRight: 0))
    #expect(score.found(.mixed) == Tally(gold: 0, found: 1, goldMet: 0, foundRight: 1))
    #expect(score.found(.indirect) == Tally(gold: 2, found: 1, goldMet: 1, foundRight: 0))
    #expect(score.speakers == SpeakerTally(gold: 3, matched: 1, right: 1))
  }

  @Test func channelsCountByName() {
    let gold = MarkedText(
      "[“No,”](direct: Lena Ortiz via HPA) [Lena Ortiz](person) said, [HPA](organization) reports.")
    var score = GoldScore()
    score.add(gold, gold.annotation)
    score.add(gold, MarkedText("[“No,”](direct: ?) Lena Ortiz said, HPA reports.").annotation)
    #expect(score.channels == Tally(gold: 2, found: 1, goldMet: 1, foundRight: 1))
  }

  private func score(_ reading: String) -> GoldScore {
    let read = MarkedText(reading)
    #expect(read.text == gold.text)
    var score = GoldScore()
    score.add(gold, read.annotation)
    return score
  }
}
