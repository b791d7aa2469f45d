import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ page: ViewsPage, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    var area = area
    let details = area.takeBottom(
      min(ViewsPage.detailRows(of: area.size.rows), area.size.rows))
    if let selected = page.selected { draw(selected, in: details, of: &frame, theme) }
    let columns = ViewColumns(width: area.size.columns)
    for (row, line) in page.visible.prefix(area.size.rows).enumerated() {
      switch line {
      case .heading(let words): frame.draw(words, row: row, column: 2, in: area, theme.heading)
      case .view(let view):
        columns.draw(view, page.tally(of: view), row: row, in: area, of: &frame, theme)
        guard page.position.top + row == page.position.selection else { continue }
        drawSelection(row: row, in: area, of: &frame, theme)
      }
    }
  }
}

extension Reader {
  /// What the selected view asks for, and why nobody understands that, where nobody does.
  private func draw(
    _ view: NamedView, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    guard !area.isEmpty else { return }
    let measure = max(1, area.size.columns - 4)
    frame.draw(view.words.truncated(to: measure), row: 1, column: 2, in: area, theme.quiet)
    if let problem = view.problem { drawTrouble(problem, in: area, of: &frame, theme) }
  }
}

/// Which columns of a view's row show what; empty where there is no room.
private struct ViewColumns {
  private let unread = 2..<9
  private var all = 9..<9
  private var name: Range<Int>
  private var words = 0..<0

  init(width: Int) {
    if width >= 50 { all = 10..<19 }
    let start = max(all.upperBound, unread.upperBound) + 2
    let room = max(0, width - 1 - start)
    // What a search asks for stands beside its name, where both can be read.
    let nameRoom = room >= 50 ? min(32, room * 2 / 5) : room
    name = start..<start + nameRoom
    if nameRoom < room { words = start + nameRoom + 2..<start + room }
  }

  func draw(
    _ view: NamedView, _ tally: Tally?, row: Int, in area: Rect, of frame: inout Frame,
    _ theme: Theme
  ) {
    let isUnread = (tally?.unread ?? 0) > 0
    draw(
      tally?.unread, at: unread, row: row, in: area, of: &frame,
      isUnread ? theme.unread : theme.quiet)
    draw(tally?.articles, at: all, row: row, in: area, of: &frame, theme.quiet)
    let mark = view.problem == nil ? "" : "⚠ "
    let start = frame.draw(mark, row: row, column: name.lowerBound, in: area, theme.trouble)
    frame.draw(
      view.name.truncated(to: max(0, name.upperBound - start)), row: row, column: start, in: area,
      isUnread ? theme.title : .plain)
    guard view.kind == .saved, !words.isEmpty else { return }
    frame.draw(
      (view.problem ?? view.words).truncated(to: words.count), row: row, column: words.lowerBound,
      in: area, view.problem == nil ? theme.quiet : theme.trouble)
  }

  /// Draws `count` at the right end of `columns`.
  private func draw(
    _ count: Int?, at columns: Range<Int>, row: Int, in area: Rect, of frame: inout Frame,
    _ style: Style
  ) {
    guard let words = count?.grouped, words.columns <= columns.count else { return }
    frame.draw(words, row: row, column: columns.upperBound - words.columns, in: area, style)
  }
}
