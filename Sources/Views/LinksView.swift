import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ links: LinksPage, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    var rest = area
    let details = rest.takeBottom(min(LinksPage.detailRows(of: area.size.rows), area.size.rows))
    for (row, entry) in links.visible.prefix(rest.size.rows).enumerated() {
      draw(entry, row: row, in: rest, of: &frame, theme)
      guard entry == links.selected else { continue }
      drawSelection(row: row, in: rest, of: &frame, theme)
    }
    guard let selected = links.selected, !details.isEmpty else { return }
    let address = TypesetText(selected.address.description, measure: max(1, area.size.columns - 4))
    for (row, line) in address.lines.prefix(details.size.rows - 1).enumerated() {
      frame.draw(address.text[line], row: row + 1, column: 2, in: details, theme.quiet)
    }
  }

  /// The number, what leads there, and where there is room the beginning of the address.
  private func draw(
    _ entry: LinksPage.Entry, row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let number = entry.number == 0 ? "" : String(entry.number)
    frame.draw(number, row: row, column: max(1, 5 - number.columns), in: area, theme.heading)
    let words = 7
    let address = max(words + 20, area.size.columns / 2)
    let hasAddress = address + 16 < area.size.columns
    let end = hasAddress ? address - 2 : area.size.columns - 1
    frame.draw(
      entry.words.truncated(to: max(0, end - words)), row: row, column: words, in: area)
    guard hasAddress else { return }
    frame.draw(
      entry.address.withoutScheme.truncated(to: area.size.columns - address - 1), row: row,
      column: address, in: area, theme.quiet)
  }
}

extension WebAddress {
  fileprivate var withoutScheme: String {
    description.firstRange(of: "://").map { String(description[$0.upperBound...]) } ?? description
  }
}
