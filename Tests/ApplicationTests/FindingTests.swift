import Application
import Articles
import Search
import Testing

/// What `quoth search` prints.
struct FindingTests {
  private let listed = ListedHeadline(
    number: ArticleNumber(rawValue: 7),
    headline: Headline(
      id: Article.ID(rawValue: "a\t\"1\""), title: "나루시 bridge", source: "Harbour Post",
      published: LocalTime(year: 2026, month: 11, day: 20, hour: 9), instant: 1_795_165_445),
    marks: Marks(isRead: false, isStarred: true), quotations: 3)

  private var article: Article {
    Article(
      headline: listed.headline, text: "", tags: ["sea", "\"b\""], url: "https://a.example/1")
  }

  @Test func aRowIsTheListsOwn() {
    let now = LocalTime(year: 2026, month: 11, day: 20, hour: 17)
    #expect(
      FoundArticle(listed).row(columns: 60, now: now, theme: nil)
        == " ★● 09:00  Harbour P… 나루시 bridge                      3❝")
    #expect(
      FoundArticle(listed).row(columns: 30, now: now, theme: nil)
        == " ★● 09:00  나루시 bridge   3❝")
  }

  @Test func fieldsHaveTabsBetweenThemAndNowhereElse() {
    #expect(
      FoundArticle(listed, article).fields
        == "a \"1\"\t2026-11-20T09:04:05Z\tHarbour Post\t나루시 bridge\thttps://a.example/1")
    let bare = ListedHeadline(
      number: ArticleNumber(rawValue: 1),
      headline: Headline(id: Article.ID(rawValue: "b"), title: "B"))
    #expect(FoundArticle(bare).fields == "b\t\t\tB\t")
  }

  @Test func anObjectHasWhatIsKnown() {
    #expect(
      FoundArticle(listed, article).json
        == #"{"id":"a\t\"1\"","title":"나루시 bridge","source":"Harbour Post","#
        + #""date_published":"2026-11-20T09:04:05Z","url":"https://a.example/1","#
        + #""tags":["sea","\"b\""],"read":false,"starred":true,"quotations":3}"#)
    var old = listed
    (old.headline.instant, old.quotations) = (-1, nil)
    #expect(FoundArticle(old).json.contains(#""date_published":"1969-12-31T23:59:59Z","tags":[],"#))
    #expect(!FoundArticle(old).json.contains("quotations"))
  }

  @Test(arguments: [
    (
      "나루시 sorce:x", "title", "  나루시 sorce:x", "         ^"
    ),
    ("is:new\u{1B}[2J", "unread", "  is:new[2J", "     ^"),
  ])
  func aMistakeIsMarked(query: String, words: String, shown: String, mark: String) throws {
    let lines = try regret(for: query)
    #expect(lines[0].contains(words))
    #expect(lines[1...] == [shown, mark])
  }

  @Test func aLongQueryIsShownAroundItsMistake() throws {
    let lines = try regret(
      for: String(repeating: "fog ", count: 100) + "is:new "
        + String(repeating: "ferry ", count: 50))
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…") && lines[1].count < 90)
    let column = lines[2].prefix { $0 == " " }.count
    #expect(lines[1].dropFirst(column).hasPrefix("new ferry"))
  }

  private func regret(for text: String) throws -> [String] {
    let problem = try #require(throws: QueryProblem.self) { _ = try Query(parsing: text) }
    return QueryRegret(problem, in: text).description.split(separator: "\n").map(String.init)
  }
}
