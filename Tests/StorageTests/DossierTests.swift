import Articles
import People
import Search
import Testing

@testable import Storage

/// What the index knows of somebody, out of however many articles.
struct DossierTests {
  private static let articles = [
    "[“It holds,”](direct: Lena Ortiz, engineer) said [Ortiz](person: Lena Ortiz, engineer) to [Sam Reed](person).",
    "[“It shook,”](direct: Lena Ortiz, mayor) said [Ortiz](person: Lena Ortiz, mayor). [Sam Reed](person) wept.",
    "[Reed](person: Reed) heard from [Ortiz](person: Lena Ortíz).",
    "[“No,”](direct: Reed) said [Reed](person: Reed).",
  ]

  @Test func oneDossierComesOfManyArticles() throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      let ortiz = try #require(try store.dossier(of: "Lena Ortiz", "mayor", in: 1))
      #expect(ortiz.name == "Lena Ortiz")
      #expect(ortiz.otherNames == ["Lena Ortíz"])
      #expect(ortiz.roles.map(\.words) == ["engineer", "mayor"])
      #expect(ortiz.articles == 3)
      #expect(ortiz.quotations == 2)
      #expect(ortiz.months == [Dossier.Month(year: 2025, month: 1, articles: 3)])
      #expect([ortiz.first?.day, ortiz.last?.day] == [1, 3])
      #expect(ortiz.company == [Dossier.Companion(name: "Sam Reed", articles: 2)])
    }
  }

  @Test func aSurnameStaysInItsArticle() throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      let reed = try #require(try store.dossier(of: "Reed", in: 3))
      #expect(reed.articles == 1)
      #expect(reed.quotations == 1)
      #expect(reed.id.article != nil)
    }
  }

  @Test func quotationsComeNewestFirstInWindows() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    let speech = { (words: String) in
      "[“\(words),”](direct: Lena Ortiz) [Ortiz](person: Lena Ortiz) told [the Wire](organization)."
    }
    let store = try MarkedStore(in: folder, (0..<9).map { speech("Number \($0)") })
    let id = try #require(try store.dossier(of: "Lena Ortiz", in: 0)).id
    func window(_ anchor: CitationRequest.Anchor, _ query: Query = .everything) async throws
      -> CitationWindow
    {
      let request = CitationRequest(of: id, query, around: anchor, above: 2, below: 3)
      return try #require(try await store.library.citations(whileWanted: request))
    }
    func numbers(_ window: CitationWindow) -> [String] {
      window.citations.map { String($0.words.dropFirst(8).prefix(1)) }
    }
    let first = try await window(.first)
    #expect(numbers(first) == ["8", "7", "6"])
    #expect(first.anchor == 0)
    #expect(first.citations[0].headline.title == "Article 8")
    #expect(first.citations[0].headline.source == "The Post")
    let middle = try await window(.away(2, from: first.citations[2].number))
    #expect(numbers(middle) == ["6", "5", "4", "3", "2"])
    #expect(middle.anchor == 2)
    let last = try await window(.last)
    #expect(numbers(last) == ["2", "1", "0"])
    #expect(
      try await numbers(window(.away(99, from: first.citations[0].number))) == ["2", "1", "0"])
    #expect(
      try await numbers(window(.away(-1, from: last.citations[2].number))) == ["3", "2", "1", "0"])
    #expect(try await numbers(window(.first, Query(parsing: "said:5"))) == ["5"])
    #expect(try await store.library.countCitations(of: id, whileWanted: .everything) == 9)
  }

  @Test func interruptedWordsAreKeptApart() throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(
        in: folder,
        [
          "[“It holds,”](direct: Lena Ortiz) said [Lena Ortiz](person), [“today.”](continued)"
        ])
      #expect(try store.said("said:holds") == ["“It holds,” … “today.”"])
    }
  }

  @Test func namesAreTiedWhenTheyCome() throws {
    try TemporaryFolder.during { folder in
      var store = try MarkedStore(
        in: folder, ["[“So,”](direct: KCNA) [KCNA](organization) said.", "Nobody."])
      #expect(try store.found(by: "speaker:korean") == [])
      try store.add("The [agency](organization: Korean Central News Agency = KCNA) reported.")
      try store.settle()
      #expect(try store.found(by: "speaker:korean") == ["0"])
      #expect(try store.found(by: "org:kcna") == ["2", "0"])
    }
  }

  /// What is new in the index depends on what there is, and not on when it came.
  @Test func namesakesPartAndMeet() throws {
    try TemporaryFolder.during { folder in
      var store = try MarkedStore(
        in: folder,
        [
          "[Smith](person: John Smith, carpenter) met [Ida Moss](person).",
          "[Smith](person: John Smith, senator) met [Ann Lee](person).",
        ])
      #expect(try store.dossier(of: "John Smith", "senator", in: 1)?.articles == 1)
      try store.add("[Smith](person: John Smith, senator) met [Ida Moss](person).")
      try store.settle()
      #expect(try store.dossier(of: "John Smith", "senator", in: 1)?.articles == 3)
    }
  }

  @Test func aPersonsRulingIsFollowedEverAfter() throws {
    try TemporaryFolder.during { folder in
      var store = try MarkedStore(in: folder, ["[Ida Moss](person).", "[Ida Marsh](person)."])
      func rule(_ verdict: Ruling.Verdict) throws {
        let journal = RulingJournal(store: Store(folder: folder.path), host: "desk")
        try journal.append(
          Ruling(.init(parsing: "Ida Moss"), verdict, .init(parsing: "Ida Marsh")))
        try store.settle()
      }
      try rule(.same)
      #expect(try store.dossier(of: "Ida Moss", in: 0)?.articles == 2)
      try store.add("[Ida Marsh](person) again.")
      try store.settle()
      #expect(try store.dossier(of: "Ida Moss", in: 0)?.articles == 3)
      try rule(.different)
      #expect(try store.dossier(of: "Ida Moss", in: 0)?.articles == 1)
      try rule(.same)
      try rule(.asRead)
      #expect(try store.dossier(of: "Ida Moss", in: 0)?.articles == 1)
      try folder.write("{\"same\":[{\"name\":\"Ida\"}],\n", to: "people/laptop.jsonl")
      try store.settle()
      #expect(
        try store.library.problems.map(\.reason) == ["the ruling is torn or damaged, and left out"])
    }
  }

  @Test func whatIsGoneIsForgotten() throws {
    try TemporaryFolder.during { folder in
      let store = try MarkedStore(in: folder, Self.articles)
      try folder.write("", to: "articles/2025-01-01-0.jsonl")
      try store.settle()
      #expect(try store.dossier(of: "Lena Ortiz", "mayor", in: 1)?.quotations == 1)
      #expect(try store.said("said:holds") == [])
    }
  }
}
