import Foundation
import TerminalRig
import Testing

/// The program itself, in a real terminal, with a real keyboard.
struct QuothTests {
  /// A fresh one for every test, and gone after it.
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
  }

  @Test func opensJumpsAndQuits() throws {
    let window = try stand.window()
    try window.wait(for: "Bridge to open on Monday")
    try window.wait(for: "QUOTED")
    window.type("\r]")
    try window.wait(for: "Lena Ortiz, quotation 1 of 1")
    window.type("]")
    try window.wait(for: "Sam Reed, quotation 1 of 1")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.isCooked && !window.showsOtherScreen)
  }

  @Test func marksReadAfterAWhileAndKeepsItOverARestart() throws {
    let first = try stand.window()
    try first.wait(for: "3 unread of 3")
    first.type("\r")
    try first.wait(for: "2 unread of 3")
    first.type("Q")
    #expect(try first.waitForEnd() == .exit(0))
    #expect(stand.marks.count == 1)

    let second = try stand.window()
    try second.wait(for: "2 unread of 3")
    second.type("U")
    try second.wait(for: "3 unread of 3")
    second.type("Q")
    #expect(try second.waitForEnd() == .exit(0))
  }

  @Test func twoReadersAtOnceLoseNothing() throws {
    let (one, other) = (try stand.window(), try stand.window())
    try one.wait(for: "3 unread of 3")
    try other.wait(for: "3 unread of 3")
    one.type("s")
    other.type("js")
    one.type("Q")
    other.type("Q")
    #expect(try one.waitForEnd() == .exit(0))
    #expect(try other.waitForEnd() == .exit(0))
    #expect(stand.marks.count == 2)
  }

  @Test func staysWhereOneReadsWhileTheWindowChanges() throws {
    let window = try stand.window()
    try window.wait(for: "QUOTED")
    window.type("\r]")
    try window.wait(for: "quotation 1 of 1")
    for (columns, rows) in [(79, 24), (20, 5), (200, 60), (40, 12)] {
      window.resize(columns: columns, rows: rows)
      try window.wait(for: "The bridge")
    }
    window.resize(columns: 5, rows: 2)
    try window.wait(for: "Make")
    window.resize(columns: 80, rows: 24)
    try window.wait(for: "The bridge holds")
  }

  @Test func suspendsAndComesBack() throws {
    let quoth = RunningProgram.path(of: "quoth")
    let window = try TerminalWindow.withShell(
      running: "QUOTH_STORE=\(stand.path(of: "store")) \(quoth) \(stand.path(of: "news.jsonl"))")
    try window.wait(for: "Bridge to open")
    window.type("\u{1A}")
    try window.wait(for: "Stopped")
    #expect(!window.showsOtherScreen)
    window.type("fg\r")
    try window.wait(until: "the screen is taken again") { $0.showsOtherScreen }
    try window.wait(for: "Bridge to open")
    window.type("Q")
    try window.wait(until: "the screen is given back") { !$0.showsOtherScreen }
  }

  @Test func wideAndCombiningCharactersStandWhereTheyShould() throws {
    let window = try stand.window(columns: 100)
    try window.wait(for: "나루시 다리")
    #expect(try window.cell(of: "나루시").width == 2)
    window.type("j\r")
    try window.wait(for: "Nguye\u{302}\u{303}n")
  }

  @Test func nothingInAnArticleIsACommandToTheTerminal() throws {
    let window = try stand.window()
    try window.wait(for: "Evil")
    window.type("jj\r")
    try window.wait(for: "a[31mbcd")
    window.type("M?")
    for command in ["]0;owned", "\u{1B}[31mb", "\u{202E}", "\u{2066}", "\u{9B}31m"] {
      #expect(!window.written.contains("\u{1B}" + command))
    }
    #expect(
      !window.written.unicodeScalars.contains {
        "\u{202E}\u{2066}\u{9B}".unicodeScalars.contains($0)
      })
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGHUP])
  func givesTheTerminalBackHoweverItEnds(signal: CInt) throws {
    let window = try stand.window()
    try window.wait(for: "Bridge to open")
    window.program.send(signal)
    _ = try window.waitForEnd()
    #expect(window.isCooked && !window.showsOtherScreen && window.showsCursor)
  }

  @Test func theCommandLineCompletesAndObeys() throws {
    let window = try stand.window()
    try window.wait(for: "Bridge to open")
    window.type(":mes\t")
    try window.wait(for: ":messages")
    window.type("\r")
    try window.wait(for: "Nothing has been said yet")
  }

  /// Some of these are described on every machine, others only where somebody has asked for them; then
  /// they are taken for what they resemble.
  @Test(arguments: [
    ["NO_COLOR": "1"], ["LC_ALL": "C"], ["TERM": "unheard-of"], ["TERM": "vt100"],
    ["TERM": "vt220"], ["TERM": "linux"], ["TERM": "xterm"], ["TERM": "xterm-direct"],
    ["TERM": "screen"], ["TERM": "screen-256color"], ["TERM": "tmux"], ["TERM": "tmux-256color"],
    ["TERM": "rxvt-unicode-256color"], ["TERM": "foot"], ["TERM": "xterm-kitty"],
    ["TERM": "kitty"], ["TERM": "alacritty"], ["TERM": "konsole-256color"], ["TERM": "st-256color"],
  ])
  func readsOnEveryTerminal(environment: [String: String]) throws {
    let window = try stand.window(environment: environment)
    try window.wait(for: "Bridge to open")
    try window.wait(for: "QUOTED")
    #expect(window.text.contains("나루시"))
    window.type("\r]")
    try window.wait(for: "Lena Ortiz, quotation 1 of 1")
    window.type("hh\u{1B}[B")
    try window.wait(for: "2/3")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  /// A person's locale may have eight bits and the terminal UTF-8, as over ssh; the screen is UTF-8.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: localedef),
      "skipped: no locale can be made here"))
  func readsInALocaleOfEightBits() throws {
    let locale = "de_DE.ISO-8859-1"
    let maker = try TerminalWindow(
      running: Self.localedef,
      ["-i", "de_DE", "-f", "ISO-8859-1", stand.path(of: locale)])
    #expect(try maker.waitForEnd() == .exit(0))
    let window = try stand.window(
      environment: ["LC_ALL": locale, "LOCPATH": stand.folder.path])
    try window.wait(for: "나루시 다리 — 사흘 만에")
    window.type("j\r")
    try window.wait(for: "Nguye\u{302}\u{303}n")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  private static let localedef = "/usr/bin/localedef"

  @Test(arguments: [(400, 100), (20, 5), (3, 2), (1, 1)])
  func readsOnTheWidestAndTheNarrowest(columns: Int, rows: Int) throws {
    let window = try stand.window(columns: columns, rows: rows)
    try window.wait(until: "something is shown") { !$0.text.isEmpty }
    window.type("\r]}jG?hM\u{06}")
    window.resize(columns: 120, rows: 30)
    try window.wait(for: " quoth   Messages")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  @Test func theWindowIsNamedAndGetsItsOldNameBack() throws {
    let window = try stand.window()
    try window.wait(until: "the window is named") {
      $0.written.contains("\u{1B}]2;") && $0.text.contains("Bridge to open")
    }
    let aside = try #require(window.written.firstRange(of: "\u{1B}[22;2t"))
    let named = try #require(window.written.firstRange(of: "\u{1B}]2;"))
    #expect(aside.upperBound <= named.lowerBound)
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
    let last = try #require(window.written.ranges(of: "\u{1B}]2;").last)
    #expect(window.written[last.upperBound...].contains("\u{1B}[23;2t"))
  }

  @Test func anArticleOpensWhereItWasLeft() throws {
    let lines = (1...120).map { "Line \($0) of many." }.joined(separator: "\\n\\n")
    try stand.put(
      #"{"id":"long","title":"Long","content_text":"\#(lines)"}"# + "\n", in: "long.jsonl")
    let first = try stand.window(["import", stand.path(of: "long.jsonl")])
    #expect(try first.waitForEnd() == .exit(0))
    let window = try stand.window([])
    try window.wait(for: "Line 1 of many")
    window.type("\r\u{06}\u{06}")
    try window.wait(for: "Line 30 of many")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
    let again = try stand.window([])
    try again.wait(for: "Line 30 of many")
    #expect(!again.text.contains("Line 1 of many"))
  }

  @Test func aFileThatMayNotGrowCostsTheMarkAndNotTheReader() throws {
    let quoth = RunningProgram.path(of: "quoth")
    let window = try TerminalWindow.withShell(
      running:
        "ulimit -f 0; QUOTH_STORE=\(stand.path(of: "store")) \(quoth) \(stand.path(of: "news.jsonl"))"
    )
    try window.wait(for: "Bridge to open")
    window.type("s")
    try window.wait(for: "Not kept")
    window.type("Q")
    try window.wait(for: "Some marks could not be kept.")
  }

  @Test func aStoreOfALaterVersionIsReadAndNotWritten() throws {
    let store = stand.folder.appending(path: "store/articles")
    try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
    try stand.put(#"{"version":2}"#, in: "store/quoth-store.json")
    try stand.put(
      #"{"id":"a","title":"From the future"}"# + "\n" + #"{"id":"b","title":"From the past"}"#
        + "\n",
      in: "store/articles/a.jsonl")
    let window = try stand.window([])
    try window.wait(for: "From the future")
    window.type("s")
    try window.wait(for: "The store is of version 2")
    try window.wait(for: "★")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(73))
    #expect(window.text.contains("Some marks could not be kept."))
    #expect(window.text.contains("Install a newer quoth"))
    #expect(stand.marks == [])
  }

  @Test func aFullOrClosedStoreIsSaidAndSaidAgainAtTheEnd() throws {
    try stand.put("in the way", in: "store")
    let window = try stand.window()
    try window.wait(for: "Bridge to open")
    window.type("s")
    try window.wait(for: "cannot be written")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(73))
    #expect(window.text.contains("Some marks could not be kept."))
  }
}

/// What the command line says without a screen.
struct CommandLineTests {
  /// A fresh one for every test, and gone after it.
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
  }

  @Test func aFileThatIsNotThereIsSaid() throws {
    let window = try stand.window(["nowhere.json"])
    #expect(try window.waitForEnd() == .exit(66))
    #expect(window.text.contains("there is no file or folder “nowhere.json”"))
  }

  @Test(arguments: [["--keys", "<nonsense>"], ["--size", "0x0", "--keys", "j"], ["--frobnicate"]])
  func misuseIsExplained(arguments: [String]) throws {
    let window = try stand.window(arguments)
    #expect(try window.waitForEnd() == .exit(64))
    #expect(window.text.contains("Usage:"))
  }

  @Test func keysPrintTheLastScreen() throws {
    let news = stand.path(of: "news.jsonl")
    let window = try stand.window(["--keys", "<enter>]]", "--size", "60x10", news], rows: 60)
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text.contains("Sam Reed, quotation 1 of 1"))
  }

  @Test func theVersionSaysWhatReadsAndWhatIsWritten() throws {
    let window = try stand.window(["--version"])
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.line(0).wholeMatch(of: /\d+\.\d+\.\d+ \(engine \w+, store \d+\)/) != nil)
  }

  @Test func theLessonsTeachWhatTheySay() throws {
    let folder = stand.path(of: "tmp")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (keys, words) in [
      ("<enter>]", "Mara Linden, quotation 1 of 3"), ("<enter>]]", "Ivo Sand, quotation 1 of 3"),
      ("<enter>22", "Ivo Sand, quotation 2 of 3"),
      ("G<enter>/herring<enter>n", "“herring”, 2 of "), ("j<enter>]a", "5 quotations"),
      ("/herring<enter>", "1 found"),
    ] {
      let window = try stand.window(
        ["tutor", "--keys", keys], columns: 130, rows: 40, environment: ["TMPDIR": folder])
      #expect(try window.waitForEnd() == .exit(0))
      #expect(window.text.contains(words), "\(keys): \(window.text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(stand.marks.isEmpty)
  }

  /// `make manual` makes it anew.
  @Test func theManualHasEveryOptionOfEveryCommand() throws {
    let (quoth, lab) = (RunningProgram.path(of: "quoth"), RunningProgram.path(of: "lab"))
    let page = stand.path(of: "quoth.1")
    let window = try TerminalWindow(
      running: "/bin/sh",
      ["-c", "\(quoth) --experimental-dump-help | \(lab) manual > \(page)"])
    #expect(try window.waitForEnd() == .exit(0), "\(window.text)")
    let kept = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/Manual/quoth.1")
    #expect(
      try Data(contentsOf: kept) == Data(contentsOf: URL(filePath: page)), "run `make manual`")
  }

  @Test func annotateReadsAFileAndWritesJSON() throws {
    let arguments = ["annotate", "--json", stand.path(of: "news.jsonl")]
    let window = try stand.window(arguments, columns: 2000)
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text.contains(#""name":"Lena Ortiz""#))
    #expect(window.text.contains(#""id":"wide""#))
  }
}
