import Articles
import People
import Testing
import Text

@testable import Stories

/// The same event in several papers: who is quoted where, and in which words.
struct StoryComparisonTests {
  @Test func theSameWordsAreHeldAgainstEachOther() {
    let saying = comparison([
      ["Bohdan Sorenko: “Our fish carry no passports, but the boats that take them do,”"],
      ["Sorenko: “Our fish carry no passport, but the boats that catch them do.”"],
      ["Bohdan Sorenko: “Our fish carry no passports, but the boats that take them do.”"],
    ]).disputed
    #expect(
      saying.map(\.text) == [
        """
        Bohdan Sorenko
        0 2: “Our fish carry no *passports,* but the boats that *take* them do,”
        1: “Our fish carry no *passport,* but the boats that *catch* them do.”
        """
      ])
  }

  @Test func aPieceOfWhatWasSaidIsHeldAgainstTheWhole() {
    let saying = comparison([
      ["Reed: “They will be escorted, measured and billed at the pier,”"],
      ["Reed: “escorted, measured and billed”"],
    ]).disputed
    #expect(
      saying.map(\.text) == [
        """
        Reed
        0: *“They* *will* *be* escorted, measured and billed *at* *the* *pier,”*
        1: “escorted, measured and billed”
        """
      ])
  }

  /// An article may give in one breath what another gives in two.
  @Test func eachStretchIsHeldAgainstItsOwn() {
    let sayings = comparison([
      ["Reed: “It will not last a winter,” | “I counted the cracks myself.”"],
      ["Reed: “I counted the cracks myself.”", "Reed: “It will not last a week.”"],
    ]).sayings
    #expect(sayings.map(\.versions.count) == [2, 1])
  }

  @Test func wordsOfOthersAreOtherWords() {
    let comparison = comparison([
      ["Reed: “It will open on Monday,”", "Reed: “Nobody was hurt.”"],
      ["Ortiz: “It will open on Monday,”", "Reed: “Nobody came.”"],
    ])
    #expect(comparison.sayings == [])
  }

  @Test func whatAllQuoteAlikeIsNotDisputed() {
    let comparison = comparison([
      ["?: “It will not open today,”"], ["Reed: “It will not open today.”"],
    ])
    #expect(comparison.disputed == [])
    #expect(comparison.sayings.map(\.speaker) == ["Reed"])
  }

  @Test func oneSeesWhoIsQuotedWhere() {
    let voices = comparison([
      ["Lena Ortiz: “A”", "Ortiz: “B”", "Sam Reed: “C”"], ["Ortiz: “D”", "Ida Reed: “E”"],
      ["Reed: “F”"],
    ]).voices
    #expect(
      voices.map { "\($0.name) \($0.counts)" } == [
        "Lena Ortiz [2, 1, 0]", "Ida Reed [0, 1, 0]", "Reed [0, 0, 1]", "Sam Reed [1, 0, 0]",
      ])
  }

  /// Each article is a list of what it quotes, behind whoever says it.
  private func comparison(_ articles: [[String]]) -> StoryComparison {
    let tellings = articles.enumerated().map { place, quoted in
      let headline = Headline(
        id: Article.ID(rawValue: "\(place)"), title: "Title \(place)", source: "Paper \(place)")
      let number = ArticleNumber(rawValue: Int64(place))
      return Story.Telling(
        ListedHeadline(number: number, headline: headline),
        citations: quoted.map { line in
          let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
          return Citation(
            number: CitationNumber(rawValue: 0), article: number, headline: headline,
            kind: .direct,
            stretches: parts[1].split(separator: " | ").map(String.init), start: .start,
            speaker: parts[0] == "?" ? nil : parts[0])
        })
    }
    return StoryComparison(Story(id: Story.ID(rawValue: 0), tellings: tellings))
  }
}

extension Saying {
  /// Who says it, and each version behind the articles that have it; what is its own between stars.
  fileprivate var text: String {
    let versions = versions.map { version in
      let words = version.words.map { $0.isOwn ? "*\($0.text)*" : $0.text }
      let tellings = version.tellings.map(String.init).joined(separator: " ")
      return "\(tellings): \(words.joined(separator: " "))"
    }
    return ([speaker ?? "?"] + versions).joined(separator: "\n")
  }
}
