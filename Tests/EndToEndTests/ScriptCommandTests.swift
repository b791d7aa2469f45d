import Foundation
import TerminalRig
import Testing

/// `quoth list`, `show`, `mark`, `stats` and `views`, as a script calls them and as a person does.
struct ScriptCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
    try stand.put(Self.articles, in: "harbour.jsonl")
    #expect(try run(["import", stand.path(of: "harbour.jsonl")]).end == .exit(0))
  }

  private static let articles = """
    {"id":"fog","title":"Thick fog closes the harbour","date_published":"2026-11-20T09:00:00Z",\
    "url":"https://post.example/fog","authors":[{"name":"Ida Moss"}],"language":"en",\
    "content_text":"“We wait for the wind, and for nothing else,” said Lena Ortiz.\\n\\nNobody sailed.",\
    "_quoth":{"source":"Harbour Post"}}
    {"id":"a b","title":"나루시 ferry sails","date_published":"2026-11-19T09:00:00Z",\
    "content_text":"No fog.","_quoth":{"source":"Daily Wire"}}
    {"id":"evil","title":"Evil \\u001b]0;owned\\u0007\\u001b[2J fog","content_text":"x\\u001b[31my"}

    """

  @Test func everythingIsListedOrWhatIsAskedFor() throws {
    #expect(try ids("list") == ["fog", "a b", "evil"])
    #expect(try ids("list", "ferry") == ["a b"])
    #expect(try ids("list", "--limit", "1") == ["fog"])
    #expect(try run(["list", "zeppelin"]).end == .exit(1))
    #expect(try run(["list", "sorce:x"]).end == .exit(64))
    let text = try run(["list"], columns: 60).text.split(separator: "\n")
    #expect(text.count == 4 && text[1].contains("나루시 ferry sails") && text[3] == "3 found")
    #expect(
      try lines("list", "--json", "ferry")[0].hasPrefix(#"{"id":"a b","title":"나루시 ferry sails""#))
  }

  @Test func anArticleIsShownWithWhoIsQuoted() throws {
    #expect(
      try lines("show", "fog") == [
        "Thick fog closes the harbour", "Harbour Post", "20 Nov 2026 09:00",
        "https://post.example/fog",
        "“We wait for the wind, and for nothing else,” said Lena Ortiz.", "Nobody sailed.",
        "Lena Ortiz: “We wait for the wind, and for nothing else,”", "person: Lena Ortiz",
      ])
    let narrow = try run(["show", "fog"], columns: 30).text
    #expect(narrow.contains("“We wait for the wind, and for\nnothing else,” said Lena"))
    #expect(
      try lines("show", "--json", "fog") == [
        #"{"id":"fog","title":"Thick fog closes the harbour","source":"Harbour Post","#
          + #""date_published":"2026-11-20T09:00:00Z","url":"https://post.example/fog","tags":[],"#
          + #""read":false,"starred":false,"authors":["Ida Moss"],"sources":[],"language":"en","#
          + #""text":"“We wait for the wind, and for nothing else,” said Lena Ortiz.\n\nNobody sailed."}"#
      ])
    #expect(try !lines("show", "evil").joined().unicodeScalars.contains("\u{1B}"))
    let (end, text) = try run(["show", "nowhere", "evil"])
    #expect(end == .exit(1))
    #expect(text.contains("“nowhere” is in none") && text.contains("Evil"))
  }

  @Test(arguments: [["list", "fog"], ["list", "--json", "fog"], ["search", "fog"]])
  func whatOneCommandPrintsTheOthersTake(list: [String]) throws {
    #expect(try ids(list) == ["fog", "a b", "evil"])
    try FileManager.default.copyItem(
      atPath: stand.path(of: "out.txt"), toPath: stand.path(of: "ids.txt"))
    let marking = try run(["mark", "read", "-"], input: .file(stand.path(of: "ids.txt")))
    #expect(marking.end == .exit(0) && marking.text == "3 articles marked read")
    #expect(try run(["list", "is:unread"]).end == .exit(1))
    #expect(try lines(["show", "--json", "-"], input: "ids.txt").count == 3)
    // It is one act.
    #expect(try run(["--keys", "U"]).end == .exit(0))
    #expect(try ids("list", "is:unread") == ["fog", "a b", "evil"])
  }

  @Test func whatIsSoAlreadyIsLeftAlone() throws {
    #expect(try run(["mark", "starred", "fog", "a b", "fog"]).text == "2 articles marked starred")
    #expect(try run(["mark", "starred", "fog"]).text == "0 articles marked starred")
    #expect(stand.marks.count == 2)
    #expect(try lines("mark", "unstarred", "--json", "a b")[0].contains(#""starred":false"#))
    let (end, text) = try run(["mark", "read", "nowhere", "evil"])
    #expect(end == .exit(1))
    #expect(text.contains("“nowhere” is in none") && text.hasSuffix("1 article marked read"))
    for arguments in [["mark", "red", "fog"], ["mark", "read"], ["mark", "read", "-"]] {
      #expect(try run(arguments).end == .exit(64))
    }
  }

  @Test func whatIsInTheStoreIsCountedAndDrawn() throws {
    _ = try run(["mark", "read", "fog"])
    let lines = try lines("stats", "--days", "3")
    #expect(lines.prefix(3) == ["articles\t3", "unread\t2", "starred\t0"])
    #expect(lines.count { $0.hasPrefix("day\t") } == 3)
    #expect(
      lines.contains("source\tDaily Wire\t1\t1") && lines.contains("source\tHarbour Post\t1\t0"))
    #expect(lines.last == "quoted\tLena Ortiz\t1\t1")
    let object = try self.lines("stats", "--json", "source:harbour")
    #expect(
      object.count == 1 && object[0].hasPrefix(#"{"articles":1,"unread":0,"starred":0,"days":["#))
    let drawn = try run(["stats"], columns: 40).text
    #expect(drawn.hasPrefix("3 articles, 2 unread, 0 starred\n"))
    #expect(
      drawn.contains("Daily Wire    1  ██████████") && drawn.contains("Harbour Post  1  ░░░░░░░░░░")
    )
    #expect(drawn.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func viewsAreKeptAndLookedInto() throws {
    #expect(try run(["views", "add", "Mist", "fog", "-ferry"]).text == "Kept as Mist")
    #expect(try run(["views", "add", "mist", "ice"]).end == .exit(64))
    #expect(try run(["views", "add", "Bad", "sorce:x"]).end == .exit(64))
    #expect(try lines("views") == ["Mist\tfog -ferry\t2\t2"])
    _ = try run(["mark", "read", "fog"])
    #expect(
      try lines("views", "--json") == [
        #"{"name":"Mist","query":"fog -ferry","kind":"saved","unread":1,"articles":2}"#
      ])
    #expect(try ids("list", "--view", "mist", "is:unread") == ["evil"])
    #expect(try ids("search", "--view", "Mist") == ["fog", "evil"])
    #expect(try run(["export", "--view", "Unread"]).text.contains(#""id":"a b""#))
    #expect(try run(["views", "rename", "Mist", "Haze"]).text == "Mist is called Haze now")
    #expect(try run(["list", "--view", "Mist"]).end == .exit(66))
    #expect(try run(["views", "remove", "Haze"]).end == .exit(0))
    #expect(try run(["views", "remove", "Haze"]).end == .exit(66))
    #expect(try run(["views"]).text.contains("You have saved no views yet"))
    try stand.put(
      "{\"views\": [{\"name\": \"X\", \"query\": \"is:nw\"}, 3]}", in: "store/views.json")
    let (end, text) = try run(["views"])
    #expect(end == .exit(65))
    #expect(text.contains("⚠ column 4: expected unread") && text.contains("view 2: it is a number"))
  }

  /// Whoever is not listened to any more says nothing of it.
  @Test func aClosedPipeIsNoNews() throws {
    let script = #"""
      cd "$2" && mkfifo go
      { read -r _ < go; "$1" list --json; echo "status $?" >&2; } | { exec <&-; echo > go; }
      """#
    let quoth = RunningProgram.path(of: "quoth")
    let window = try TerminalWindow(
      running: "/bin/bash", ["-c", script, "bash", quoth, stand.folder.path],
      environment: [
        "QUOTH_STORE": stand.path(of: "store"), "XDG_CACHE_HOME": stand.path(of: "cache"),
      ])
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "status 141")
  }
}

extension ScriptCommandTests {
  private func run(
    _ arguments: [String], columns: Int = 200, input: RunningProgram.Source = .terminal,
    output: RunningProgram.Source = .terminal
  ) throws -> (end: RunningProgram.End, text: String) {
    try stand.run(arguments, columns: columns, input: input, output: output)
  }

  private func lines(_ arguments: String...) throws -> [String] { try stand.lines(arguments) }

  private func lines(_ arguments: [String], input: String? = nil) throws -> [String] {
    try stand.lines(arguments, input: input)
  }

  private func ids(_ arguments: String...) throws -> [String] { try ids(arguments) }

  private func ids(_ arguments: [String]) throws -> [String] {
    try lines(arguments).map { line in
      let parts = line.hasPrefix("{") ? line.split(separator: "\"") : line.split(separator: "\t")
      return parts.isEmpty ? "" : String(line.hasPrefix("{") ? parts[3] : parts[0])
    }
  }
}
