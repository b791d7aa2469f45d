import Foundation
import TerminalRig
import Testing

/// One event in two papers, in the list and as `quoth stories` prints it.
struct StoriesCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
    try stand.put(Self.articles, in: "bridge.jsonl")
    #expect(try run(["import", stand.path(of: "bridge.jsonl")]).end == .exit(0))
  }

  private static let articles = """
    {"id":"a","title":"Lena Ortiz closes Springfield bridge over cracks",\
    "date_published":"2026-11-20T09:00:00Z","url":"https://post.example/a",\
    "content_text":"“The old bridge would not have lasted another winter,” said Lena Ortiz, the mayor \
    of Springfield.","_quoth":{"source":"Harbour Post"}}
    {"id":"b","title":"Cracks found in Springfield bridge","date_published":"2026-11-20T11:00:00Z",\
    "content_text":"“The old bridge would not have lasted another week,” said Lena Ortiz in \
    Springfield. “I warned them,” said Samuel Reed.","_quoth":{"source":"Valley Radio"}}
    {"id":"c","title":"Goalkeeper scores from his own half","date_published":"2026-11-20T10:00:00Z",\
    "content_text":"“I closed my eyes,” said Ida Moss.","_quoth":{"source":"Tolland Star"}}

    """

  @Test func storiesAreLinesForOtherPrograms() throws {
    #expect(
      try lines("stories") == [
        "1\ta\t2026-11-20T09:00:00Z\tHarbour Post\tLena Ortiz closes Springfield bridge over cracks\t"
          + "https://post.example/a",
        "1\tb\t2026-11-20T11:00:00Z\tValley Radio\tCracks found in Springfield bridge\t",
      ])
    #expect(try lines("stories", "source:valley").count == 2)
    #expect(try lines("stories", "goalkeeper").isEmpty)
    let json = try lines("stories", "--json")
    #expect(json.count == 1)
    let words = "“The old bridge would not have lasted another"
    #expect(
      json[0].contains(
        #""shared":[{"speaker":"Lena Ortiz","versions":[{"words":"\#(words) winter,”","articles":[0]},"#
          + #"{"words":"\#(words) week,”","articles":[1]}]}]"#))
    #expect(json[0].contains(#"{"name":"Samuel Reed","quotations":[0,1]}"#))
  }

  @Test func aPersonSeesEachStoryAndItsArticles() throws {
    let (end, text) = try run(["stories"], columns: 80)
    #expect(end == .exit(0))
    #expect(text.hasPrefix("2 articles: Cracks found in Springfield bridge\n"))
    #expect(text.hasSuffix("1 found"))
    #expect(try run(["stories", "zeppelin"]).end == .exit(1))
    #expect(try run(["stories", "is:nobody"]).end == .exit(64))
  }

  @Test func theListHasOneRowForBoth() throws {
    let window = try stand.window([], environment: ["XDG_CACHE_HOME": stand.path(of: "cache")])
    try window.wait(for: "+1 Cracks found")
    #expect(!window.text.contains("Lena Ortiz closes"))
    window.type("x")
    try window.wait(for: "-1 Lena Ortiz closes")
    window.type("x")
    try window.wait(for: "+1 Cracks found")
    window.type("S")
    try window.wait(for: "Quoted differently")
    try window.wait(for: "only in Valley Radio")
    window.type("k\r")
    try window.wait(for: "Harbour Post · 20 Nov 2026")
    window.type("h")
    try window.wait(for: "Quoted differently")
  }

  private func run(
    _ arguments: [String], columns: Int = 200
  ) throws -> (end: RunningProgram.End, text: String) {
    try stand.run(arguments, columns: columns)
  }

  private func lines(_ arguments: String...) throws -> [String] { try stand.lines(arguments) }
}
