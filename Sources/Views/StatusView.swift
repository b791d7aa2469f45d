import Articles
import Console
import People
import Text
import ViewModels

/// What the last line of the screen says.
struct StatusLine: Equatable {
  var left: String
  var right: String
  var tone = Notice.Tone.plain
  /// Whether the cursor waits behind the words on the left.
  var isWriting = false
}

extension Reader {
  var statusLine: StatusLine {
    switch prompt {
    case .question(let question):
      return StatusLine(left: " " + question.words + " ", right: "", isWriting: true)
    case .commandLine(let line):
      return StatusLine(left: ":" + line.words, right: "Tab completes ", isWriting: true)
    case .speaker(let line):
      return StatusLine(
        left: " Who says this? " + line.words, right: "Tab chooses ", isWriting: true)
    case .party(let line, let verdict):
      let question =
        verdict == .same ? "Who else is this?" : "Which of these is somebody else?"
      return StatusLine(left: " \(question) " + line.words, right: "Tab chooses ", isWriting: true)
    case .search(let line):
      return StatusLine(
        left: (line.view == nil ? "/" : " In this list: /") + line.words,
        right: line.problem == nil ? found + " " : "", isWriting: true)
    case .address(let line):
      let question =
        switch line.purpose {
        case .address: "Address of a feed or a page: "
        case .name, .nameOfView: "Name: "
        case .viewToSave: "Keep what is listed as: "
        }
      return StatusLine(
        left: " " + question + line.words, right: line.choices.isEmpty ? "" : "Tab chooses ",
        isWriting: true)
    case .file(let line) where line.subject == .article:
      return StatusLine(left: " Write it to " + line.words, right: "", isWriting: true)
    case .file(let line):
      return StatusLine(
        left: " Write them to " + line.words, right: ".md .csv .jsonl ", isWriting: true)
    case .find(let line):
      return StatusLine(left: "/" + line.words, right: foundOnPage + " ", isWriting: true)
    case .shell(let line):
      return StatusLine(left: "|" + line.words, right: "gets the article ", isWriting: true)
    case nil:
      return StatusLine(
        left: " " + (notice?.words ?? ""), right: whereabouts + "\(keys.hint(.help)) help ",
        tone: notice?.tone ?? .plain)
    }
  }

  /// How many articles there are of what is being looked for.
  private var found: String {
    if case .person(let person) = page {
      guard person.isSearch else { return "Esc goes back" }
      return person.list.count.map { "\($0.grouped) found" } ?? ""
    }
    guard headlines.isSearch else { return "Esc goes back" }
    return headlines.articleCount.map { "\($0.grouped) found" } ?? ""
  }

  /// How many there are in the article of what is being looked for.
  private var foundOnPage: String {
    guard page == .reading, let finding = article?.finding else { return "Esc leaves off" }
    guard let current = finding.current else { return "not found" }
    return "\((current + 1).grouped) of \(finding.hits.count.grouped)"
  }

  private var whereabouts: String {
    if let pendingKeys { return "\(pendingKeys) …   " }
    if let count { return "\(count)   " }
    switch page {
    case .reading: return placeInPane
    case .help(let listing), .messages(let listing):
      return "\(listing.percentRead(rows: room.pageRows))%   "
    case .feeds(let page):
      guard let feeds = page.feeds, !feeds.isEmpty else { return "" }
      return "\((page.position.selection + 1).grouped)/\(feeds.count.grouped)   "
    case .views(let page):
      guard !page.views.isEmpty else { return "" }
      return "\((page.selectedIndex + 1).grouped)/\(page.views.count.grouped)   "
    case .person(let person): return person.counts + "   "
    case .story(let story): return "\(story.percentSeen)%   "
    case .links(let links): return "\(links.position.selection + 1)/\(links.entries.count)   "
    }
  }

  private var placeInPane: String {
    switch focus {
    case .headlines:
      guard !headlines.isEmpty else { return "" }
      let row = headlines.selectedRow.map { ($0 + 1).grouped } ?? "…"
      return "\(row)/\(headlines.length?.grouped ?? "…")   "
    case .article, .sidebar:
      return article.map { "\($0.percentRead)%   " } ?? ""
    }
  }

  func draw(_ line: StatusLine, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    let room = area.size.columns
    let right = line.left.columns + line.right.columns <= room ? line.right : ""
    let style = line.tone == .trouble ? theme.trouble : .plain
    let left =
      line.isWriting
      ? line.left.end(columns: room - right.columns - 1)
      : line.left.truncated(to: room - right.columns)
    let end = frame.draw(left, row: 0, in: area, style)
    frame.draw(right, row: 0, column: room - right.columns, in: area, theme.status)
    if line.isWriting {
      frame.cursor = Point(column: min(end, room - 1), row: area.origin.row)
    }
  }

  /// What is wrong with the line where a query is being written, above it: a sentence is longer than
  /// the room beside it.
  func drawProblem(
    _ problem: String, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let text = TypesetText(problem, measure: max(1, status.size.columns - 2))
    let rows = min(text.lines.count, 5, status.origin.row)
    let area = Rect(
      origin: Point(column: 0, row: status.origin.row - rows),
      size: Size(columns: status.size.columns, rows: rows))
    frame.clear(area)
    for (row, line) in text.lines.prefix(rows).enumerated() {
      frame.draw(problem[line], row: row, column: 1, in: area, theme.trouble)
    }
  }

  /// The commands that could be meant, above the line where one is being written.
  func drawMatches(
    of line: CommandLine, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let matches = line.matches.map { " " + $0.words.padded(to: 20) + $0.summary }
    draw(matches, choice: line.choice, above: status, of: &frame, theme)
  }

  /// The people who could be meant, above the line where one is being named.
  func drawMatches(
    of line: SpeakerLine, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let matches = line.matches.map { " " + $0.name.padded(to: 28) + " " + $0.note }
    draw(matches, choice: line.choice, above: status, of: &frame, theme)
  }

  /// The feeds that a page offers, above the line where one of them is chosen.
  func drawMatches(
    of line: AddressLine, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let matches = line.choices.map { " " + $0.note.padded(to: 28) + " " + $0.address }
    draw(matches, choice: line.choice, above: status, of: &frame, theme)
  }

  private func draw(
    _ matches: [String], choice: Int?, above status: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let rows = min(matches.count, SpeakerLine.longestList, status.origin.row)
    let first = max(0, (choice ?? 0) - rows + 1)
    let area = Rect(
      origin: Point(column: 0, row: status.origin.row - rows),
      size: Size(columns: status.size.columns, rows: rows))
    frame.clear(area)
    for (row, words) in matches.dropFirst(first).prefix(rows).enumerated() {
      frame.draw(
        words.padded(to: area.size.columns), row: row, in: area,
        first + row == choice ? theme.selection : theme.quiet)
    }
  }
}

extension String {
  /// The last characters, as many as `columns` take: what is being written matters at its end.
  fileprivate func end(columns count: Int) -> String {
    var rest = self[...]
    while rest.columns > count { rest = rest.dropFirst() }
    return String(rest)
  }
}

extension PersonPage {
  /// How many quotations there are, or were found.
  fileprivate var counts: String {
    if isSearch { return list.count.map { "\($0.grouped) found" } ?? "…" }
    return dossier.map {
      $0.quotations == 1 ? "1 quotation" : "\($0.quotations.grouped) quotations"
    }
      ?? "…"
  }
}
