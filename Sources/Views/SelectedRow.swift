import Console
import Text
import ViewModels

extension Reader {
  /// Marks the selected row of a page that lists things, and puts the cursor there.
  func drawSelection(row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    frame.draw("▸", row: row, column: 0, in: area, theme.title)
    let line = area.row(row)
    frame.restyle(line) { $0.with(theme.selection.attributes) }
    if prompt == nil { frame.cursor = line.origin }
  }

  /// What is wrong with whatever is selected, below the first line of what else there is to say of it.
  func drawTrouble(_ words: String, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    let text = TypesetText("⚠ " + words, measure: max(1, area.size.columns - 4))
    for (row, line) in text.lines.prefix(area.size.rows - 2).enumerated() {
      frame.draw(text.text[line], row: 2 + row, column: 2, in: area, theme.trouble)
    }
  }
}

extension Rect {
  /// The row so many below the top.
  func row(_ row: Int) -> Rect {
    var line = self
    line.origin.row += row
    line.size.rows = 1
    return line
  }
}
