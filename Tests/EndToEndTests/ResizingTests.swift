import TerminalRig
import Testing

/// The window changes its size while the program is in it.
struct ResizingTests {
  @Test func followsTheWindow() throws {
    let window = try TerminalWindow.withProbe()
    window.resize(columns: 132, rows: 50)
    try window.wait(for: "size 132x50")
    try window.wait(until: "the corner moves") {
      $0[49, 131].text == "◢" && $0[48, 130].text == "京"
    }
    #expect(window[23, 79].text != "◢")
    window.resize(columns: 21, rows: 7)
    try window.wait(for: "size 21x7")
    try window.wait(until: "the corner moves") { $0[6, 20].text == "◢" && $0[5, 19].text == "京" }
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
  }

  @Test func shrinksToNothingAndBack() throws {
    let window = try TerminalWindow.withProbe()
    window.resize(columns: 1, rows: 1)
    try window.wait(until: "only the corner is left") { $0.text == "◢" }
    window.resize(columns: 80, rows: 24)
    try window.wait(for: "size 80x24")
    try window.wait(for: "wide 北京 뉴스 😀 end")
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    window.expectGivenBack()
  }

  @Test func losesNoChangeAmongMany() throws {
    let window = try TerminalWindow.withProbe()
    for step in 1...40 {
      window.resize(columns: 60 + step, rows: 20 + step % 7)
      if step % 8 == 0 { try window.wait(for: "size \(60 + step)x\(20 + step % 7)") }
    }
  }
}
