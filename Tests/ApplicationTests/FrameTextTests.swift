import Application
import Console
import Testing

/// Frames as text, for bug reports and pictures.
struct FrameTextTests {
  private static let frame: Frame = {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.draw("ab", row: 0, in: frame.bounds, Style(.red, .bold))
    frame.draw("다리", row: 1, column: 1, in: frame.bounds)
    return frame
  }()

  @Test func plainTextHasNoTrailingBlanks() {
    #expect(Self.frame.text == "ab\n 다리")
  }

  @Test func colouredTextEndsItsLooksOnEveryLine() {
    #expect(Self.frame.ansi == "\u{1B}[0;1;38;5;1mab\u{1B}[0m    \n 다리 ")
  }
}
