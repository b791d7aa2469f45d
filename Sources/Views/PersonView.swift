import Articles
import Console
import People
import Text
import ViewModels

extension Reader {
  func draw(_ person: PersonPage, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    if let head = person.head, let top = person.list.headRow {
      draw(head, from: top, in: area, of: &frame, theme)
    }
    if let words = person.remark {
      let row = person.head.map { $0.lines.count + (person.list.headRow ?? 0) } ?? 0
      frame.draw(words, row: row, column: PersonPage.margin, in: area, theme.quiet)
    }
    for placed in person.list.placed { draw(placed, in: area, of: &frame, theme) }
  }

  private func draw(
    _ head: DossierHead, from top: Int, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    for (row, line) in head.lines.enumerated() where (0..<area.size.rows).contains(top + row) {
      let row = top + row
      switch line {
      case .blank: break
      case .name(let words):
        frame.draw(words, row: row, column: PersonPage.margin, in: area, theme.title)
      case .words(let words):
        frame.draw(words, row: row, column: PersonPage.margin, in: area, theme.quiet)
      case .chart(let before, let bars, let behind):
        var column = frame.draw(
          before, row: row, column: PersonPage.margin, in: area, theme.quiet)
        column = frame.draw(bars, row: row, column: column, in: area, theme[.person])
        frame.draw(behind, row: row, column: column, in: area, theme.quiet)
      }
    }
  }

  private func draw(
    _ placed: CitationList.Placed, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let citation = placed.block.citation
    func isOnScreen(_ row: Int) -> Bool { (0..<area.size.rows).contains(row) }
    if isOnScreen(placed.row) {
      let words = citation.whereabouts(columns: area.size.columns - PersonPage.margin - 1)
      frame.draw(words, row: placed.row, column: PersonPage.margin, in: area, theme.quiet)
      if placed.isSelected { markSelection(row: placed.row, in: area, of: &frame, theme) }
    }
    let bar = citation.kind == .indirect ? "┊" : placed.isSelected ? "█" : "▌"
    let words: Style = placed.isSelected ? Style(.standard, theme.currentQuotation) : .plain
    for (index, line) in placed.block.lines.enumerated() {
      let row = placed.row + 1 + index
      guard isOnScreen(row) else { continue }
      frame.draw(bar, row: row, column: PersonPage.margin - 2, in: area, theme.speaker(1))
      frame.draw(line, row: row, column: PersonPage.margin, in: area, words)
    }
  }

  private func markSelection(row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    frame.draw("▸", row: row, column: 0, in: area, theme.title)
    guard prompt == nil else { return }
    frame.cursor = Point(column: area.origin.column, row: area.origin.row + row)
  }
}

extension PersonPage {
  /// What is said where there are no quotations; nil where there are, or may be.
  fileprivate var remark: String? {
    guard dossier != nil else { return "Looking through the articles" }
    guard list.isEmpty else { return nil }
    return isSearch ? "Nothing found; Esc leaves" : "Nobody quotes \(name)"
  }
}

extension Citation {
  /// `26 Dec 2025 · Yonhap · via KCNA · Kim sets out plans…`, the headline cut where there is no room.
  fileprivate func whereabouts(columns: Int) -> String {
    let parts = [
      headline.published?.dayInFull ?? "", headline.source, channel.map { "via \($0)" } ?? "",
      headline.title,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ").truncated(to: max(0, columns))
  }
}
