import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ pane: ArticlePane, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let column = textColumn(of: pane, in: area)
    let highlights = Highlights(pane)
    for (row, line) in pane.visibleRows.prefix(area.size.rows).enumerated() {
      switch pane[row: line] {
      case .title(let index):
        let words = pane.title.text[pane.title.lines[index]]
        frame.draw(words, row: row, column: column, in: area, theme.title)
      case .byline:
        let words = pane.byline.truncated(to: area.size.columns - column)
        frame.draw(words, row: row, column: column, in: area, theme.quiet)
      case .blank: break
      case .body(let index):
        drawMargin(
          of: pane, pane.body.lines[index], row: row, column: column, in: area, of: &frame, theme)
        drawBody(
          pane, pane.body.lines[index], highlights, row: row, column: column, in: area,
          of: &frame, theme)
      }
    }
    guard focus == .article, prompt == nil else { return }
    frame.cursor = Point(
      column: area.origin.column + column, row: area.origin.row + cursorRow(of: pane))
  }

  /// Where the text begins: centred in a wide pane, after the margin.
  private func textColumn(of pane: ArticlePane, in area: Rect) -> Int {
    let unused = area.size.columns - ArticlePane.margin - pane.body.measure
    return ArticlePane.margin + max(0, unused / 2)
  }

  /// The row of the current quotation, or of the first line on the screen.
  private func cursorRow(of pane: ArticlePane) -> Int {
    guard let current = pane.currentQuotation else { return 0 }
    let row = pane.row(showing: current.start)
    return pane.visibleRows.contains(row) ? row - pane.topRow : 0
  }

  private func drawBody(
    _ pane: ArticlePane, _ line: TextSpan, _ highlights: Highlights, row: Int, column: Int,
    in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    var column = column
    for run in highlights.runs(of: line) {
      let words = pane.body.text[run.span]
      column = frame.draw(
        words, row: row, column: column, in: area, run.highlight.style(theme))
    }
  }

  /// The bar of the quotation on this line. Where it begins, the speaker's digit stands before the
  /// bar, and a question mark in place of it where the engine is not sure.
  private func drawMargin(
    of pane: ArticlePane, _ line: TextSpan, row: Int, column: Int, in area: Rect,
    of frame: inout Frame, _ theme: Theme
  ) {
    guard let index = pane.quotation(beside: line) else { return }
    let quotation = pane.quotations[index]
    let digit = quotation.speaker.flatMap(pane.digit(of:))
    let isCurrent = index == pane.current
    let isFirst = line.lowerBound <= quotation.start && quotation.start < line.upperBound
    var style = theme.speaker(digit)
    if !isCurrent { style.attributes.remove(.bold) }
    let bar = quotation.kind == .indirect ? "┊" : isCurrent ? "█" : "▌"
    frame.draw(
      isFirst && quotation.isUnsure ? "?" : bar, row: row, column: column - 2, in: area, style)
    guard isFirst else { return }
    let label = digit.map(String.init) ?? (quotation.speaker == nil ? "?" : "·")
    frame.draw(label, row: row, column: column - 3, in: area, style)
  }
}

extension ArticlePane {
  /// `Yonhap · 26 Dec 2025 09:00 · 2 min · 2 quoted`.
  var byline: String {
    let quoted = annotation?.speakers.count ?? 0
    let parts = [
      article.headline.source, article.headline.published?.inFull ?? "", "\(readingMinutes) min",
      quoted == 0 ? "" : "\(quoted) quoted",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The quotation whose bar stands beside `line` of the text: the current one, else one with marks,
  /// else any.
  func quotation(beside line: TextSpan) -> Int? {
    let here = quotations(on: line).map(\.quotation)
    if let current, here.contains(current) { return current }
    return here.first { quotations[$0].kind != .indirect } ?? here.first
  }
}
