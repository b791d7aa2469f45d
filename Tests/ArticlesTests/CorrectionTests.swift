import Articles
import Testing
import Text

/// What a person says of who speaks, put over what the engine found.
struct CorrectionTests {
  private let read = MarkedText(
    "[“It holds,”](direct: Lena Ortiz) said [Ortiz](person: Lena Ortiz) of [Harbour Board](organization). "
      + "[“No,”](direct: Lena Ortiz) he said. [“No,”](direct: ?) said another.")

  @Test(arguments: [
    (0, Correction.Verdict.nobody, "“It holds,”](direct: ?)"),
    (0, .speaker("Harbour Board"), "“It holds,”](direct: Harbour Board)"),
    (0, .speaker("harbour board"), "“It holds,”](direct: Harbour Board)"),
    (0, .speaker("Sam Reed"), "“It holds,”](direct: Sam Reed)"),
    (0, .asRead, "“It holds,”](direct: Lena Ortiz)"),
    (1, .speaker("Sam Reed"), "“No,”](direct: Sam Reed) he"),
    (2, .speaker("Sam Reed"), "“No,”](direct: Sam Reed) said"),
  ])
  func changesTheSpeakerOfOneQuotation(
    index: Int, verdict: Correction.Verdict, expected: String
  ) {
    let corrected = read.corrected(index, verdict)
    #expect(corrected.description.contains(expected))
    let changed = zip(corrected.annotation.quotations, read.annotation.quotations).count {
      $0 != $1
    }
    #expect(changed == (verdict == .asRead ? 0 : 1))
  }

  @Test func aMonthIsNobody() {
    let read = MarkedText("[“No,”](direct: ?) she said in [May](date).")
    let corrected = read.corrected(0, .speaker("May")).annotation
    #expect(corrected.quotations[0].speaker.flatMap(corrected.entity)?.kind == .person)
  }

  @Test func isSureAndSaysWhoDecided() {
    let quotation = read.corrected(0, .nobody).annotation.quotations[0]
    #expect(quotation.decidedBy == Correction.rule)
    #expect(!quotation.isUnsure)
  }

  @Test func theLastOfSeveralCounts() {
    let first = read.correction(0, .nobody)
    let second = read.correction(0, .speaker("Sam Reed"))
    let corrected = read.annotation.corrected(by: [first, second], in: read.text)
    #expect(
      MarkedText(text: read.text, annotation: corrected).description.contains(
        "[“It holds,”](direct: Sam Reed)"))
  }

  @Test func aQuotationIsKnownAgainWhateverStandsAroundItsLetters() {
    let other = MarkedText("«[It  holds](indirect: ?)», he said.")
    let names = read.annotation.quotationNames(in: read.text)
    #expect(other.annotation.quotationNames(in: other.text) == [names[0]])
    #expect(names[1].words == names[2].words)
    #expect(names.map(\.number) == [0, 0, 1])
  }

  /// Files hold it.
  @Test func theNameOfAQuotationNeverChanges() {
    let names = read.annotation.quotationNames(in: read.text)
    #expect(String(names[0].words.rawValue, radix: 16) == "7685889961d853c8")
  }
}

extension MarkedText {
  fileprivate func correction(_ index: Int, _ verdict: Correction.Verdict) -> Correction {
    Correction(
      article: Article.ID(rawValue: "a"), quotation: annotation.quotationNames(in: text)[index],
      beginning: "", verdict: verdict)
  }

  fileprivate func corrected(_ index: Int, _ verdict: Correction.Verdict) -> MarkedText {
    MarkedText(
      text: text, annotation: annotation.corrected(by: [correction(index, verdict)], in: text))
  }
}
