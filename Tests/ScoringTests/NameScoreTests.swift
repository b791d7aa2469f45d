import Articles
import Scoring
import Testing
import Text

struct NameScoreTests {
  @Test func countsExactSpansAndTypes() {
    var score = NameScore()
    score.add(
      gold: [
        Name(.person, TextSpan(utf8: 0, 8)), Name(.location, TextSpan(utf8: 20, 26)),
        Name(.date, TextSpan(utf8: 30, 36)), Name(.organization, TextSpan(utf8: 40, 44)),
      ],
      found: [
        Name(.person, TextSpan(utf8: 0, 8)),  // right
        Name(.organization, TextSpan(utf8: 20, 26)),  // another type
        Name(.date, TextSpan(utf8: 33, 36)),  // part of it
      ])
    #expect(score.total() == Tally(gold: 4, found: 3, goldMet: 1, foundRight: 1))
    #expect(score.spans == Tally(gold: 4, found: 3, goldMet: 2, foundRight: 2))
    #expect(score[.organization] == Tally(gold: 1, found: 1))
    #expect(score.total(of: [.person, .location]).recall == 0.5)
    #expect(abs(score.total().f1 - 2.0 / 7) < 1e-9)
  }

  @Test func scoresNothingAsZero() {
    #expect(NameScore().total().f1 == 0)
  }

  @Test func scoresEventsAsMiscellaneousAndNoQuantities() {
    let annotation = Annotation(entities: [
      Entity(
        id: Entity.ID(rawValue: 0), kind: .quantity, name: "4 km", mentions: [TextSpan(utf8: 9, 13)]
      ),
      Entity(
        id: Entity.ID(rawValue: 1), kind: .event, name: "Regatta", mentions: [TextSpan(utf8: 0, 7)]),
    ])
    #expect(annotation.names == [Name(.miscellaneous, TextSpan(utf8: 0, 7))])
  }
}

struct LabelledTextTests {
  @Test func findsTheTokensAgain() {
    let text = "NOVY MOL — Mr Łuk\r\nWood-Roe’s ferry."
    let table = """
      NOVY\tB-Location
      MOL\tI-Location\tB-Person
      —\tO
      Mr\tO
      Łuk\tB-Person
      Wood\tI-Person
      -\tI-Person
      Roe\tI-Person
      ’s\tO
      ferry\tO
      .\tO

      """
    let read = LabelledText(text, table: table)
    #expect(
      read.names.map { text[$0.span] } == ["NOVY MOL", "Łuk\r\nWood-Roe"])
    #expect(read.names.map(\.type) == [.location, .person])
    #expect(read.tokenCount == 11)
    #expect(read.lostTokenCount == 0)
  }

  @Test func losesNoMoreThanTheTokensThatAreNotThere() {
    let read = LabelledText(
      "Lena Ortiz saw Oslo.", table: "Lena\tB-Person\nOtiz\tI-Person\nsaw\tO\nOslo\tB-Location\n")
    #expect(read.names == [Name(.location, TextSpan(utf8: 15, 19))])
    #expect(read.lostTokenCount == 1)
    #expect(read.lostNameCount == 1)
  }

  @Test func beginsANameWhereTheTypeChanges() {
    let read = LabelledText(
      "Oslo Ortiz", table: "Oslo\tI-Location\nOrtiz\tI-Person\n")
    #expect(read.names.map(\.type) == [.location, .person])
  }
}
