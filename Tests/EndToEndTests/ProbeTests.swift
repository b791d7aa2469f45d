import Foundation
import Glibc
import Testing

/// The screen, with a small program behind it that shows whatever is hard to show.
struct ProbeTests {
  @Test func showsTheFirstFrame() throws {
    let window = try TerminalWindow(running: RunningProgram.path(of: "curses-probe"))
    try window.wait(for: "size 80x24 many")
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    #expect(window.line(1) == "marks Nguye\u{302}\u{303}n end")
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "the screen was given back")
    #expect(window.isCooked)
  }
}
