import Foundation
import TerminalRig
import Testing

/// `quoth quotes` and `quoth people`, as a person calls them.
struct PeopleCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
    try stand.put(Self.articles, in: "harbour.jsonl")
    #expect(try run(["import", stand.path(of: "harbour.jsonl")]).end == .exit(0))
  }

  private static let articles = """
    {"id":"fog","title":"Thick fog closes the harbour","date_published":"2026-11-20T09:00:00Z",\
    "url":"https://post.example/fog","content_text":"“We wait for the wind,” said Lena Ortiz.",\
    "_quoth":{"source":"Harbour Post"}}
    {"id":"sun","title":"Sun","date_published":"2026-11-21T09:00:00Z",\
    "content_text":"“The wind is here,” said Lena Ortiz. “At last,” said Samuel Reed."}

    """

  @Test func quotationsAreLinesForOtherPrograms() throws {
    #expect(
      try lines("quotes", "wait", "speaker:ortiz") == [
        "2026-11-20T09:00:00Z\tLena Ortiz\t“We wait for the wind,”\t\tHarbour Post\t"
          + "Thick fog closes the harbour\thttps://post.example/fog\tfog"
      ])
    #expect(try lines("quotes", "wind").count == 2)
    #expect(try lines("quotes", "wind", "--limit", "1").count == 1)
    #expect(try lines("quotes", "speaker:reed", "said:wind").isEmpty)
    #expect(
      try lines("quotes", "--json", "wait") == [
        #"{"words":"“We wait for the wind,”","kind":"direct","speaker":"Lena Ortiz","id":"fog","#
          + #""title":"Thick fog closes the harbour","source":"Harbour Post","#
          + #""date_published":"2026-11-20T09:00:00Z","url":"https://post.example/fog"}"#
      ])
  }

  @Test func aPersonSeesWordsAndWhoSaidThem() throws {
    let (end, text) = try run(["quotes", "wait"], columns: 60)
    #expect(end == .exit(0))
    #expect(
      text.hasPrefix("“We wait for the wind,”\n    — Lena Ortiz · 20 Nov 2026 · Harbour Post"))
    #expect(text.hasSuffix("1 found"))
    let (_, account) = try run(["people", "ortiz"])
    #expect(account.contains("Named in 2 articles, quoted twice, from 20 Nov 2026 to 21 Nov 2026"))
  }

  @Test func theMostQuotedComeFirst() throws {
    #expect(
      try lines("people") == [
        "Lena Ortiz\tperson\t\t2\t2\t2026-11-20\t2026-11-21",
        "Samuel Reed\tperson\t\t1\t1\t2026-11-21\t2026-11-21",
      ])
    #expect(try lines("people", "since:2026-11-21", "ortiz").count == 1)
    #expect(try lines("people", "before:2026-11-21", "reed").isEmpty)
    let json = try lines("people", "--json", "reed")
    #expect(json.count == 1 && json[0].contains(#""with":[{"name":"Lena Ortiz","articles":1}]"#))
  }

  @Test func nothingFoundAndMistakesAreSaidByTheStatus() throws {
    #expect(try run(["quotes", "zeppelin"]).end == .exit(1))
    #expect(try run(["people", "zeppelin"]).end == .exit(1))
    #expect(try run(["quotes", "sad:x"]).end == .exit(64))
    #expect(try run(["people", "is:nobody"]).end == .exit(64))
    #expect(try run(["quotes"]).end == .exit(64))
    #expect(try run(["people", "merge", "Lena Ortiz"]).end == .exit(64))
  }

  @Test func whoIsWhoIsKept() throws {
    #expect(try run(["people", "merge", "Lena Ortiz", "Samuel Reed"]).end == .exit(0))
    #expect(try lines("people").count == 1)
    #expect(try lines("quotes", "speaker:reed").count == 3)
    #expect(try run(["people", "part", "Samuel Reed", "Lena Ortiz"]).end == .exit(0))
    #expect(try lines("people").count == 2)
    let (end, text) = try run(["people", "merge", "Lena Ortiz", "Reed"])
    #expect(end == .exit(65))
    #expect(text.contains("nobody goes by “Reed” in your store"))
  }

  private func run(
    _ arguments: [String], columns: Int = 200
  ) throws -> (end: RunningProgram.End, text: String) {
    try stand.run(arguments, columns: columns)
  }

  private func lines(_ arguments: String...) throws -> [String] { try stand.lines(arguments) }
}
