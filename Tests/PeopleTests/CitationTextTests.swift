import Articles
import People
import Testing
import Text

/// How quotations leave the program.
struct CitationTextTests {
  private static let citation = Citation(
    number: CitationNumber(rawValue: 1), article: ArticleNumber(rawValue: 1),
    headline: Headline(
      id: Article.ID(rawValue: "fog"), title: "Fog, *thick* fog", source: "Harbour Post",
      published: LocalTime(year: 2026, month: 11, day: 20), instant: 1_795_478_400),
    url: "https://post.example/fog", kind: .direct,
    stretches: ["“We wait,\nall of us,”", "“for \"wind\".”"], start: .start, speaker: "Lena Ortiz",
    role: "mayor", channel: "HNA")

  @Test func aReferenceSaysWhereToFindIt() {
    #expect(
      Self.citation.reference == """
        “We wait, all of us,” … “for "wind".” — Lena Ortiz, mayor, via HNA. “Fog, *thick* fog”, \
        Harbour Post, 20 Nov 2026, https://post.example/fog
        """)
  }

  @Test func whatIsNotKnownIsLeftOut() {
    var citation = Self.citation
    (citation.speaker, citation.role, citation.channel, citation.url) = (nil, nil, nil, nil)
    citation.headline.published = nil
    #expect(
      citation.reference
        == "“We wait, all of us,” … “for \"wind\".” — speaker not named. “Fog, *thick* fog”, Harbour Post"
    )
  }

  @Test func aFileIsMarkdownTableOrLines() {
    #expect(
      CitationFormat.markdown.text(of: Self.citation) == """

        > “We wait, all of us,” … “for "wind".”

        Lena Ortiz, mayor, via HNA. [Fog, \\*thick\\* fog](<https://post.example/fog>), Harbour Post, 20 Nov 2026

        """)
    #expect(
      CitationFormat.csv.text(of: Self.citation)
        == "2026-11-24T00:00:00Z,Lena Ortiz,\"“We wait, all of us,” … “for \"\"wind\"\".”\",HNA,"
        + "Harbour Post,\"Fog, *thick* fog\",https://post.example/fog,fog\r\n")
    #expect(
      CitationFormat.jsonLines.text(of: Self.citation).hasPrefix(
        #"{"words":"“We wait, all of us,” … “for \"wind\".”","kind":"direct","speaker":"Lena Ortiz""#
      ))
  }

  /// A spreadsheet carries out what begins so.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"])
  func noTitleIsAFormula(title: String) {
    var citation = Self.citation
    citation.headline.title = title
    #expect(CitationFormat.csv.text(of: citation).contains(",'\(title),"))
  }

  @Test(arguments: [
    ("a.md", CitationFormat.markdown), ("A.CSV", .csv), ("x/y.jsonl", .jsonLines), ("a.txt", nil),
    ("md", nil), (".md", nil),
  ])
  func theEndingOfANameSaysWhich(name: String, format: CitationFormat?) {
    #expect(CitationFormat(fileName: name) == format)
  }
}
