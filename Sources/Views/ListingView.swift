import Console
import Text
import ViewModels

extension Reader {
  /// Nothing is selected here, so the cursor is where reading begins.
  func draw(_ listing: Listing, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    if prompt == nil { frame.cursor = area.origin }
    for (row, line) in listing.lines.dropFirst(listing.top).prefix(area.size.rows).enumerated() {
      switch line {
      case .blank: break
      case .heading(let words): frame.draw(words, row: row, column: 2, in: area, theme.heading)
      case .entry(let keys, let words):
        frame.draw(keys, row: row, column: 4, in: area)
        frame.draw(words, row: row, column: Listing.wordsColumn, in: area, theme.quiet)
      case .note(let notice):
        let words = notice.words.truncated(to: area.size.columns - 4)
        frame.draw(
          words, row: row, column: 2, in: area, notice.tone == .trouble ? theme.trouble : .plain)
      }
    }
  }
}
