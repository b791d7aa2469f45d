public import Articles
public import Search

/// A window on a list of headlines, and the one the person is at.
///
/// The list may have any length. Held are some rows around the screen; a motion that leads beyond
/// them waits until others have come (``nextRequest()``), and those after it wait behind it.
public struct HeadlineList: Equatable, Sendable {
  public private(set) var query = Query.everything
  /// The rows in memory, newest first.
  public private(set) var held: [ListedHeadline] = []
  /// Where the person is among the held rows.
  public private(set) var position = ListPosition()
  /// How long the list is; nil until that has been counted.
  public private(set) var tally: Tally?
  /// How many rows come before those held, as far as that is known.
  private(set) var start: Int?
  /// Whether any headline says when it was published, and where.
  public private(set) var hasDates = false
  public private(set) var hasSources = false
  /// Rows on the screen.
  var rows: Int {
    didSet { position.show(held.count, rows: rows) }
  }

  private var reachesTop = false
  private var reachesEnd = false
  private var motions: [Motion] = []
  private var wantsReload = false
  /// The rows that are on their way, and what for.
  private var awaited: Awaited?
  /// Rows that could not be had are not asked for again until something has changed.
  private var refused: HeadlineRequest?
  /// What the held rows are of.
  private var heldQuery = Query.everything
  private var wantsTally = false
  private var awaitsTally = false
  /// Whether the list could not be counted.
  public private(set) var isUncountable = false

  private struct Awaited: Equatable {
    enum Purpose: Equatable {
      case motion
      /// The same rows again, or more of them.
      case rows
    }

    var request: HeadlineRequest
    var purpose: Purpose
  }

  /// A way through the list.
  enum Motion: Equatable, Sendable {
    case by(Int)
    case toFirst
    case toLast
    /// Counted from 0.
    case toRow(Int)
    case toArticle(ArticleNumber)
    /// To the nearest unread headline below, or with -1 above.
    case toUnread(Int)
  }

  init(rows: Int) {
    self.rows = rows
  }

  public var selected: ListedHeadline? {
    held.indices.contains(position.selection) ? held[position.selection] : nil
  }

  /// The headlines on the screen.
  public var visible: ArraySlice<ListedHeadline> {
    held[min(position.top, held.count)..<min(position.top + rows, held.count)]
  }

  /// The held row of an article.
  func row(of id: Article.ID) -> ListedHeadline? {
    selected?.id == id ? selected : held.first { $0.id == id }
  }

  /// How many rows the list has; nil until that has been counted.
  public var length: Int? { tally.map { max($0.articles, held.count) } }

  /// Which row of the whole list is selected, counted from 0; nil where nobody knows.
  public var selectedRow: Int? { start.map { $0 + position.selection } }

  /// Whether these are not all the articles, but what was looked for.
  public var isSearch: Bool { query != .everything }

  /// Whether there is nothing in the list, as far as is known.
  public var isEmpty: Bool { held.isEmpty }

}

// MARK: - Moving

extension HeadlineList {
  mutating func move(_ motion: Motion) {
    refused = nil
    motions.append(motion)
    carryOutMotions()
  }

  /// Whether there is a row so many below the selected one, or above where negative; nil where only
  /// the index knows.
  func hasRow(_ step: Int) -> Bool? {
    if held.indices.contains(position.selection + step) { return true }
    return (step > 0 ? reachesEnd : reachesTop) ? false : nil
  }

  /// The first held row in the direction of `step` that `isWanted`.
  func nearest(_ step: Int, where isWanted: (ListedHeadline) -> Bool) -> Int? {
    let (below, above) = (held.dropFirst(position.selection + 1), held.prefix(position.selection))
    return step > 0
      ? below.firstIndex(where: isWanted).map { $0 - position.selection }
      : above.lastIndex(where: isWanted).map { $0 - position.selection }
  }

  private mutating func carryOutMotions() {
    guard awaited?.purpose != .motion else { return }
    while let motion = motions.first, let row = row(for: motion) {
      position.select(row, of: held.count, rows: rows)
      motions.removeFirst()
    }
  }

