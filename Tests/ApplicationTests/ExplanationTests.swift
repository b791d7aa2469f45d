import Application
import Articles
import Testing
import Text

/// What `quoth annotate --explain` shows.
struct ExplanationTests {
  @Test func saysWhatDecidedEachNameAndSpeakerAndHowSureItWas() {
    let marked = MarkedText(
      "[“No,”](direct: Lena Ortiz via HPA) said [Ortiz](person: Lena Ortiz). [HPA](organization) "
        + "passed it on. [“Yes.”](direct: ?)")
    var annotation = marked.annotation
    annotation.quotations[0].decidedBy = "SpeakerAfterVerb"
    annotation.quotations[0].isUnsure = true
    annotation.quotations[0].speakerBy = "pronoun"
    annotation.entities[0].decidedBy = "Standing"
    annotation.entities[0].isUnsure = true
    annotation.entities[1].decidedBy = "Names"
    #expect(
      Explanation(annotation, of: marked.text).description
        == "[“No,”](direct: Lena Ortiz via HPA? · SpeakerAfterVerb · pronoun) said "
        + "[Ortiz](person: Lena Ortiz? · Standing). [HPA](organization · Names) "
        + "passed it on. [“Yes.”](direct: ?)")
  }
}
