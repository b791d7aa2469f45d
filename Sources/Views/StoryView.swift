import Articles
import Console
import Stories
import Text
import ViewModels

extension Reader {
  func draw(_ page: StoryPage, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard page.story != nil else {
      frame.draw(
        "Reading all that tells it", row: 0, column: StoryPage.margin, in: area, theme.quiet)
      return
    }
    for (row, line) in page.visible.enumerated() {
      draw(page.lines[line], of: page, row: row, in: area, of: &frame, theme)
      guard line == page.selection else { continue }
      frame.draw("▸", row: row, column: 0, in: area, theme.title)
      guard prompt == nil else { continue }
      frame.cursor = Point(column: area.origin.column, row: area.origin.row + row)
    }
  }

  private func draw(
    _ line: StoryPage.Line, of page: StoryPage, row: Int, in area: Rect, of frame: inout Frame,
    _ theme: Theme
  ) {
    let margin = StoryPage.margin
    let room = max(0, area.size.columns - margin - 1)
    func draw(_ words: String, _ style: Style) {
      frame.draw(words.truncated(to: room), row: row, column: margin, in: area, style)
    }
    switch line {
    case .blank: break
    case .heading(let words): draw(words, theme.heading)
    case .note(let words): draw(words, theme.quiet)
    case .speaker(let name): draw(name, theme[.person])
    case .papers(let names): draw(names, theme.quiet)
    case .article(let place):
      guard let telling = page.story?.tellings[place] else { return }
      drawArticle(telling, row: row, in: area, of: &frame, theme)
    case .words(let words):
      frame.draw("▌", row: row, column: margin, in: area, theme.quiet)
      var column = margin + StoryPage.indent - 2
      for word in words {
        frame.draw(
          word.text, row: row, column: column, in: area,
          word.isOwn ? Style(.standard, theme.currentQuotation) : .plain)
        column += word.text.columns + 1
      }
    case .voice(let voice, let papers):
      let name = voice.name.truncated(to: max(12, room / 3))
      let end = frame.draw(name, row: row, column: margin, in: area, theme[.person])
      let words = "  \(voice.counts.reduce(0, +))❝  \(papers)"
      frame.draw(
        words.truncated(to: max(0, margin + room - end)), row: row, column: end, in: area,
        theme.quiet)
    }
  }

  private func drawArticle(
    _ telling: Story.Telling, row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    HeadlineRow(
      telling.listed.headline, notebook.marks(of: telling.listed),
      quotations: counts[telling.listed.id] ?? telling.listed.quotations, now: now
    ).draw(
      row: 0, HeadlineColumns(hasDates: true, hasSources: true, width: area.size.columns),
      in: area.row(row), of: &frame, theme)
  }
}