  /// The held row that `motion` leads to; nil where it leads beyond them.
  private func row(for motion: Motion) -> Int? {
    switch motion {
    case .by(let step): return row(position.selection + step)
    case .toFirst: return reachesTop ? 0 : nil
    case .toLast: return reachesEnd ? held.count - 1 : nil
    case .toRow(let row): return start.flatMap { self.row(row - $0) }
    case .toArticle, .toUnread: return nil
    }
  }

  private func row(_ row: Int) -> Int? {
    if held.indices.contains(row) { return row }
    if row < 0 { return reachesTop ? 0 : nil }
    return reachesEnd ? held.count - 1 : nil
  }
}

// MARK: - What is held

extension HeadlineList {
  /// Rows in memory on either side of the screen: so many screens, and no fewer than `least`.
  private static let screens = 4
  private static let least = 120

  private var reserve: Int { max(Self.least, Self.screens * rows) }

  /// Lists something else, from an article on where one is named. What is held stays on the screen
  /// until the first rows of that come.
  mutating func show(_ query: Query, at number: ArticleNumber? = nil) {
    guard query != self.query else { return }
    self.query = query
    (tally, start, awaited, refused) = (nil, nil, nil, nil)
    (wantsTally, awaitsTally, isUncountable) = (isSearch, false, false)
    (reachesTop, reachesEnd, wantsReload) = (false, false, false)
    motions = [number.map { .toArticle($0) } ?? .toFirst]
  }

  /// Lists everything, around an article, wherever the person was.
  mutating func showAll(at number: ArticleNumber) {
    if query == .everything { move(.toArticle(number)) } else { show(.everything, at: number) }
  }

  /// Goes on after something else was listed meanwhile: what was on its way then has gone there.
  mutating func takeUpAgain(rows: Int) {
    self.rows = rows
    (awaited, awaitsTally) = (nil, false)
    reload()
  }

  /// Whether the person is where the last motion led.
  var isSettled: Bool { motions.isEmpty && heldQuery == query }

  /// The articles have changed: the rows around the selected one are wanted again.
  mutating func reload() {
    refused = nil
    wantsReload = true
    wantsTally = isSearch
  }

  /// Marks have changed, and nobody knows of which articles.
  mutating func recount() {
    wantsTally = isSearch
  }

  /// What is to be counted now; nil where that is known, or on its way. Rows are more urgent.
  mutating func nextCount() -> Query? {
    guard wantsTally, !awaitsTally, awaited == nil else { return nil }
    (wantsTally, awaitsTally, isUncountable) = (false, true, false)
    return query
  }

  /// What was to be counted could not be, and is not tried again until something has changed.
  mutating func giveUpCount(of query: Query) {
    guard query == self.query else { return }
    (tally, awaitsTally, isUncountable) = (nil, false, true)
  }

  mutating func take(_ tally: Tally, of query: Query) {
    // The person may look for something else by now.
    guard query == self.query else { return }
    self.tally = tally
    awaitsTally = false
  }

  /// The selected row has these marks, whatever the index says.
  mutating func markSelected(_ marks: Marks) {
    guard held.indices.contains(position.selection) else { return }
    held[position.selection].marks = marks
  }

  /// The rows that are wanted now, one request at a time; nil where there is nothing to wait for.
  mutating func nextRequest() -> HeadlineRequest? {
    guard awaited == nil, let (anchor, purpose) = wanted else { return nil }
    let request = HeadlineRequest(
      query, around: anchor, above: reserve + rows, below: reserve + 2 * rows)
    guard request != refused else { return nil }
    awaited = Awaited(request: request, purpose: purpose)
    // What changes from now on will not be among these rows.
    if purpose == .rows || selected == nil { wantsReload = false }
    return request
  }

  private var wanted: (HeadlineRequest.Anchor, Awaited.Purpose)? {
    if case .toArticle(let number) = motions.first { return (.article(number), .motion) }
    guard let number = selected?.number else {
      if !motions.isEmpty { return (.first, .motion) }
      return wantsReload ? (.first, .rows) : nil
    }
    if wantsReload { return (.article(number), .rows) }
    if let motion = motions.first { return (motion.anchor(from: number), .motion) }
    return isNearEnd ? (.article(number), .rows) : nil
  }

  /// Whether these are the rows that are waited for: the person may look for something else by now.
  func isAwaiting(_ request: HeadlineRequest) -> Bool { awaited?.request == request }

