import Articles
import Testing

@testable import ViewModels

/// Saying who speaks, where the engine was wrong.
struct CorrectingTests {
  private static let text =
    "[“It holds,”](direct: Lena Ortiz) said [Lena Ortiz](person). [“So far,”](direct: Sam Reed) said "
    + "[Sam Reed](person) to [Ada Holm](person) of the [Harbour Board](organization)."

  @Test func asksAboutTheQuotationThePersonIsAt() {
    var reader = Reader.reading(Self.text)
    reader.does(.nextSpeaker)
    reader.does(.nextSpeaker)
    reader.does(.correctSpeaker)
    #expect(reader.names == ["Lena Ortiz", "Sam Reed", "Ada Holm", "Harbour Board", "nobody"])
    reader.answers(.type("h"))
    #expect(reader.names == ["Ada Holm", "Harbour Board"])
    reader.answers(.complete(1))
    reader.answers(.submit)
    #expect(reader.prompt == nil)
    #expect(reader.speakers == ["Lena Ortiz", "Ada Holm"])
    #expect(reader.notice?.words == "Ada Holm says this; U takes it back")
    #expect(reader.article?.whoSpeaks == "Ada Holm, quotation 1 of 1   as you said")
  }

  @Test(arguments: [
    ("Reed", "Sam Reed"), ("2", "Sam Reed"), ("harbour b", "Harbour Board"),
    ("Bo Lund", "Bo Lund"), ("  Bo   Lund ", "Bo Lund"), ("nobody", nil),
  ])
  func aNameItsBeginningADigitOrAnythingElseWillDo(words: String, speaker: String?) {
    var reader = Reader.reading(Self.text)
    reader.says(words)
    #expect(reader.speakers == [speaker, "Sam Reed"])
  }

  @Test func theSidebarAndTheJumpsFollowAtOnce() {
    var reader = Reader.reading(Self.text)
    reader.says("Sam Reed")
    #expect(reader.sidebarSpeakers == ["Sam Reed"])
    reader.does(.nextSpeaker)
    #expect(reader.notice?.words == "Nobody but Sam Reed is quoted here")
    reader.does(.digit(1))
    #expect(reader.notice?.words == "Sam Reed, quotation 2 of 2")
  }

  @Test func theListOfNamesDoesNotHideWhatIsAskedAbout() {
    let lines = (1...12).map { "Line \($0)." }.joined(separator: "\n")
    var reader = Reader.reading(lines + "\n" + Self.text + "\n" + lines, rows: 16)
    reader.does(.correctSpeaker)
    guard let pane = reader.article, let quotation = pane.currentQuotation else {
      Issue.record("there is no quotation")
      return
    }
    #expect(pane.row(showing: quotation.start) < pane.visibleRows.upperBound - reader.names.count)
    #expect(pane.isVisible(quotation))
  }

  @Test func whoIsNotInTheArticleHasNoMentions() {
    var reader = Reader.reading(Self.text)
    reader.says("Bo Lund")
    reader.does(.nextMention)
    #expect(reader.notice?.words == "The article does not name Bo Lund")
  }

  @Test func isTakenBackAndMadeAgain() {
    var reader = Reader.reading(Self.text)
    reader.says("Ada Holm")
    reader.says("nobody")
    reader.does(.undo)
    #expect(reader.speakers == ["Ada Holm", "Sam Reed"])
    reader.does(.redo)
    #expect(reader.speakers == [nil, "Sam Reed"])
    reader.says("as it was read")
    #expect(reader.speakers == ["Lena Ortiz", "Sam Reed"])
    #expect(reader.notice?.words == "As it was read: Lena Ortiz says this")
  }

  @Test func aMarkMadeLaterIsTakenBackFirst() {
    var reader = Reader.reading(Self.text)
    reader.says("Ada Holm")
    reader.does(.toggleStar)
    #expect(reader.update(.command(.undo)) == [.stepMarks(.undo)])
    #expect(reader.speakers == ["Ada Holm", "Sam Reed"])
  }

