import Console
import Curses
import Glibc

extension CursesProbe {
  /// Everything that is hard to draw, and what was heard lately.
  func frame(for terminal: CursesTerminal) -> Frame {
    var frame = Frame(terminal.size)
    let size = terminal.size
    frame.draw("wide 北京 뉴스 😀 end", row: 0, in: frame.bounds)
    frame.draw("marks Nguye\u{302}\u{303}n end", row: 1, in: frame.bounds)
    drawStyles(in: &frame)
    frame.draw("size \(size.columns)x\(size.rows) \(terminal.colors)", row: 4, in: frame.bounds)
    frame.draw("process \(getpid()).", row: 6, in: frame.bounds)
    frame.draw(terminal.notice ?? "", row: 5, in: frame.bounds)
    let end = frame.draw(
      "heard " + heard.suffix(6).joined(separator: " "), row: 3, in: frame.bounds)
    drawCorner(in: &frame)
    if size.rows > 6 { frame.cursor = Point(column: end, row: 3) }
    return frame
  }

  /// One column and one row larger than the screen, with a wide character across the edge.
  func frameTooLarge(for size: Size) -> Frame {
    var frame = Frame(Size(columns: size.columns + 1, rows: size.rows + 1))
    for row in 0..<frame.size.rows {
      frame.draw("京", row: row, column: size.columns - 1, in: frame.bounds)
      frame.draw("row \(row)", row: row, in: frame.bounds)
    }
    frame.cursor = Point(column: size.columns, row: size.rows)
    return frame
  }

  private func drawStyles(in frame: inout Frame) {
    var column = 0
    let styles: [(String, Style)] = [
      ("bold", Style(.standard, .bold)), ("dim", Style(.standard, .dim)),
      ("italic", Style(.standard, .italic)), ("underline", Style(.standard, .underline)),
      ("reverse", Style(.standard, .reverse)), ("red", Style(.red)),
      ("orange", Style(.palette(208), on: .palette(17))),
    ]
    for (name, style) in styles {
      column = 1 + frame.draw(name, row: 2, column: column, in: frame.bounds, style)
    }
  }

  /// The last cell of the screen, and a wide character that ends in the last column.
  private func drawCorner(in frame: inout Frame) {
    let size = frame.size
    frame.draw("京", row: size.rows - 2, column: size.columns - 2, in: frame.bounds)
    frame.draw("◢", row: size.rows - 1, column: size.columns - 1, in: frame.bounds)
  }
}
