public import Articles
public import Search

/// A list of headlines that answers as the index does, by going through all of them.
public struct PaperIndex: Sendable {
  public var rows: [ListedHeadline]
  /// Which rows a query finds.
  public var finds: @Sendable (Query, ListedHeadline) -> Bool = { _, _ in true }

  /// The first headline is the newest.
  public init(_ headlines: [Headline], marks: [Article.ID: Marks] = [:]) {
    rows = headlines.enumerated().map { index, headline in
      ListedHeadline(
        number: ArticleNumber(rawValue: Int64(headlines.count - index) * 10), headline: headline,
        marks: marks[headline.id] ?? Marks())
    }
  }

  public mutating func apply(_ act: MarkAct) {
    for change in act.changes {
      guard let index = rows.firstIndex(where: { $0.id == change.article }) else { continue }
      rows[index].marks[change.mark] = change.value
    }
  }

  public func tally(of query: Query) -> Tally {
    let found = rows.filter { finds(query, $0) }
    return Tally(articles: found.count, unread: found.count { !$0.marks.isRead })
  }

  public func window(_ request: HeadlineRequest) -> HeadlineWindow {
    let found = rows.filter { finds(request.query, $0) }
    var window = HeadlineWindow()
    if request.query == .everything { window.tally = tally(of: request.query) }
    guard let (anchor, hasWrapped) = landing(request.anchor, in: found) else { return window }
    let start = max(0, anchor - request.above)
    window.rows = Array(found[start..<min(found.count, anchor + request.below)])
    window.anchor = anchor - start
    window.hasWrapped = hasWrapped
    if request.query == .everything { window.start = start }
    return window
  }

  private func landing(
    _ anchor: HeadlineRequest.Anchor, in found: [ListedHeadline]
  ) -> (Int, hasWrapped: Bool)? {
    guard !found.isEmpty else { return nil }
    let end = found.count - 1
    func place(of number: ArticleNumber) -> Int {
      found.firstIndex { $0.number <= number } ?? end
    }
    switch anchor {
    case .first: return (0, false)
    case .last: return (end, false)
    case .article(let number): return (place(of: number), false)
    case .away(let rows, let number): return (min(max(0, place(of: number) + rows), end), false)
    case .row(let row): return (min(max(0, row), end), false)
    case .unreadBelow(let number):
      let below = found.firstIndex { $0.number < number && !$0.marks.isRead }
      if let below { return (below, false) }
      return found.firstIndex { !$0.marks.isRead }.map { ($0, true) }
    case .unreadAbove(let number):
      let above = found.lastIndex { $0.number > number && !$0.marks.isRead }
      if let above { return (above, false) }
      return found.lastIndex { !$0.marks.isRead }.map { ($0, true) }
    }
  }
}
