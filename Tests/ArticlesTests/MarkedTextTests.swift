import Articles
import Testing
import Text

/// Marks that are taken out of a text can be put back in.
struct MarkedTextTests {
  @Test(arguments: [
    "[“We love [Springfield](place),”](direct: Lena Ortiz) said [Lena Ortiz](person).",
    "[Ortiz](person: Lena Ortiz) spoke. [Lena Ortiz](person) did.",
    "[“A,”](direct: Reed via HNA) [Reed](person) told [HNA](organization). [“B.”](continued)",
    "[[Seoul](place)'s ministry](organization) said [so](indirect: Seoul's ministry).",
    "A sign read [“Closed.”](direct: ?) and \\[sic\\] no more \\\\.",
    "[“다리.”](direct: 김하늘) [김하늘](person) 🌉",
    "Nothing marked.",
    "",
  ])
  func goesOutAndIn(marked: String) {
    #expect(MarkedText(marked).description == marked)
  }

  @Test func spansCountBytes() {
    let marked = MarkedText("é [“나.”](direct: Reed) [Reed](person)")
    #expect(marked.text == "é “나.” Reed")
    #expect(marked.annotation.quotations[0].content == [TextSpan(utf8: 3, 13)])
    #expect(marked.annotation.entities[0].mentions == [TextSpan(utf8: 14, 18)])
    #expect(marked.annotation.quotations[0].speaker == marked.annotation.entities[0].id)
  }

  @Test func oneNameIsOneEntity() {
    let marked = MarkedText("[Reed](person). [Sam](person: Reed). [“Hm.”](direct: Reed)")
    #expect(marked.annotation.entities.map(\.name) == ["Reed"])
    #expect(marked.annotation.entities[0].mentions.count == 2)
  }

  @Test(arguments: ["]", "[a", "[a](", "a](person)", "\\", "[a] (person)"])
  func whatIsNotWellFormedIsText(marked: String) {
    #expect(MarkedText(marked).annotation == Annotation())
  }
}
