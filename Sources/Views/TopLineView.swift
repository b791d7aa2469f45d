import Console
import Text
import ViewModels

/// What the first line of the screen says.
struct TopLine: Equatable {
  /// What is read from; cut where there is no room for all of it.
  var name: String
  var count = ""
  var right = ""
}

extension Reader {
  private static let mark = " quoth   "

  var topLine: TopLine {
    switch page {
    case .help(let listing), .messages(let listing):
      return TopLine(name: listing.title, right: "q goes back ")
    case .reading:
      guard let library else { return TopLine(name: "") }
      let count = library.headlines.count
      let problems = library.problems.count
      return TopLine(
        name: library.name,
        count: count == 0 ? "" : "  ·  \(unreadCount.grouped) unread of \(count.grouped)",
        right: problems == 0
          ? "" : "⚠ \(problems == 1 ? "1 problem" : "\(problems.grouped) problems"), M ")
    }
  }

  func draw(_ line: TopLine, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let room = area.size.columns - line.right.columns
    let name = line.name.truncated(to: max(8, room - Self.mark.columns - line.count.columns - 1))
    let left = Self.mark + name + line.count
    frame.draw(left.truncated(to: room), row: 0, in: area, theme.title)
    frame.draw(line.right, row: 0, column: room, in: area, theme.trouble)
  }
}
