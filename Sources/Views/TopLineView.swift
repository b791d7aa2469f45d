import Articles
import Console
import People
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
      let words = listing.filter.isEmpty ? "" : "  ·  /\(listing.filter.cleanCopy())"
      return TopLine(name: listing.title, count: words, right: goesBack)
    case .links(let links):
      return TopLine(
        name: "Links", count: "  ·  \(links.entries.count.grouped)",
        right: "Enter opens, y copies ")
    case .feeds(let page):
      let count = page.feeds.map { "  ·  \($0.count.grouped)" } ?? ""
      return TopLine(
        name: "Feeds", count: count, right: fetching.map { $0 + " " } ?? goesBack)
    case .story(let story):
      return TopLine(name: "Story", count: story.summary, right: goesBack)
    case .views(let page):
      let count = page.rows == nil ? "" : "  ·  \(page.views.count.grouped)"
      return TopLine(name: "Views", count: count, right: work.map { $0 + " " } ?? goesBack)
    case .person(let person):
      let words = person.isSearch ? "  ·  /\(person.searchWords.cleanCopy())" : ""
      return TopLine(
        name: person.dossier?.name ?? person.name, count: words,
        right: work.map { $0 + " " } ?? goesBack)
    case .reading:
      guard let library else { return TopLine(name: "") }
      return TopLine(
        name: nameOfList(in: library),
        count: headlines.isSearch ? countOfFound : countOfAll, right: rightOfTopLine)
    }
  }

  private var goesBack: String { "\(keys.hint(.close)) goes back " }

  /// What is being written in the last line is no part of it yet.
  private func nameOfList(in library: LibraryContents) -> String {
    if case .search(let line) = prompt { return line.view?.title.cleanCopy() ?? library.name }
    guard headlines.isSearch else { return library.name }
    let words = searchWords.isEmpty ? "" : "/" + searchWords.cleanCopy()
    return [openView?.title.cleanCopy() ?? "", words].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var countOfAll: String {
    guard let tally = headlines.tally, tally.articles > 0 else { return "" }
    return "  ·  \((unreadCount ?? 0).grouped) unread of \(tally.articles.grouped)"
  }

  private var countOfFound: String {
    guard let length = headlines.articleCount else {
      return headlines.isUncountable ? "" : "  ·  counting"
    }
    guard length > 0 else { return "  ·  nothing found" }
    return "  ·  \((unreadCount ?? 0).grouped) unread of \(length.grouped) found"
  }

  private var rightOfTopLine: String {
    if let work = fetching ?? work { return work + " " }
    let problems = problemCount
    guard problems > 0 else { return "" }
    return "⚠ \(problems == 1 ? "1 problem" : "\(problems.grouped) problems"), M "
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
