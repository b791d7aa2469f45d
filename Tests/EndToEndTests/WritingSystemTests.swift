import Foundation
import TerminalRig
import Testing

/// Words of every script, on a screen of three panes.
///
/// A terminal that thinks a character wider or narrower than we do moves all that stands behind it, and
/// one rule between two panes gives that away.
struct WritingSystemTests {
  private static let size = (columns: 140, rows: 130)
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
    try stand.put("", in: "store/marks/here-before.jsonl")
    try stand.put(Self.articles, in: "scripts.jsonl")
  }

  @Test func thereAreMoreThanFortyOfThem() {
    #expect(Set(WritingSystem.all.map(\.name)).count == WritingSystem.all.count)
    #expect(WritingSystem.all.count > 80)
  }

  @Test func noScriptShiftsAPane() throws {
    let window = try stand.window(
      [stand.path(of: "scripts.jsonl")], columns: Self.size.columns, rows: Self.size.rows)
    try window.wait(for: "No names found")
    expectStraightRules(in: window, to: Self.size.rows - 2)
    for system in WritingSystem.all {
      #expect(window.text.contains("\(system.name) \(system.words)"), "\(system.name)")
    }
  }

  @Test func articlesOfEveryScriptStayInTheirPane() throws {
    let window = try stand.window(
      [stand.path(of: "scripts.jsonl")], columns: Self.size.columns, rows: 40)
    try window.wait(for: "No names found")
    window.type("\r")
    for page in 1...4 {
      expectStraightRules(in: window, to: 38)
      window.type("\u{06}")
      let place = "\(WritingSystem.all[page * 17 + 8].name): "
      try window.wait(until: "page \(page) is shown") { $0.text.contains(place) }
    }
  }

  /// tmux has widths of its own, and draws what it has understood.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: tmux), "skipped: tmux is not here"))
  func noScriptShiftsAPaneInTmux() throws {
    let reader = "\(RunningProgram.path(of: "quoth")) \(stand.path(of: "scripts.jsonl"))"
    let window = try TerminalWindow(
      running: Self.tmux,
      ["-u", "-S", stand.path(of: "tmux"), "-f", "/dev/null", "new-session", reader],
      columns: Self.size.columns, rows: Self.size.rows,
      environment: [
        "QUOTH_STORE": stand.path(of: "store"), "XDG_CACHE_HOME": stand.path(of: "cache"),
        "TZ": "UTC",
      ])
    try window.wait(for: "No names found")
    expectStraightRules(in: window, to: Self.size.rows - 3)
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }
}

extension WritingSystemTests {
  private static let tmux = "/usr/bin/tmux"

  /// Where the second row has a rule, all rows from there `to` the bottom rule have one.
  private func expectStraightRules(in window: TerminalWindow, to bottom: Int) {
    let rules = (0..<window.columns).filter { window[1, $0].text == "│" }
    #expect(rules.count == 2)
    let bent = (1..<bottom).filter { row in rules.contains { window[row, $0].text != "│" } }
    #expect(bent.isEmpty, "\(bent.map(window.line).joined(separator: "\n"))")
  }

  /// One of all scripts, and one of each.
  private static var articles: String {
    let all = WritingSystem.all.map { "\($0.name): \($0.words) \($0.words)" }
    let first = article("all", "All", "2026-11-20T09:00:00Z", all.joined(separator: "\\n\\n"))
    let others = WritingSystem.all.enumerated().map { number, system in
      let minute = String(59 - number % 60)
      let time = "2026-11-\(19 - number / 60)T12:\(minute.count < 2 ? "0" : "")\(minute):00Z"
      return article(system.name, "\(system.name) \(system.words)", time, system.words)
    }
    return ([first] + others).joined()
  }

  private static func article(_ id: String, _ title: String, _ time: String, _ text: String)
    -> String
  {
    #"{"id":"\#(id)","title":"\#(title)","date_published":"\#(time)","content_text":"\#(text)"}"#
      + "\n"
  }
}
