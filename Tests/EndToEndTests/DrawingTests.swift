import TerminalRig
import Testing

/// What reaches the screen.
struct DrawingTests {
  @Test func showsTheFirstFrame() throws {
    let window = try TerminalWindow.withProbe()
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    #expect(window.line(1) == "marks Nguye\u{302}\u{303}n end")
    #expect(window.line(4) == "size 80x24 many")
    #expect(window.showsOtherScreen)
    #expect(window.bracketsPastes)
    #expect(!window.isCooked)
  }

  @Test func givesEveryCharacterItsColumns() throws {
    let window = try TerminalWindow.withProbe()
    #expect(window[0, 5] == .init(text: "北", width: 2))
    #expect(window[0, 7] == .init(text: "京", width: 2))
    #expect(window[0, 15] == .init(text: "😀", width: 2))
    #expect(window[0, 18].text == "e")
    #expect(window[1, 10].text.unicodeScalars.map(\.value) == [0x65, 0x302, 0x303])
    #expect(window[1, 11].text == "n")
  }

  @Test func drawsEveryStyle() throws {
    let window = try TerminalWindow.withProbe()
    #expect(try window.cell(of: "bold") == .init(text: "b", width: 1, bold: true))
    #expect(try window.cell(of: "italic") == .init(text: "i", width: 1, italic: true))
    #expect(try window.cell(of: "underline") == .init(text: "u", width: 1, underline: true))
    #expect(try window.cell(of: "reverse") == .init(text: "r", width: 1, reverse: true))
    #expect(try window.cell(of: "red") == .init(text: "r", width: 1, foreground: 1))
    #expect(
      try window.cell(of: "orange") == .init(text: "o", width: 1, foreground: 208, background: 17))
    #expect(try window.cell(of: "size") == .init(text: "s", width: 1))
    // This libvterm has not heard of dim.
    #expect(window.written.contains("2mdim"))
  }

  @Test func fillsTheLastColumnAndTheLastCell() throws {
    let window = try TerminalWindow.withProbe()
    #expect(window[22, 78] == .init(text: "京", width: 2))
    #expect(window[23, 79] == .init(text: "◢", width: 1))
    #expect(window.line(0).hasPrefix("wide"))
  }

  @Test func putsTheCursorWhereTheFrameHasIt() throws {
    let window = try TerminalWindow.withProbe()
    try window.wait(until: "the cursor is shown") { $0.showsCursor }
    #expect(window.cursor == (3, 6))
    window.type("a")
    try window.wait(until: "the cursor moves on") { $0.cursor == (3, 9) }
  }

  @Test func hidesTheCursorWhereTheFrameHasNone() throws {
    let window = try TerminalWindow.withProbe()
    try window.wait(until: "the cursor is shown") { $0.showsCursor }
    window.resize(columns: 80, rows: 6)
    try window.wait(until: "the cursor is hidden") { !$0.showsCursor }
  }

  @Test func drawsEverythingAgainOnRequest() throws {
    let window = try TerminalWindow.withProbe()
    window.scribble("\u{1B}[1;1Hrubbish\u{1B}[20;1Hrubbish")
    #expect(window.text.contains("rubbish"))
    window.type("\u{0C}")
    try window.wait(until: "the frame is back") {
      !$0.text.contains("rubbish") && $0.line(0) == "wide 北京 뉴스 😀 end"
    }
  }

  @Test func cutsOffWhatIsTooLargeForTheScreen() throws {
    let window = try TerminalWindow.withProbe()
    window.type("\u{06}")
    try window.wait(for: "row 23")
    try window.wait(until: "the cursor is hidden") { !$0.showsCursor }
    for row in 0..<24 {
      #expect(window.line(row) == "row \(row)")
    }
  }

  @Test func takesTheScreenOverMoreThanOnce() throws {
    let window = try TerminalWindow(running: TerminalWindow.probe, ["2"])
    try window.wait(for: "process")
    window.type("a")
    try window.wait(for: "heard <a>")
    window.type("q")
    try window.wait(until: "it starts again") { $0.line(3) == "heard" && $0.showsOtherScreen }
    window.type("bq")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "the screen was given back")
    window.expectGivenBack()
  }
}
