public import People
public import Search
import Text

/// A window on somebody's quotations, and the one the person is at.
///
/// There may be any number of them. Held are some around the screen; a motion that leads beyond them
/// waits until others have come (``nextRequest(of:)``).
public struct CitationList: Hashable, Sendable {
  /// A quotation, set in lines.
  public struct Block: Hashable, Sendable {
    public let citation: Citation
    public let lines: [String]

    /// What it takes up of the screen: a line that says where it is from, the words, and a blank.
    public var rows: Int { lines.count + 2 }
  }

  /// What of the list stands on the screen, from `row` on.
  public struct Placed: Hashable, Sendable {
    public var block: Block
    public var row: Int
    public var isSelected: Bool
  }

  public private(set) var query = Query.everything
  /// How many there are; nil until they have been counted.
  public private(set) var count: Int?
  private var held: [Block] = []
  private var selection = 0
  /// The row of the screen on which the selected quotation begins.
  private var row = 0
  /// Rows that stand above the first quotation of all.
  private var headRows = 0
  private var rows: Int
  private var columns: Int
  private var reachesTop = false
  private var reachesEnd = false
  /// Those that wait for others to come, and behind them those that wait for these.
  private var motions: [Motion] = [.toFirst]
  /// What is on its way, and what for.
  private var awaited: Awaited?
  private var wantsReload = false
  private var wantsCount = true

  private struct Awaited: Hashable {
    enum Purpose: Hashable {
      case motion
      /// The same quotations again, or more of them.
      case rows
    }

    var request: CitationRequest
    var purpose: Purpose
  }

  enum Motion: Hashable, Sendable {
    case by(Int)
    case toFirst
    case toLast
  }

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
  }

  public var selected: Citation? {
    held.indices.contains(selection) ? held[selection].citation : nil
  }

  /// Whether there is nothing to show, and nothing on its way.
  public var isEmpty: Bool { held.isEmpty && awaited == nil && motions.isEmpty }
}

// MARK: - Setting

extension CitationList {
  /// A longer quotation is to be read in its article.
  private static let mostLines = 8

  mutating func fit(rows: Int, columns: Int, headRows: Int) {
    let isOtherwiseSet = columns != self.columns
    // Whoever sees the beginning of what stands above goes on seeing it.
    let growth = headRow == 0 ? headRows - self.headRows : 0
    (self.rows, self.columns, self.headRows) = (rows, columns, headRows)
    if isOtherwiseSet { held = held.map { block($0.citation) } }
    place(at: row + growth)
  }

  private func block(_ citation: Citation) -> Block {
    let words = citation.words
    let typeset = TypesetText(words, measure: columns)
    var lines = typeset.lines.prefix(Self.mostLines).map { String(words[$0]) }
    if typeset.lines.count > lines.count, let last = lines.popLast() {
      lines.append((last + "……").truncated(to: min(columns, last.columns + 1)))
    }
    return Block(citation: citation, lines: lines)
  }

  /// The quotations on the screen, some of them in part.
  public var placed: [Placed] {
    var placed: [Placed] = []
    var top = row
    for index in held.indices[..<min(selection, held.count)].reversed() {
      top -= held[index].rows
      guard top + held[index].rows > 0 else { break }
      placed.insert(Placed(block: held[index], row: top, isSelected: false), at: 0)
    }
    top = row
    for index in held.indices[min(selection, held.count)...] {
      guard top < rows else { break }
      placed.append(Placed(block: held[index], row: top, isSelected: index == selection))
      top += held[index].rows
    }
    return placed
  }

  /// The row on which what stands above the first quotation begins, which is below 0 where some of it
  /// has been scrolled away; nil where all has.
  public var headRow: Int? {
    guard reachesTop || held.isEmpty else { return nil }
    let top = row - held[..<min(selection, held.count)].reduce(0) { $0 + $1.rows } - headRows
    return top + headRows > 0 ? top : nil
  }

  /// Puts the selected quotation on this row, or as near as it can be seen there, with no blank above
  /// the whole.
  private mutating func place(at wanted: Int) {
    guard held.indices.contains(selection) else { return row = headRows }
    row = max(0, min(wanted, rows - min(rows, held[selection].rows - 1)))
    guard reachesTop else { return }
    row = min(row, headRows + held[..<selection].reduce(0) { $0 + $1.rows })
  }
}

// MARK: - Moving

extension CitationList {
  mutating func move(_ wanted: Motion) {
    // Up from the first one leads to what stands above it.
    if wanted == .by(-1), selection == 0, reachesTop, motions.isEmpty {
      return row = min(headRows, rows - 1)
    }
    motions.append(wanted)
    carryOutMotions()
  }

