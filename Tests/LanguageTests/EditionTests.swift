import Articles
import Foundation
import Testing
import Text

@testable import Language

/// The bundled edition, against what a careful person marks in it.
struct EditionTests {
  private struct Item: Decodable {
    var content_text: String
  }

  private struct Expectation: Decodable {
    struct Direct: Decodable {
      /// The first words of the quotation.
      var starts: String
      var speaker: String?
    }

    struct Person: Decodable {
      var name: String
      var role: String?
    }

    var direct: [Direct]?
    /// How many quotations stand in marks, where the language is one whose names are not read.
    var directMarks: Int?
    var people: [Person]?
    var organizations: [String]?
    var places: [String]?
  }

  /// Right ones among all that were looked for.
  private struct Score {
    var right = 0
    var all = 0

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }

    var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  @Test func speakersAreRight() throws {
    var score = Score()
    for (article, expected) in try edition() {
      for direct in expected.direct ?? [] {
        let isRight = speakers(of: direct.starts, in: article) == [direct.speaker.map(plain) ?? ""]
        if !isRight { print("speaker: \(direct.starts), wanted \(direct.speaker ?? "nobody")") }
        score.count(isRight)
      }
    }
    print("speakers of direct quotations: \(score.right) of \(score.all)")
    #expect(score.share >= 0.99)
  }

  @Test func namesAreFound() throws {
    var (people, bodies, places) = (Score(), Score(), Score())
    for (article, expected) in try edition() {
      for person in expected.people ?? [] { people.count(article.names(.person, person.name)) }
      for body in expected.organizations ?? [] { bodies.count(article.names(.organization, body)) }
      for place in expected.places ?? [] { places.count(article.names(.place, place)) }
    }
    print("people \(people), organisations \(bodies), places \(places)")
    #expect(people.share >= 1)
    #expect(bodies.share >= 0.96)
    #expect(places.share >= 0.92)
  }

  @Test func rolesAreRead() throws {
    var roles = Score()
    for (article, expected) in try edition() {
      for person in expected.people ?? [] {
        guard let role = person.role else { continue }
        let found = article.annotation.entities.first { plain($0.name) == plain(person.name) }
        roles.count(found?.role.map(plain) == plain(role))
      }
    }
    #expect(roles.share >= 0.94)
  }

  @Test func otherLanguagesGetTheirMarksAndNoNames() throws {
    for (article, expected) in try edition() where expected.directMarks != nil {
      #expect(article.annotation.quotations.count >= expected.directMarks ?? 0)
      #expect(article.annotation.entities.isEmpty)
    }
  }

  // MARK: Reading the edition

  /// Every article that has an expectation beside it; none where the edition is not there.
  private func edition() throws -> [(MarkedText, Expectation)] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let files = FileManager.default
    let folder = package.appending(path: "Tests/Edition").standardizedFileURL
    guard let names = try? files.contentsOfDirectory(atPath: folder.path) else { return [] }
    return try names.sorted().filter { $0.hasSuffix(".expected.json") }.map { name in
      let item = name.replacing(".expected.json", with: ".json")
      let text = try read(Item.self, package.appending(path: "Resources/Samples/\(item)"))
        .content_text
      return (MarkedText(reading: text), try read(Expectation.self, folder.appending(path: name)))
    }
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ file: URL) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  private func speakers(of start: String, in article: MarkedText) -> [String] {
    let start = plain(start)
    return article.annotation.quotations.filter { quotation in
      quotation.content.contains { plain(String(article.text[$0])).contains(start) }
    }.prefix(1).map { $0.speaker.flatMap(article.annotation.entity).map { plain($0.name) } ?? "" }
  }
}

extension MarkedText {
  fileprivate func names(_ kind: Entity.Kind, _ name: String) -> Bool {
    annotation.entities.contains { entity in
      entity.kind == kind && [entity.name, entity.acronym ?? ""].map(plain).contains(plain(name))
    }
  }
}

/// In lower case, with straight apostrophes and without the article.
private func plain(_ name: String) -> String {
  let name = name.lowercased().replacing("’", with: "'")
  return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
}
