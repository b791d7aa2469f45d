/// Where someone is in a list: which row is selected, and which is at the top of the screen.
public struct ListPosition: Hashable, Sendable {
  public private(set) var selection = 0
  public private(set) var top = 0

  init(selection: Int = 0, top: Int = 0) {
    self.selection = selection
    self.top = top
  }

  /// Selects `row` of a list of `count`, and scrolls no further than `rows` on the screen ask for.
  mutating func select(_ row: Int, of count: Int, rows: Int) {
    selection = min(max(0, row), max(0, count - 1))
    show(count, rows: rows)
  }

  /// Scrolls until the selected row is on the screen.
  mutating func show(_ count: Int, rows: Int) {
    let rows = max(1, rows)
    if selection < top { top = selection }
    if selection >= top + rows { top = selection - rows + 1 }
    top = min(top, max(0, count - rows))
  }
}
