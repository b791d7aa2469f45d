import Articles
public import Console
import Settings
import Text
public import ViewModels

extension Reader {
  /// Draws the whole screen.
  public func frame(_ size: Size, theme: Theme) -> Frame {
    var frame = Frame(size)
    let layout = layout(size)
    guard !layout.isTooSmall else {
      drawPlea(on: &frame)
      return frame
    }
    draw(topLine, in: layout.topLine, of: &frame, theme)
    switch page {
    case .reading: drawPanes(layout, of: &frame, theme)
    case .help(let listing), .messages(let listing):
      draw(listing, in: layout.page, of: &frame, theme)
    case .feeds(let feeds): draw(feeds, in: layout.page, of: &frame, theme)
    case .links(let links): draw(links, in: layout.page, of: &frame, theme)
    case .views(let views): draw(views, in: layout.page, of: &frame, theme)
    case .person(let person): draw(person, in: layout.page, of: &frame, theme)
    case .story(let story): draw(story, in: layout.page, of: &frame, theme)
    }
    if let welcome = shownWelcome { draw(welcome, above: layout.status, of: &frame, theme) }
    draw(statusLine, in: layout.status, of: &frame, theme)
    switch prompt {
    case .commandLine(let line): drawMatches(of: line, above: layout.status, of: &frame, theme)
    case .speaker(let line), .party(let line, _):
      drawMatches(of: line, above: layout.status, of: &frame, theme)
    case .search(let line):
      guard let problem = line.problem else { break }
      drawProblem(problem, above: layout.status, of: &frame, theme)
    case .address(let line): drawMatches(of: line, above: layout.status, of: &frame, theme)
    case .file(let line):
      guard let problem = line.problem else { break }
      drawProblem(problem, above: layout.status, of: &frame, theme)
    case .question, .find, .shell, nil: break
    }
    return frame
  }

  private func drawPanes(_ layout: Layout, of frame: inout Frame, _ theme: Theme) {
    if let library, headlines.isEmpty, !headlines.isSearch, work == nil {
      drawAdvice(library.advice, in: layout.page, of: &frame, theme)
      return
    }
    if headlines.isEmpty, headlines.isSearch {
      let words = "Nothing found; Esc leaves".truncated(
        to: max(0, layout.headlines.size.columns - 5))
      frame.draw(words, row: 0, column: 4, in: layout.headlines, theme.quiet)
    }
    drawHeadlines(in: layout.headlines, of: &frame, theme)
    if let article { draw(article, in: layout.article, of: &frame, theme) }
    if !layout.sidebar.isEmpty {
      frame.clear(layout.sidebar)
      draw(sidebar, in: layout.sidebar, of: &frame, theme)
    }
    for rule in layout.rules { drawRule(rule, of: &frame, theme) }
  }

  /// In the last rows of a window that has others to spare.
  private func draw(
    _ welcome: Welcome, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let rows = welcome.lines.count + 1
    guard status.size.columns >= 80, status.origin.row > 3 * rows else { return }
    let area = Rect(
      origin: Point(column: 0, row: status.origin.row - rows),
      size: Size(columns: status.size.columns, rows: rows))
    frame.clear(area)
    let rule = String(repeating: "─", count: area.size.columns)
    frame.draw(rule, row: 0, in: area, theme.quiet)
    for (row, line) in welcome.lines.enumerated() {
      let words = line.truncated(to: area.size.columns - 2)
      frame.draw(words, row: row + 1, column: 1, in: area, row == 0 ? theme.title : .plain)
    }
  }

  private func drawRule(_ rule: Rect, of frame: inout Frame, _ theme: Theme) {
    if rule.size.rows == 1 {
      let line = String(repeating: "─", count: rule.size.columns)
      frame.draw(line, row: 0, in: rule, theme.quiet)
      return
    }
    for row in 0..<rule.size.rows { frame.draw("│", row: row, in: rule, theme.quiet) }
  }

  private func drawPlea(on frame: inout Frame) {
    for (row, word) in ["Make me", "bigger"].enumerated() {
      frame.draw(word, row: row, in: frame.bounds)
    }
  }

  func drawAdvice(
    _ advice: [String], in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    var row = 1
    for (index, paragraph) in advice.enumerated() {
      for line in TypesetText(paragraph, measure: area.size.columns - 4).lines {
        frame.draw(
          paragraph[line], row: row, column: 2, in: area, index == 0 ? theme.title : .plain)
        row += 1
      }
      row += index == 0 ? 1 : 0
    }
  }
}
