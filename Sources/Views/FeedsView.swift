import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ page: FeedsPage, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard let feeds = page.feeds else { return }
    guard !feeds.isEmpty else { return drawFirstSteps(in: area, of: &frame, theme) }
    var rest = area
    let details = rest.takeBottom(min(FeedsPage.detailRows(of: area.size.rows), area.size.rows))
    let columns = FeedColumns(width: area.size.columns)
    if !details.isEmpty { columns.drawHeads(in: rest.takeTop(1), of: &frame, theme) }
    for (row, feed) in page.visible.prefix(rest.size.rows).enumerated() {
      columns.draw(feed, row: row, now: now, in: rest, of: &frame, theme)
      guard feed.id == page.selected?.id else { continue }
      drawSelection(row: row, in: rest, of: &frame, theme)
    }
    if let selected = page.selected { draw(selected, in: details, of: &frame, theme) }
  }

  /// What there is to say of the selected feed.
  private func draw(
    _ feed: FollowedFeed, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    guard !area.isEmpty else { return }
    let measure = max(1, area.size.columns - 4)
    let facts =
      [feed.address] + feed.tags + (feed.isFullText ? ["full text"] : [])
      + (feed.isHidden ? ["hidden: not in the list of all"] : [])
    frame.draw(
      facts.joined(separator: " · ").truncated(to: measure), row: 1, column: 2, in: area,
      theme.quiet)
    if let trouble = feed.trouble { drawTrouble(trouble, in: area, of: &frame, theme) }
  }

  private func drawFirstSteps(in area: Rect, of frame: inout Frame, _ theme: Theme) {
    drawAdvice(
      [
        "You follow no feeds yet.",
        "+ follows one: write the address of a feed, or of a page that offers one.",
        "quoth feed add URL does the same from a shell, and quoth feed import FILE takes over those "
          + "of another reader.",
      ], in: area, of: &frame, theme)
  }
}

/// Which columns of a feed's row show what; empty where there is no room.
private struct FeedColumns {
  private let unread = 2..<8
  private var title: Range<Int>
  private var weekly = 0..<0
  private var asked = 0..<0
  private var due = 0..<0

  init(width: Int) {
    var end = max(10, width - 1)
    func take(_ columns: Int) -> Range<Int> {
      end -= columns + 1
      return end + 1..<end + 1 + columns
    }
    if width >= 50 { due = take(6) }
    if width >= 50 { asked = take(7) }
    if width >= 60 { weekly = take(6) }
    title = 10..<end
  }

  func drawHeads(in area: Rect, of frame: inout Frame, _ theme: Theme) {
    frame.draw("Unread", row: 0, column: unread.lowerBound, in: area, theme.heading)
    frame.draw("Feed", row: 0, column: title.lowerBound, in: area, theme.heading)
    for (head, columns) in [("A week", weekly), ("Fetched", asked), ("Due", due)] {
      draw(head, at: columns, row: 0, in: area, of: &frame, theme.heading)
    }
  }

  func draw(
    _ feed: FollowedFeed, row: Int, now: LocalTime?, in area: Rect, of frame: inout Frame,
    _ theme: Theme
  ) {
    let count = feed.tally?.unread ?? 0
    let looks = count > 0 ? theme.unread : theme.quiet
    draw(feed.tally == nil ? "" : count.grouped, at: unread, row: row, in: area, of: &frame, looks)
    let mark = feed.trouble == nil ? "" : "⚠ "
    let start = frame.draw(mark, row: row, column: title.lowerBound, in: area, theme.trouble)
    frame.draw(
      feed.title.truncated(to: max(0, title.upperBound - start)), row: row, column: start, in: area,
      count > 0 ? theme.title : .plain)
    draw(feed.weeklyWords, at: weekly, row: row, in: area, of: &frame, theme.quiet)
    let fetched = feed.asked?.words(at: now) ?? "never"
    draw(fetched, at: asked, row: row, in: area, of: &frame, theme.quiet)
    let next = feed.isGone ? "never" : feed.due?.words(at: now) ?? "now"
    draw(next, at: due, row: row, in: area, of: &frame, theme.quiet)
  }

  /// Draws `words` at the right end of `columns`.
  private func draw(
    _ words: String, at columns: Range<Int>, row: Int, in area: Rect, of frame: inout Frame,
    _ style: Style
  ) {
    guard !columns.isEmpty, words.columns <= columns.count else { return }
    frame.draw(words, row: row, column: columns.upperBound - words.columns, in: area, style)
  }
}
