public import Articles

/// The headlines, and the one the person is at.
public struct HeadlineList: Equatable, Sendable {
  public let headlines: [Headline]
  public private(set) var position = ListPosition()
  var rows: Int {
    didSet { position.show(headlines.count, rows: rows) }
  }

  init(_ headlines: [Headline] = [], rows: Int) {
    self.headlines = headlines
    self.rows = rows
  }

  public var selected: Headline? {
    headlines.indices.contains(position.selection) ? headlines[position.selection] : nil
  }

  /// The headlines on the screen.
  public var visible: ArraySlice<Headline> {
    headlines[min(position.top, headlines.count)..<min(position.top + rows, headlines.count)]
  }

  mutating func select(_ row: Int) {
    position.select(row, of: headlines.count, rows: rows)
  }

  mutating func move(by rows: Int) {
    select(position.selection + rows)
  }

  /// The nearest headline below the selected one that `isWanted`, going on from the top.
  func row(after isWanted: (Headline) -> Bool) -> Int? {
    let start = position.selection + 1
    let order = Array(headlines.indices.dropFirst(start)) + Array(headlines.indices.prefix(start))
    return order.first { isWanted(headlines[$0]) }
  }

  /// The nearest headline above the selected one that `isWanted`, going on from the bottom.
  func row(before isWanted: (Headline) -> Bool) -> Int? {
    let end = position.selection
    let order =
      headlines.indices.prefix(end).reversed() + headlines.indices.dropFirst(end).reversed()
    return order.first { isWanted(headlines[$0]) }
  }
}
