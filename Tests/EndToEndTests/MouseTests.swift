import TerminalRig
import Testing

/// A mouse, as terminals report it.
struct MouseTests {
  private let stand: Newsstand

  init() throws { stand = try Newsstand() }

  @Test func clicksChooseOpenAndFollow() throws {
    let window = try opened()
    try window.click(on: "나루시")
    try window.wait(for: "2/3")
    try window.click(on: "Bridge")
    try window.wait(for: "1/3")
    try window.wait(for: "QUOTED")
    try window.click(on: "Sam Reed, the")
    try window.wait(for: "Sam Reed, 1 mention")
    try window.click(on: "Sam Reed, the")
    try window.wait(for: "So far,”")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  @Test func theWheelMovesTheListAndABorderIsDrawn() throws {
    let window = try opened()
    window.scroll(row: 3, column: 5)
    try window.wait(for: "3/3")
    let border = try window.place(of: "│").column
    window.drag(fromColumn: border, toColumn: border + 9, row: 5)
    try window.wait(until: "the list is wider") { (try? $0.place(of: "│").column) == border + 9 }
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  @Test func itIsListenedToOnlyWhileTheScreenIsOurs() throws {
    let window = try opened()
    #expect(window.written.contains("\u{1B}[?1006h"))
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
    let (on, off) = ("\u{1B}[?1006h", "\u{1B}[?1006l")
    let written = window.written
    let lastOn = try #require(written.ranges(of: on).last)
    #expect(written[lastOn.upperBound...].contains(off))
  }

  @Test func whoeverWantsNoneHasNone() throws {
    try stand.put("mouse = false\n", in: "config/quoth/config.toml")
    let window = try stand.window(environment: ["XDG_CONFIG_HOME": stand.path(of: "config")])
    try window.wait(for: "Bridge to open")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
    for mode in ["1000", "1002", "1003", "1006"] {
      #expect(!window.written.contains("\u{1B}[?\(mode)h"))
    }
  }

  private func opened() throws -> TerminalWindow {
    let window = try stand.window(environment: ["XDG_STATE_HOME": stand.path(of: "state")])
    try window.wait(for: "QUOTED")
    return window
  }
}
