import Articles
import Console
import Settings
import Text
import ViewModels

extension Reader {
  func drawHeadlines(in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let columns = HeadlineColumns(
      hasDates: headlines.hasDates, hasSources: headlines.hasSources, width: area.size.columns,
      wanted: settings.columns, dates: settings.dates)
    for (row, listed) in headlines.visible.prefix(area.size.rows).enumerated() {
      HeadlineRow(
        listed.headline, notebook.marks(of: listed),
        quotations: counts[listed.id] ?? listed.quotations, now: now,
        dates: settings.dates,
        fold: listed.story.map { (headlines.isUnfolded(listed) ? "-" : "+") + $0.others.grouped }
      ).draw(row: row, columns, in: area, of: &frame, theme)
      guard headlines.position.top + row == headlines.position.selection else { continue }
      markSelection(row: row, in: area, of: &frame, theme)
    }
  }

  private func markSelection(row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    frame.draw("▸", row: row, column: 0, in: area, theme.title)
    guard focus == .headlines else { return }
    let line = area.row(row)
    frame.restyle(line) { $0.with(theme.selection.attributes) }
    frame.cursor = line.origin
  }
}
