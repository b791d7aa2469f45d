import Articles
import TestSupport
import Testing
import Text

@testable import ViewModels

/// From speaker to speaker and from quotation to quotation, on text that says who speaks.
struct JumpingTests {
  private static let debate = """
    [“A,”](direct: Ortiz) said [Ortiz](person). [“B,”](direct: Ortiz) she said.

    [“C,”](direct: Reed) said [Reed](person). A sign read [“D.”](direct: ?)

    [“E,”](direct: Ortiz via SNA) [Ortiz](person) told [SNA](organization).
    """

  @Test func nextSpeakerSkipsWordsByTheSameSpeaker() {
    var reader = Reader.reading(Self.debate)

    reader.does(.nextSpeaker)
    #expect(reader.wordsOfCurrentQuotation == "“A,”")
    #expect(reader.notice?.words == "Ortiz, quotation 1 of 3")

    reader.does(.nextSpeaker)
    #expect(reader.wordsOfCurrentQuotation == "“C,”")
    #expect(reader.notice?.words == "Reed, quotation 1 of 1")
  }

  @Test func nextQuotationStopsAtEveryOne() {
    var reader = Reader.reading(Self.debate)
    var words: [Substring?] = []
    for _ in 0..<5 {
      reader.does(.nextQuotation)
      words.append(reader.wordsOfCurrentQuotation)
    }
    #expect(words == ["“A,”", "“B,”", "“C,”", "“D.”", "“E,”"])
    #expect(reader.notice?.words == "Ortiz, quotation 3 of 3   via SNA")
  }

  @Test func saysWhenItGoesRound() {
    var reader = Reader.reading(Self.debate)
    reader.does(.previousQuotation)
    #expect(reader.wordsOfCurrentQuotation == "“E,”")
    #expect(reader.notice?.words == "Ortiz, quotation 3 of 3   via SNA   from the end again")

    reader.does(.nextQuotation)
    #expect(reader.wordsOfCurrentQuotation == "“A,”")
    #expect(reader.notice?.words == "Ortiz, quotation 1 of 3   from the beginning again")
  }

  @Test func digitsGoToTheirSpeaker() {
    var reader = Reader.reading(Self.debate)
    reader.does(.digit(2))
    #expect(reader.wordsOfCurrentQuotation == "“C,”")
    reader.does(.digit(1))
    #expect(reader.wordsOfCurrentQuotation == "“E,”")
    reader.does(.digit(7))
    #expect(reader.wordsOfCurrentQuotation == "“E,”")
    #expect(reader.notice?.words == "Nobody here has the digit 7")
  }

  @Test func aSpeakerWhoIsNotNamedIsNobodyToJumpTo() {
    var reader = Reader.reading("A sign read [“D.”](direct: ?)")
    reader.does(.nextSpeaker)
    #expect(reader.notice?.words == "Nobody here is named as speaking")
    reader.does(.nextQuotation)
    #expect(reader.notice?.words == "Speaker not named, quotation 1 of 1")
  }

  @Test func staysPutWhenNobodyElseSpeaks() {
    var reader = Reader.reading("[“A,”](direct: Ortiz) said [Ortiz](person).")
    reader.does(.nextSpeaker)
    reader.does(.nextSpeaker)
    #expect(reader.wordsOfCurrentQuotation == "“A,”")
    #expect(reader.notice?.words == "Nobody but Ortiz is quoted here")
  }

  @Test func saysSoWhereNobodyIsQuoted() {
    var reader = Reader.reading("Nothing was said.")
    reader.does(.nextSpeaker)
    #expect(reader.notice?.words == "Nobody is quoted here")
  }

  @Test func goesOnFromWhereThePersonHasScrolledTo() {
    let filler = String(repeating: "And so it went.\n", count: 30)
    var reader = Reader.reading(
      "[“A,”](direct: Ortiz) said [Ortiz](person).\n\(filler)[“B,”](direct: Reed) said [Reed](person)."
    )
    reader.does(.nextQuotation)
    reader.does(.last)
    reader.does(.previousQuotation)
    #expect(reader.wordsOfCurrentQuotation == "“A,”")
    #expect(reader.notice?.words == "Ortiz, quotation 1 of 1")
  }

  @Test func mentionsAreThoseOfWhoeverSpeaks() {
    var reader = Reader.reading(Self.debate)
    reader.does(.digit(2))
    reader.does(.nextMention)
    #expect(reader.notice?.words == "Reed, 1 of 1")
    reader.does(.digit(1))
    reader.does(.nextMention)
    #expect(reader.article?.selectedEntity?.name == "Ortiz")
  }

  @Test func nextUnreadSaysWhenItGoesRound() {
    var reader = Reader.reading("One.", "Two.")
    reader.does(.close)
    reader.does(.nextUnread)
    #expect(reader.headlines.position.selection == 1)
    #expect(reader.notice == nil)
    reader.settle(.command(.nextUnread), on: [MarkedText("One."), MarkedText("Two.")])
    #expect(reader.headlines.position.selection == 0)
    #expect(reader.notice?.words == "Unread, from the beginning again")
  }

  @Test func mentionsAreCountedAndGoneThrough() {
    var reader = Reader.reading("[Ortiz](person) met [Reed](person). [Reed](person) left.")
    reader.does(.nextPane)
    reader.does(.moveDown)
    #expect(reader.notice?.words == "Reed, 2 mentions")
    reader.does(.nextMention)
    #expect(reader.notice?.words == "Reed, 1 of 2")
    reader.does(.nextMention)
    #expect(reader.notice?.words == "Reed, 2 of 2")
    reader.does(.nextMention)
    #expect(reader.notice?.words == "Reed, 1 of 2   from the beginning again")
  }
}
