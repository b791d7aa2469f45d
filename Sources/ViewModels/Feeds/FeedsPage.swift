/// The page of all feeds somebody follows.
public struct FeedsPage: Hashable, Sendable {
  /// In the person's order; nil until they have been read.
  public private(set) var feeds: [FollowedFeed]?
  public private(set) var position = ListPosition()
  private var rows: Int
  /// Whether the feeds are to be read again.
  var isStale = false

  /// `rows` is how many the whole page has.
  init(rows: Int) {
    self.rows = Self.listRows(of: rows)
  }

  /// The rows below the list that say more of the selected feed; none on a small page.
  public static func detailRows(of rows: Int) -> Int { rows < 10 ? 0 : 4 }

  private static func listRows(of rows: Int) -> Int {
    let details = detailRows(of: rows)
    return max(1, rows - details - (details > 0 ? 1 : 0))
  }

  public var selected: FollowedFeed? {
    guard let feeds, feeds.indices.contains(position.selection) else { return nil }
    return feeds[position.selection]
  }

  /// The feeds on the screen.
  public var visible: ArraySlice<FollowedFeed> {
    let feeds = feeds ?? []
    return feeds[min(position.top, feeds.count)..<min(position.top + rows, feeds.count)]
  }

  /// Shows `feeds`, and stays at the one the person is at.
  mutating func show(_ feeds: [FollowedFeed]) {
    let index = selected.flatMap { selected in feeds.firstIndex { $0.id == selected.id } }
    self.feeds = feeds
    position.select(index ?? position.selection, of: feeds.count, rows: rows)
  }

  mutating func move(by step: Int) {
    let count = feeds?.count ?? 0
    position.select(min(max(0, position.selection + step), count - 1), of: count, rows: rows)
  }

  mutating func fit(rows: Int) {
    self.rows = Self.listRows(of: rows)
    isStale = true
    position.show(feeds?.count ?? 0, rows: self.rows)
  }
}
