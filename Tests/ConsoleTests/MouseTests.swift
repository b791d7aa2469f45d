import Console
import Testing

/// The mouse, as terminals report it.
struct MouseTests {
  @Test(arguments: [
    ("\u{1B}[<0;1;1M", MouseEvent.Act.press, 0, 0),
    ("\u{1B}[<0;300;90m", .release, 299, 89),
    ("\u{1B}[<32;12;5M", .drag, 11, 4),
    ("\u{1B}[<64;12;5M", .wheelUp, 11, 4),
    ("\u{1B}[<65;12;5M", .wheelDown, 11, 4),
    // With Control held.
    ("\u{1B}[<16;2;3M", .press, 1, 2),
    // In three bytes: the button, the column and the row, each and 32.
    ("\u{1B}[M !!", .press, 0, 0),
    ("\u{1B}[M#,%", .release, 11, 4),
    ("\u{1B}[M@,%", .drag, 11, 4),
    ("\u{1B}[Ma,%", .wheelDown, 11, 4),
  ])
  func aReportIsWhatWasDoneAndWhere(
    report: String, act: MouseEvent.Act, column: Int, row: Int
  ) {
    var reader = KeyReader()
    let event = TerminalEvent.mouse(MouseEvent(act, at: Point(column: column, row: row)))
    #expect(reader.read(Array(report.utf8) + Array("j".utf8)) == [event, .key(.character("j"))])
  }

  @Test(arguments: [
    "\u{1B}[<1;1;1M", "\u{1B}[<2;1;1M", "\u{1B}[<66;1;1M", "\u{1B}[<35;9;9M", "\u{1B}[<0;0;1M",
    "\u{1B}[<0;1M", "\u{1B}[<;;M", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[<0;1;1Z",
    "\u{1B}[M!!!", "\u{1B}[M\u{1}\u{1}\u{1}",
  ])
  func whatNobodyListensToIsNothing(report: String) {
    var reader = KeyReader()
    #expect(reader.read(Array(report.utf8) + Array("j".utf8)) == [.key(.character("j"))])
  }

  @Test func aReportThatComesInPiecesIsOne() {
    for report in ["\u{1B}[<0;12;5M", "\u{1B}[M ,%"] {
      var reader = KeyReader()
      let events = report.utf8.flatMap { reader.read([$0]) }
      #expect(events == [.mouse(MouseEvent(.press, at: Point(column: 11, row: 4)))])
    }
  }
}
