import Foundation
import TerminalRig
import Testing

/// `quoth search` and `quoth export QUERY`, as a person calls them.
struct SearchCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
    try stand.put(Self.articles, in: "harbour.jsonl")
    let window = try stand.window(["import", stand.path(of: "harbour.jsonl")])
    #expect(try window.waitForEnd() == .exit(0))
  }

  private static let articles = """
    {"id":"fog","title":"Thick fog closes the harbour","date_published":"2026-11-20T09:00:00Z",\
    "url":"https://post.example/fog","tags":["weather"],"content_text":"The ferry stayed. “We wait,” \
    said Lena Ortiz.","_quoth":{"source":"Harbour Post"}}
    {"id":"ferry","title":"나루시 ferry sails","date_published":"2026-11-19T09:00:00Z",\
    "content_text":"No fog, no harbour. Nobody spoke.","_quoth":{"source":"Daily Wire"}}
    {"id":"evil","title":"Evil \\u001b]0;owned\\u0007\\u001b[2J fog","content_text":"x\\ty"}

    """

  @Test func showsRowsOnATerminal() throws {
    let (end, text) = try search("harbour", columns: 60)
    #expect(end == .exit(0))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].contains("●") && lines[0].contains("Harbour P… Thick fog closes the"))
    #expect(lines[1].contains("Daily Wire 나루시 ferry sails"))
    #expect(lines[2] == "2 found")
  }

  @Test func allWordsAreTheQuery() throws {
    #expect(try ids("fog", "-ferry") == ["evil"])
    #expect(try ids("-title:sails", "fog") == ["fog", "evil"])
    #expect(try ids("--limit", "2", "fog", "-quay") == ["fog", "ferry"])
    #expect(try ids("fog", "--", "-harbour") == ["evil"])
    #expect(try ids("\"no harbour\"") == ["ferry"])
    #expect(try ids("source:\"daily wire\"", "or", "tag:weather") == ["fog", "ferry"])
    #expect(try ids("fog ferry since:2026-11-20") == ["fog"])
    #expect(try ids("나루시") == ["ferry"])
    #expect(try ids("-house") == ["fog", "ferry", "evil"])
  }

  @Test func theBestComeFirstWhereThatIsWanted() throws {
    #expect(try ids("ferry") == ["fog", "ferry"])
    #expect(try ids("--rank", "ferry") == ["ferry", "fog"])
  }

  @Test func linesForOtherPrograms() throws {
    #expect(
      try lines("fog", "-evil") == [
        "fog\t2026-11-20T09:00:00Z\tHarbour Post\tThick fog closes the harbour\t"
          + "https://post.example/fog",
        "ferry\t2026-11-19T09:00:00Z\tDaily Wire\t나루시 ferry sails\t",
      ])
    #expect(
      try lines("--json", "has:quote") == [
        #"{"id":"fog","title":"Thick fog closes the harbour","source":"Harbour Post","#
          + #""date_published":"2026-11-20T09:00:00Z","url":"https://post.example/fog","#
          + #""tags":["weather"],"read":false,"starred":false,"quotations":1}"#
      ])
    let evil = try lines("evil")
    #expect(evil.count == 1 && evil[0].hasPrefix("evil\t\t"))
    #expect(!evil[0].unicodeScalars.contains("\u{1B}"))
  }

  @Test func nothingFoundIsSaidByTheStatus() throws {
    let (end, text) = try search("zeppelin")
    #expect(end == .exit(1))
    #expect(text.isEmpty)
  }

  @Test func aMistakeIsShownWhereItIs() throws {
    let (end, text) = try search("나루시", "sorce:x")
    #expect(end == .exit(64))
    #expect(text.hasPrefix("quoth: column 5: there is no field “sorce:”; did you mean “source:”?"))
    #expect(text.hasSuffix("\n  나루시 sorce:x\n         ^"))
    for arguments in [[], [" "], ["--lmit", "2", "fog"], ["--limit", "0", "fog"]] {
      #expect(try run(["search"] + arguments).end == .exit(64))
    }
  }

  @Test func findsWhatIsNewAndWhatWasMarkedSince() throws {
    #expect(try ids("bridge").isEmpty)
    #expect(try run(["import", stand.path(of: "news.jsonl")]).end == .exit(0))
    #expect(try ids("bridge") == ["bridge"])
    #expect(try ids("is:starred").isEmpty)
    #expect(try run(["--keys", "s"]).end == .exit(0))
    #expect(try ids("is:starred").count == 1)
    #expect(try ids("is:read").isEmpty)
  }

  @Test func exportsWhatIsFound() throws {
    let file = stand.path(of: "found.jsonl")
    #expect(try run(["export", "fog", "-evil", "-o", file]).end == .exit(0))
    let exported = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(exported.count == 2)
    #expect(exported.allSatisfy { !$0.contains(#""id":"evil""#) })
    #expect(try run(["export", "-o", file, "zeppelin"]).end == .exit(0))
    #expect(try String(contentsOfFile: file, encoding: .utf8).isEmpty)
    #expect(try run(["export", "is:nw"]).end == .exit(64))
  }

  @Test func withoutAStoreThereIsNothingToFind() throws {
    let window = try stand.window(
      ["search", "fog"], environment: ["QUOTH_STORE": stand.path(of: "nowhere")])
    #expect(try window.waitForEnd() == .exit(1))
  }
}

extension SearchCommandTests {
  private func run(
    _ arguments: [String], columns: Int = 200
  ) throws -> (end: RunningProgram.End, text: String) {
    try stand.run(arguments, columns: columns)
  }

  private func search(
    _ arguments: String..., columns: Int = 200
  ) throws -> (end: RunningProgram.End, text: String) {
    try run(["search"] + arguments, columns: columns)
  }

  /// What is printed where nobody looks.
  private func lines(_ arguments: String...) throws -> [String] {
    try lines(arguments)
  }

  private func lines(_ arguments: [String]) throws -> [String] {
    try stand.lines(["search"] + arguments)
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try lines(arguments).map { $0.split(separator: "\t").first.map(String.init) ?? "" }
  }
}
