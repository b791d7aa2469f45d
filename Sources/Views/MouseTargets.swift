import Articles
public import Console
import Settings
import Text
public import ViewModels

// What there is at a point of the screen: the same layout that everything is drawn by, asked the other
// way round.

extension Reader {
  /// What is at `point` of a screen of `size`.
  public func target(at point: Point, _ size: Size) -> MouseTarget {
    let layout = layout(size)
    if layout.topLine.contains(point) {
      let start = size.columns - topLine.right.columns
      return point.column >= start && start < size.columns ? .wayBack : .nothing
    }
    if layout.status.contains(point) {
      let start = size.columns - statusLine.right.columns
      return prompt == nil && point.column >= start ? .help : .nothing
    }
    guard page == .reading else { return entry(at: point, layout) }
    if let border = layout.border(at: point) { return .border(border) }
    switch pane(at: point, size) {
    case .headlines: return headline(at: point, layout)
    case .article: return word(at: point, layout)
    case .sidebar:
      let row = sidebar.position.top + point.row - layout.sidebar.origin.row
      return sidebar.rows.indices.contains(row) ? .names(row: row) : .pane(.sidebar)
    case nil: return .nothing
    }
  }

  /// The pane at `point`; nil where there is none.
  public func pane(at point: Point, _ size: Size) -> Pane? {
    guard page == .reading else { return nil }
    let layout = layout(size)
    // The sidebar may lie over the article.
    if layout.sidebar.contains(point) { return .sidebar }
    if layout.article.contains(point) { return article == nil ? nil : .article }
    return layout.headlines.contains(point) ? .headlines : nil
  }

  /// How wide the pane beside `border` is where that is drawn to `point`.
  public func columns(of border: PaneBorder, to point: Point, _ size: Size) -> Int {
    let page = layout(size).page
    return switch border {
    case .list: max(Layout.narrowestPane, point.column - page.columns.lowerBound)
    case .names: max(Layout.narrowestPane, page.columns.upperBound - point.column - 1)
    }
  }

  func layout(_ size: Size) -> Layout {
    Layout(
      size, focus: focus, readsOneArticle: readsOneArticle, isZoomed: isZoomed,
      wishes: settings.layout)
  }

  private func headline(at point: Point, _ layout: Layout) -> MouseTarget {
    let row = point.row - layout.headlines.origin.row
    guard row < headlines.visible.count else { return .pane(.headlines) }
    return .headline(away: headlines.position.top + row - headlines.position.selection)
  }

  /// A row of a page that lists things.
  private func entry(at point: Point, _ layout: Layout) -> MouseTarget {
    let row = point.row - layout.page.origin.row
    switch page {
    case .reading, .help, .messages: return .nothing
    case .feeds(let feeds):
      let first = FeedsPage.detailRows(of: layout.page.size.rows) > 0 ? 1 : 0
      guard row >= first, row - first < feeds.visible.count else { return .nothing }
      return .entry(away: feeds.position.top + row - first - feeds.position.selection)
    case .views(let views):
      return views.stepsToView(onRow: row).map { .entry(away: $0) } ?? .nothing
    case .links(let links):
      guard row < links.visible.count else { return .nothing }
      return .entry(away: links.position.top + row - links.position.selection)
    case .story(let story):
      return story.stepsToEntry(onRow: row).map { .entry(away: $0) } ?? .nothing
    case .person(let person):
      let placed = person.list.placed
      guard let selected = placed.firstIndex(where: \.isSelected) else { return .nothing }
      let index = placed.firstIndex { $0.row <= row && row < $0.row + $0.block.rows }
      return index.map { .entry(away: $0 - selected) } ?? .nothing
    }
  }
}

// MARK: - In the text

extension Reader {
  /// The name or the quotation at `point` of the article.
  private func word(at point: Point, _ layout: Layout) -> MouseTarget {
    let area = layout.article
    guard let pane = article, pane.visibleRows.count > point.row - area.origin.row else {
      return .pane(.article)
    }
    let row = pane.visibleRows.lowerBound + point.row - area.origin.row
    guard case .body(let index) = pane[row: row] else { return .pane(.article) }
    let line = pane.body.lines[index]
    let column = point.column - area.origin.column - textColumn(of: pane, in: area)
    if column < 0 { return pane.quotation(beside: line).map { .quotation($0) } ?? .pane(.article) }
    guard let offset = pane.offset(atColumn: column, of: line) else { return .pane(.article) }
    if let name = pane.mentions(on: line).first(where: { $0.span.contains(offset) }) {
      return .name(name.entity.id)
    }
    let quotation = pane.quotations(on: line).first { $0.span.contains(offset) }
    return quotation.map { .quotation($0.quotation) } ?? .pane(.article)
  }
}

extension ArticlePane {
  /// The character that fills `column` of a line of the text; nil behind its end.
  fileprivate func offset(atColumn column: Int, of line: TextSpan) -> TextOffset? {
    var (end, bytes) = (0, line.lowerBound.utf8)
    for scalar in body.text[line].unicodeScalars {
      end += scalar.columns
      if column < end { return TextOffset(utf8: bytes) }
      bytes += UTF8.width(scalar)
    }
    return nil
  }
}

extension Layout {
  /// The line between panes at `point` that can be moved.
  func border(at point: Point) -> PaneBorder? {
    guard let rule = rules.first(where: { $0.contains(point) && $0.size.columns == 1 }) else {
      return nil
    }
    if rule.columns.upperBound == sidebar.columns.lowerBound, !sidebar.isEmpty { return .names }
    return rule.columns.lowerBound == headlines.columns.upperBound && !headlines.isEmpty
      ? .list : nil
  }
}

extension Rect {
  func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }
}