  /// A screen on, or back.
  mutating func movePages(_ pages: Int) {
    let onScreen = placed.count { $0.row >= 0 && $0.row + $0.block.rows <= rows + 1 }
    move(.by(pages * max(1, onScreen)))
  }

  private mutating func carryOutMotions() {
    guard awaited?.purpose != .motion else { return }
    while let motion = motions.first, let index = index(for: motion) {
      motions.removeFirst()
      let between = held[min(index, selection)..<max(index, selection)].reduce(0) { $0 + $1.rows }
      let wanted = index < selection ? row - between : row + between
      selection = index
      place(at: motion == .toFirst ? headRows : wanted)
    }
  }

  /// The held quotation that `motion` leads to; nil where it leads beyond them.
  private func index(for motion: Motion) -> Int? {
    switch motion {
    case .toFirst: return reachesTop ? 0 : nil
    case .toLast: return reachesEnd ? max(0, held.count - 1) : nil
    case .by(let step):
      let index = selection + step
      if held.indices.contains(index) { return index }
      if index < 0 { return reachesTop ? 0 : nil }
      return reachesEnd ? max(0, held.count - 1) : nil
    }
  }
}

// MARK: - What is held

extension CitationList {
  /// Quotations in memory on either side of the selected one: more than two screens.
  private static let reserve = 50

  /// Lists what `query` finds, from its first on.
  mutating func show(_ query: Query) {
    guard query != self.query else { return }
    self.query = query
    (count, awaited, motions) = (nil, nil, [.toFirst])
    (reachesTop, reachesEnd, wantsReload, wantsCount) = (false, false, false, true)
  }

  /// Something may have been added, or gone.
  mutating func reload() {
    (wantsReload, wantsCount) = (true, true)
  }

  /// Goes on after another page was shown: what was on its way then has gone there.
  mutating func takeUpAgain() {
    awaited = nil
    reload()
  }

  /// What is wanted now of the quotations of `dossier`, one request at a time.
  mutating func nextRequest(of dossier: Dossier.ID) -> CitationRequest? {
    guard awaited == nil, let anchor = wantedAnchor else { return nil }
    let request = CitationRequest(
      of: dossier, query, around: anchor, above: Self.reserve, below: Self.reserve)
    awaited = Awaited(request: request, purpose: motions.isEmpty ? .rows : .motion)
    wantsReload = false
    return request
  }

  private var wantedAnchor: CitationRequest.Anchor? {
    switch motions.first {
    case .toFirst: return .first
    case .toLast: return .last
    case .by(let step): return selected.map { .away(step, from: $0.number) } ?? .first
    case nil: break
    }
    guard let selected else { return wantsReload ? .first : nil }
    let isNearTop = !reachesTop && selection < Self.reserve / 2
    let isNearEnd = !reachesEnd && held.count - selection < Self.reserve / 2
    return wantsReload || isNearTop || isNearEnd ? .citation(selected.number) : nil
  }

  /// Whether they are to be counted now.
  mutating func takesCount() -> Bool {
    guard wantsCount, awaited == nil else { return false }
    wantsCount = false
    return true
  }

  mutating func take(_ count: Int, of query: Query) {
    if query == self.query { self.count = count }
  }

  /// Takes what came for `request`, unless something else is wanted by now.
  mutating func take(_ window: CitationWindow, for request: CitationRequest) {
    guard let awaited, request == awaited.request else { return }
    let motion = awaited.purpose == .motion ? motions.removeFirst() : nil
    let before = motion == nil ? selected?.number : nil
    let isBelow = isBelowSelected(window)
    self.awaited = nil
    held = window.citations.map { block($0) }
    let anchor = window.anchor ?? 0
    reachesTop = anchor < request.above
    reachesEnd = held.count - anchor < request.below
    selection = held.firstIndex { $0.citation.number == before } ?? anchor
    switch motion {
    case .toFirst: place(at: headRows)
    case .by, .toLast: place(at: isBelow ? rows : 0)
    case nil: place(at: row)
    }
    carryOutMotions()
  }

  private func isBelowSelected(_ window: CitationWindow) -> Bool {
    guard let anchor = window.anchor, let selected else { return false }
    return window.citations[anchor].number < selected.number
  }

  /// What was asked for will not come.
  mutating func giveUp() {
    (awaited, motions, wantsReload) = (nil, [], false)
    (reachesTop, reachesEnd) = (true, true)
  }
}