  private var isNearEnd: Bool {
    let above = position.top
    let below = held.count - position.top - rows
    return !reachesTop && above < reserve / 2 || !reachesEnd && below < reserve / 2
  }

  /// Takes the rows that came for `request`; says how the motion that wanted them ended, where one
  /// did.
  @discardableResult
  mutating func take(_ window: HeadlineWindow, for request: HeadlineRequest) -> Arrival? {
    guard isAwaiting(request) else { return nil }
    let isMotion = awaited?.purpose == .motion && !motions.isEmpty
    awaited = nil
    let motion = isMotion ? motions.removeFirst() : nil
    hold(window, for: request, jumps: isMotion)
    defer { carryOutMotions() }
    return motion.map {
      Arrival(motion: $0, isThere: window.anchor != nil, hasWrapped: window.hasWrapped)
    }
  }

  /// The rows asked for will not come.
  mutating func giveUp(_ request: HeadlineRequest) {
    guard isAwaiting(request) else { return }
    (awaited, refused, wantsReload) = (nil, request, false)
    motions.removeAll()
  }

  /// How a motion ended.
  struct Arrival: Equatable {
    var motion: Motion
    /// Whether there was such a row.
    var isThere: Bool
    var hasWrapped: Bool
  }

  private mutating func hold(
    _ window: HeadlineWindow, for request: HeadlineRequest, jumps: Bool
  ) {
    // A jump to nowhere leaves everything as it is.
    guard window.anchor != nil || !jumps || heldQuery != query || request.anchor == .first else {
      return
    }
    let before = self
    heldQuery = query
    held = window.rows
    var anchor = window.anchor ?? 0
    reachesTop = anchor < request.above
    reachesEnd = held.count - anchor < request.below
    tally = window.tally ?? tally
    start = window.start ?? start(after: before)
    hasDates = hasDates || held.contains { $0.headline.published != nil }
    hasSources = hasSources || held.contains { !$0.headline.source.isEmpty }
    if !jumps, isSearch, let selected = before.selected { anchor = keep(selected) ?? anchor }
    let isKept = jumps ? nil : held.firstIndex { $0.id == before.selected?.id }
    place(isKept ?? anchor, after: before)
  }

  /// What someone is at stays in the list until they go on, though a mark may have made it something
  /// else than they looked for. Says where it is now, if it was gone.
  private mutating func keep(_ row: ListedHeadline) -> Int? {
    guard !held.contains(where: { $0.id == row.id }) else { return nil }
    let index = held.firstIndex { $0.number < row.number } ?? held.count
    held.insert(row, at: index)
    return index
  }

  private func start(after before: HeadlineList) -> Int? {
    if reachesTop { return 0 }
    if let known = before.start, let first = held.first,
      let index = before.held.firstIndex(where: { $0.number == first.number })
    {
      return known + index
    }
    if let known = before.start, let first = before.held.first,
      let index = held.firstIndex(where: { $0.number == first.number })
    {
      return known - index
    }
    // A count that is being made again may be of other rows.
    guard reachesEnd, !wantsTally, !awaitsTally else { return nil }
    return tally.map { max(0, $0.articles - held.count) }
  }

  /// Selects `row`, and leaves the rest of the screen where it was as far as it can.
  private mutating func place(_ row: Int, after before: HeadlineList) {
    let wasAtTop = before.position.top == 0 && before.reachesTop && before.heldQuery == query
    let oldTop = before.visible.first?.number
    let isBelow = before.selected.map { held.isEmpty || held[row].number < $0.number } ?? false
    let top = held.firstIndex { $0.number == oldTop } ?? (isBelow ? row - rows + 1 : row)
    position = ListPosition(selection: row, top: wasAtTop && reachesTop ? 0 : max(0, top))
    position.show(held.count, rows: rows)
  }
}

extension HeadlineList.Motion {
  /// Where this leads from the article with `number`.
  fileprivate func anchor(from number: ArticleNumber) -> HeadlineRequest.Anchor {
    switch self {
    case .by(let rows): .away(rows: rows, from: number)
    case .toFirst: .first
    case .toLast: .last
    case .toRow(let row): .row(row)
    case .toArticle(let number): .article(number)
    case .toUnread(let step): step > 0 ? .unreadBelow(number) : .unreadAbove(number)
    }
  }
}
