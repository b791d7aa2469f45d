import Articles
import Console
import Text
import ViewModels

extension Reader {
  func drawHeadlines(in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let columns = HeadlineColumns(of: headlines, width: area.size.columns)
    for (row, listed) in headlines.visible.prefix(area.size.rows).enumerated() {
      draw(listed, row: row, columns, in: area, of: &frame, theme)
      guard headlines.position.top + row == headlines.position.selection else { continue }
      markSelection(row: row, in: area, of: &frame, theme)
    }
  }

  private func draw(
    _ listed: ListedHeadline, row: Int, _ columns: HeadlineColumns, in area: Rect,
    of frame: inout Frame, _ theme: Theme
  ) {
    let headline = listed.headline
    let marks = notebook.marks(of: listed)
    let date = headline.published?.words(at: now) ?? ""
    let title = headline.title.truncated(to: columns.title.count)
    if marks.isStarred { frame.draw("★", row: row, column: 1, in: area, theme.star) }
    if !marks.isRead { frame.draw("●", row: row, column: 2, in: area, theme.unread) }
    frame.draw(
      date.truncated(to: columns.date.count), row: row, column: columns.date.lowerBound, in: area,
      theme.quiet)
    frame.draw(
      headline.source.truncated(to: columns.source.count), row: row,
      column: columns.source.lowerBound, in: area, theme.quiet)
    frame.draw(
      title, row: row, column: columns.title.lowerBound, in: area,
      marks.isRead ? .plain : theme.title)
    guard let count = counts[listed.id] ?? listed.quotations, count > 0, !columns.count.isEmpty
    else { return }
    let words = "\(min(count, 999))❝"
    frame.draw(
      words, row: row, column: columns.count.upperBound - words.columns, in: area, theme.quiet)
  }

  private func markSelection(row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    frame.draw("▸", row: row, column: 0, in: area, theme.title)
    guard focus == .headlines else { return }
    var line = area
    line.origin.row += row
    line.size.rows = 1
    frame.restyle(line) { $0.with(theme.selection.attributes) }
    frame.cursor = line.origin
  }
}

/// Which columns of a headline's row show what; empty where nothing is shown, or the title needs the
/// room.
struct HeadlineColumns: Equatable {
  var date = 0..<0
  var source = 0..<0
  var title: Range<Int>
  var count = 0..<0

  init(of list: HeadlineList, width: Int) {
    var start = 4
    var end = max(start, width - 1)
    func take(_ columns: Int) -> Range<Int> {
      defer { start += columns + 1 }
      return start..<start + columns
    }
    if list.hasDates, width >= 30 { date = take(6) }
    if list.hasSources, width >= 56 { source = take(width < 70 ? 10 : 14) }
    if width >= 30 {
      count = end - 4..<end
      end -= 5
    }
    title = start..<max(start, end)
  }
}
