import Console
import Text
import ViewModels

/// What the first line of the screen says.
struct TopLine: Equatable {
  var left: String
  var right: String
}

extension Reader {
  var topLine: TopLine {
    switch page {
    case .help(let listing), .messages(let listing):
      return TopLine(left: " quoth   \(listing.title)", right: "q goes back ")
    case .reading:
      guard let library else { return TopLine(left: " quoth", right: "") }
      let count = library.headlines.count
      let words = "\(unreadCount.grouped) unread of \(count.grouped)"
      let problems = library.problems.count
      return TopLine(
        left: " quoth   \(library.name)" + (count == 0 ? "" : "  ·  \(words)"),
        right: problems == 0 ? "" : "⚠ \(problems.grouped) not read, M ")
    }
  }

  func draw(_ line: TopLine, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let room = area.size.columns - line.right.columns
    frame.draw(line.left.truncated(to: room), row: 0, in: area, theme.title)
    frame.draw(line.right, row: 0, column: room, in: area, theme.trouble)
  }
}