  @Test func nothingChangesWhereNothingIsSaid() {
    var reader = Reader.reading(Self.text)
    for answers: [Answer] in [
      [.submit], [.cancel], [.erase], [.type("Lena Ortiz"), .eraseAll, .submit],
    ] {
      reader.does(.correctSpeaker)
      for answer in answers { reader.answers(answer) }
      #expect(reader.prompt == nil)
      #expect(reader.speakers == ["Lena Ortiz", "Sam Reed"])
    }
  }

  @Test func whereNobodySpeaksThereIsNothingToCorrect() {
    var reader = Reader.reading("Fog.")
    reader.does(.correctSpeaker)
    #expect(reader.prompt == nil)
    #expect(reader.notice?.words == "Nobody is quoted here")
  }

  @Test func nobodyLeavesBeforeACorrectionIsOnDisk() {
    var reader = Reader.reading(Self.text)
    reader.does(.correctSpeaker)
    reader.answers(.type("Ada Holm"))
    let effects = reader.update(.answer(.submit))
    guard case .keepCorrection(let correction) = effects.first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(correction.verdict == .speaker("Ada Holm") && correction.beginning == "“It holds,”")
    reader.does(.quit)
    #expect(!reader.isFinished)
    _ = reader.update(.correctionNotKept("no room"))
    #expect(reader.isFinished)
    #expect(reader.lastWords == "Some corrections could not be kept. no room")
    _ = reader.update(.correctionKept)
  }

  @Test func whatIsNotYetOnDiskCountsInAnArticleThatIsReadAgain() {
    var reader = Reader.reading(Self.text)
    reader.does(.correctSpeaker)
    reader.answers(.type("nobody"))
    _ = reader.update(.answer(.submit))
    let annotation = MarkedText(Self.text).annotation
    _ = reader.update(.articleAnnotated(Article.ID(rawValue: "0"), annotation))
    #expect(reader.speakers == [nil, "Sam Reed"])
    _ = reader.update(.correctionKept)
    _ = reader.update(.articleAnnotated(Article.ID(rawValue: "0"), annotation))
    #expect(reader.speakers == ["Lena Ortiz", "Sam Reed"])
  }

  @Test func whatWasSaidBeforeCountsWhenTheArticleIsOpenedAgain() {
    var reader = Reader.reading(Self.text, "Fog.")
    let marked = MarkedText(Self.text)
    let correction = Correction(
      article: Article.ID(rawValue: "0"),
      quotation: marked.annotation.quotationNames(in: marked.text)[1], beginning: "",
      verdict: .speaker("Ada Holm"))
    _ = reader.update(.articleAnnotated(Article.ID(rawValue: "0"), marked.annotation, [correction]))
    #expect(reader.speakers == ["Lena Ortiz", "Ada Holm"])
    #expect(reader.sidebarSpeakers == ["Lena Ortiz", "Ada Holm"])
  }
}

extension Reader {
  fileprivate mutating func answers(_ answer: Answer) {
    for effect in update(.answer(answer)) where effect.isCorrection { _ = update(.correctionKept) }
  }

  /// Says of the first quotation that it is by `words`.
  fileprivate mutating func says(_ words: String) {
    does(.correctSpeaker)
    answers(.type(words))
    answers(.submit)
  }

  fileprivate var names: [String] {
    guard case .speaker(let line) = prompt else { return [] }
    return line.matches.map(\.name)
  }

  fileprivate var speakers: [String?] {
    (article?.quotations ?? []).map { quotation in
      quotation.speaker.flatMap { article?.annotation?.entity($0)?.name }
    }
  }

  fileprivate var sidebarSpeakers: [String] {
    sidebar.rows.compactMap { row in
      if case .speaker(let entity, _, _, _) = row { entity.name } else { nil }
    }
  }
}

extension Effect {
  fileprivate var isCorrection: Bool {
    if case .keepCorrection = self { true } else { false }
  }
}
