import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ pane: ArticlePane, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let column = textColumn(of: pane, in: area)
    let highlights = Highlights(pane, theme)
    for (row, line) in pane.visibleRows.prefix(area.size.rows).enumerated() {
      switch pane[row: line] {
      case .title(let index):
        let words = pane.title.text[pane.title.lines[index]]
        frame.draw(words, row: row, column: column, in: area, theme.title)
      case .byline:
        let words = pane.byline(columns: area.size.columns - column)
        frame.draw(words, row: row, column: column, in: area, theme.quiet)
      case .notes:
        let words = pane.notes.truncated(to: area.size.columns - column)
        frame.draw(words, row: row, column: column, in: area, theme.quiet)
      case .blank: break
      case .body(let index):
        drawMargin(
          of: pane, pane.body.lines[index], row: row, column: column, in: area, of: &frame, theme)
        drawBody(
          pane, index, highlights, row: row, column: column, in: area, of: &frame, theme)
      }
    }
    guard focus == .article, prompt == nil else { return }
    frame.cursor = Point(
      column: area.origin.column + column, row: area.origin.row + cursorRow(of: pane))
  }

  /// Where the text begins: centred in a wide pane, after the margin.
  func textColumn(of pane: ArticlePane, in area: Rect) -> Int {
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
    _ pane: ArticlePane, _ index: Int, _ highlights: Highlights, row: Int, column: Int,
    in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let dress = pane.body.dress(of: index)
    let start = column + dress.indent
    if let words = dress.words {
      frame.draw(words, row: row, column: start, in: area, theme.quiet)
      return
    }
    // Set in alone, somebody else's words could be taken for an item.
    if dress.look == .quotation, dress.indent > 1 {
      frame.draw("│", row: row, column: start - 2, in: area, theme.quiet)
    }
    guard !dress.cells.isEmpty else {
      drawWords(
        of: pane, pane.body.lines[index], dress.look, highlights, row: row, column: start, in: area,
        of: &frame, theme)
      return
    }
    for cell in dress.cells {
      drawWords(
        of: pane, cell.span, dress.look, highlights, row: row, column: start + cell.column,
        in: area,
        of: &frame, theme)
    }
  }

  private func drawWords(
    of pane: ArticlePane, _ span: TextSpan, _ look: Galley.Dress.Look, _ highlights: Highlights,
    row: Int, column: Int, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    var column = column
    for piece in pane.body.pieces(of: span) {
      for run in highlights.runs(of: piece.span) {
        column = frame.draw(
          pane.body.text[run.span], row: row, column: column, in: area,
          run.highlight.style(theme, in: look))
      }
      guard let note = piece.note else { continue }
      column = frame.draw(note, row: row, column: column, in: area, theme.quiet)
    }
  }

  /// The bar of the quotation on this line, and the digits of those who begin to speak on it. A
  /// question mark stands in place of the bar where the engine is not sure of the speaker.
  private func drawMargin(
    of pane: ArticlePane, _ line: TextSpan, row: Int, column: Int, in area: Rect,
    of frame: inout Frame, _ theme: Theme
  ) {
    let beginning = pane.quotations(beginningOn: line)
    for (place, index) in beginning.suffix(2).reversed().enumerated() {
      frame.draw(
        pane.label(of: index), row: row, column: column - 3 - place, in: area,
        pane.style(of: index, theme))
    }
    guard let index = pane.quotation(beside: line) else { return }
    let quotation = pane.quotations[index]
    let bar = quotation.kind == .indirect ? "┊" : index == pane.current ? "█" : "▌"
    let isDoubtful = quotation.isUnsure && quotation.speaker != nil && beginning.contains(index)
    frame.draw(
      isDoubtful ? "?" : bar, row: row, column: column - 2, in: area, pane.style(of: index, theme))
  }
}

extension ArticlePane {
  /// `Yonhap · 26 Dec 2025 09:00 · 2 min · 2 quoted`, without what there is no room for.
  func byline(columns: Int) -> String {
    let count = speakerCount == 0 ? "" : "\(speakerCount) quoted"
    let date = article.headline.published?.inFull ?? ""
    let lines = [
      [article.headline.source, date, "\(readingMinutes) min", count],
      [article.headline.source, date, count], [article.headline.source, date], [date],
    ].map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }
    return lines.first { $0.columns <= columns } ?? ""
  }

  /// `edited 26 Dec 2025 09:00 · also in The Wire`
  var notes: String {
    let edited = article.edited.map { ["edited \($0.inFull)"] } ?? []
    let others = article.otherSources
    let elsewhere = others.isEmpty ? [] : ["also in \(others.joined(separator: ", "))"]
    return (edited + elsewhere).joined(separator: " · ")
  }

  /// The quotations that begin on `line`, in reading order.
  func quotations(beginningOn line: TextSpan) -> [Int] {
    let here = quotations(on: line).map(\.quotation).filter { line.contains(quotations[$0].start) }
    return here.reduce(into: []) { indices, index in
      if !indices.contains(index) { indices.append(index) }
    }
  }

  /// The quotation whose bar stands beside `line` of the text: the current one, else the one that
  /// goes on below, else one with marks, else any.
  func quotation(beside line: TextSpan) -> Int? {
    let here = quotations(on: line)
    if let current, here.contains(where: { $0.quotation == current }) { return current }
    if let last = here.last(where: { $0.span.upperBound > line.upperBound }) {
      return last.quotation
    }
    let marked = here.first { quotations[$0.quotation].kind != .indirect }
    return (marked ?? here.first)?.quotation
  }

  /// The digit of whoever says the quotation, `?` where nobody is named, `·` after the ninth.
  func label(of index: Int) -> String {
    guard let speaker = quotations[index].speaker else { return "?" }
    return digit(of: speaker).map(String.init) ?? "·"
  }

  /// The colour of whoever says the quotation: bright where it is the current one.
  func style(of index: Int, _ theme: Theme) -> Style {
    var style = theme.speaker(quotations[index].speaker.flatMap(digit(of:)))
    if index != current { style.attributes.remove(.bold) }
    return style
  }
}
