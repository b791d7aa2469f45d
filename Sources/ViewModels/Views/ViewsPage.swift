public import Articles
import Search

/// The page of all views, each with how many articles it has and how many of them are unread.
///
/// What is on the screen is counted, one view after another, and again after every mark.
public struct ViewsPage: Hashable, Sendable {
  public enum Row: Hashable, Sendable {
    case heading(String)
    case view(NamedView)
  }

  /// Nil until the views have been read.
  public private(set) var rows: [Row]?
  public private(set) var position = ListPosition()
  private var height: Int
  private var tallies: [Query: Tally] = [:]
  /// What has been counted since something changed, or cannot be.
  private var counted: Set<Query> = []
  private var awaited: Query?
  /// Whether the views are to be read again.
  private(set) var isStale = true

  /// `height` is how many rows the whole page has.
  init(height: Int) {
    self.height = Self.listRows(of: height)
  }

  /// The rows below the list that say more of the selected view; none on a small page.
  public static func detailRows(of rows: Int) -> Int { rows < 10 ? 0 : 4 }

  private static func listRows(of rows: Int) -> Int { max(1, rows - detailRows(of: rows)) }

  /// The rows on the screen.
  public var visible: ArraySlice<Row> {
    let rows = rows ?? []
    return rows[min(position.top, rows.count)..<min(position.top + height, rows.count)]
  }

  public var selected: NamedView? { view(at: position.selection) }

  public var views: [NamedView] { (rows ?? []).compactMap(\.view) }

  /// Which of the views is selected, counted from 0.
  public var selectedIndex: Int { index(ofViewAt: position.selection) }

  /// Nil until somebody has counted.
  public func tally(of view: NamedView) -> Tally? { view.query.flatMap { tallies[$0] } }

  private func view(at row: Int) -> NamedView? {
    guard let rows, rows.indices.contains(row) else { return nil }
    return rows[row].view
  }
}

extension ViewsPage.Row {
  fileprivate var view: NamedView? { if case .view(let view) = self { view } else { nil } }
}

// MARK: - Moving

extension ViewsPage {
  /// How many views below the selected one the view on this `row` of the screen is; nil where there is
  /// none.
  public func stepsToView(onRow row: Int) -> Int? {
    guard row < visible.count, view(at: visible.startIndex + row) != nil else { return nil }
    return index(ofViewAt: visible.startIndex + row) - selectedIndex
  }

  /// How many views are above a row.
  private func index(ofViewAt row: Int) -> Int { (rows ?? []).prefix(row).count { $0.view != nil } }

  mutating func move(by step: Int) {
    let views = (rows ?? []).indices.filter { view(at: $0) != nil }
    guard !views.isEmpty else { return }
    select(views[min(max(0, selectedIndex + step), views.count - 1)])
  }

  private mutating func select(_ row: Int) {
    // The heading above the first view of a part is shown with it.
    if row > 0, view(at: row - 1) == nil {
      position.select(row - 1, of: rows?.count ?? 0, rows: height)
    }
    position.select(row, of: rows?.count ?? 0, rows: height)
  }

  mutating func fit(height: Int) {
    self.height = Self.listRows(of: height)
    // Whatever was on its way may have come while another page was shown.
    (isStale, awaited) = (true, nil)
    position.show(rows?.count ?? 0, rows: self.height)
  }
}

// MARK: - What is shown

extension ViewsPage {
  private static let parts: [(NamedView.Kind, String?)] = [
    (.standing, nil), (.saved, "Saved searches"), (.feed, "Feeds"), (.tag, "Tags"),
  ]

  /// Shows `views`, and stays at the one the person is at, or else where they are.
  mutating func show(_ views: [NamedView]) {
    let before = (selected?.id, selectedIndex)
    rows = Self.parts.flatMap { kind, heading in
      let part = views.filter { $0.kind == kind }.map(Row.view)
      return part.isEmpty ? [] : (heading.map { [Row.heading($0)] } ?? []) + part
    }
    position = ListPosition(selection: 0, top: position.top)
    move(by: self.views.firstIndex { $0.id == before.0 } ?? before.1)
  }

  /// Goes to the view of that name.
  mutating func select(_ name: String) {
    guard let row = (rows ?? []).firstIndex(where: { $0.view?.name == name }) else { return }
    select(row)
  }

  /// Whether the views are to be read; they are being read now.
  mutating func takesViews() -> Bool {
    defer { isStale = false }
    return isStale
  }

  mutating func readAgain() { isStale = true }

  /// Articles or marks have changed, or may have.
  mutating func recount() { counted = [] }

  /// What is to be counted next; nil where all on the screen is, or something is on its way.
  mutating func nextCount() -> Query? {
    guard awaited == nil else { return nil }
    let next = visible.compactMap { $0.view?.query }.first { !counted.contains($0) }
    awaited = next
    if let next { counted.insert(next) }
    return next
  }

  /// `tally` is nil where it cannot be counted.
  mutating func take(_ tally: Tally?, of query: Query) {
    if let tally { tallies[query] = tally }
    if awaited == query { awaited = nil }
  }
}
