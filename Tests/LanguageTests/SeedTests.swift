import Articles
import Foundation
import TestSupport
import Testing
import Text

private let folder = SharedData.folder("seed")

/// The article the whole program was designed around, where it lies beside the checkout.
@Suite(.enabled(if: folder != nil, "skipped: no seed article beside the checkout"))
struct SeedTests {
  private struct Article: Decodable {
    var content_text: String
  }

  private func seed() throws -> MarkedText {
    let file = try #require(folder).appending(path: "article.json")
    let article = try JSONDecoder().decode(Article.self, from: Data(contentsOf: file))
    return MarkedText(reading: article.content_text)
  }

  @Test func bothDirectQuotationsAreKims() throws {
    let seed = try seed()
    let direct = seed.annotation.quotations.filter { $0.kind == .direct }
    #expect(direct.map(seed.speakerLabel) == ["Kim Jong-un via KCNA", "Kim Jong-un"])
    #expect(direct.last?.source.map { seed.text[$0] } == "He")
  }

  @Test func indirectQuotationsHaveTheirSpeakers() throws {
    let seed = try seed()
    let indirect = seed.annotation.quotations.filter { $0.kind == .indirect }
    #expect(
      indirect.map(seed.speakerLabel) == [
        "Kim Jong-un", "Kim Jong-un", "Kim Jong-un", "Kim Jong-un", "unification ministry",
      ])
    #expect(indirect.allSatisfy { !$0.isUnsure })
  }

  @Test func everybodyHasOneName() throws {
    let seed = try seed()
    func names(_ kind: Entity.Kind) -> [String] {
      seed.annotation.entities.filter { $0.kind == kind }.map(\.name)
    }
    #expect(names(.person) == ["Kim Jong-un", "Jo Chun-ryong", "Kim Jong-sik"])
    #expect(
      names(.organization) == [
        "Korean Central News Agency", "Korean People's Army", "Workers' Party of Korea",
        "unification ministry",
      ])
    #expect(names(.place) == ["North Korea", "Russia", "Ukraine", "Seoul"])
    #expect(names(.event) == ["ninth party congress"])
    #expect(names(.quantity) == ["8,700-ton", "around 15,000 troops"])
    #expect(names(.date) == ["fourth-quarter", "early next year", "The previous day"])
  }

  @Test func peopleHaveTheirRoles() throws {
    let seed = try seed()
    let people = seed.annotation.entities.filter { $0.kind == .person }
    #expect(
      people.map(\.role) == [
        "North Korean leader", "Workers' Party of Korea secretary",
        "first vice director for the munitions industry",
      ])
    // Plain “Kim” is never the man from the munitions industry.
    #expect(people.map(\.mentions.count) == [6, 1, 1])
  }
}
