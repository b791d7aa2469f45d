import TerminalRig
import Testing

/// The reader of lines, for those who listen and for terminals that only add to what is there.
struct PlainReaderTests {
  private let stand: Newsstand

  init() throws { stand = try Newsstand() }

  @Test func aTerminalThatCannotPlaceTextGetsIt() throws {
    let window = try stand.window(environment: ["TERM": "dumb"])
    try window.wait(for: "1. unread, 20 Nov 2026, Harbour Post: Bridge to open on Monday")
    window.type("1\r")
    try window.wait(for: "“The bridge holds,” said Ortiz.")
    window.type("next-speaker\r")
    try window.wait(for: "Lena Ortiz, quotation 1 of 1")
    window.type("star\r")
    try window.wait(for: "Starred")
    window.type("quit\r")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(!window.written.contains("\u{1B}"))
    #expect(stand.marks.contains { $0.contains("bridge") && $0.contains("star") })
  }

  @Test func itIsThereForTheAskingAndReadsAScript() throws {
    try stand.put("1\nnext-speaker\nnext-speaker\nquit\n", in: "orders")
    let lines = try stand.lines(["--plain", stand.path(of: "news.jsonl")], input: "orders")
    #expect(lines.first == "news.jsonl: 3 unread of 3")
    #expect(lines.contains("Lena Ortiz, quotation 1 of 1"))
    #expect(lines.last == "“So far,”")
    #expect(!lines.joined().contains("\u{1B}"))
  }

  /// What an article says is no command to a terminal here, either.
  @Test func nothingInAnArticleReachesTheTerminal() throws {
    let window = try stand.window(["--plain", stand.path(of: "news.jsonl")])
    try window.wait(for: "3. unread")
    window.type("3\r")
    try window.wait(for: "a[31mbcd")
    // The end of what comes in ends the sitting, as it ends any other program of lines.
    window.type("\u{04}")
    #expect(try window.waitForEnd() == .exit(0))
    for command in ["\u{1B}[31m", "\u{1B}]0;", "\u{9B}", "\u{202E}", "\u{2066}"] {
      #expect(!window.written.contains(command))
    }
  }
}
