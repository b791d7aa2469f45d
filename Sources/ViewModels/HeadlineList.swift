public import Articles

/// The headlines, and the one the person is at.
public struct HeadlineList: Equatable, Sendable {
  public let headlines: [Headline]
  /// Whether any of them says when it was published, and where.
  public let hasDates: Bool
  public let hasSources: Bool
  public private(set) var position = ListPosition()
  var rows: Int {
    didSet { position.show(headlines.count, rows: rows) }
  }

  init(_ headlines: [Headline] = [], rows: Int) {
    self.headlines = headlines
    hasDates = headlines.contains { $0.published != nil }
    hasSources = headlines.contains { !$0.source.isEmpty }
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
  func next(where isWanted: (Headline) -> Bool) -> Landing? {
    Landing.next(from: position.selection + 1, among: headlines.map(isWanted))
  }

  /// The nearest headline above the selected one that `isWanted`, going on from the bottom.
  func previous(where isWanted: (Headline) -> Bool) -> Landing? {
    Landing.previous(before: position.selection, among: headlines.map(isWanted))
  }
}
