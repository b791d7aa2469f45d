/// `12 June 2024`, `Monday morning`, `early next year`, `the fourth quarter`, `1990s`.
struct Dates {
  let page: Page

  /// Where the date that begins at `start` ends.
  func end(from start: Int) -> Int? {
    let token = page[start]
    if token.tags.contains(.article) { return endOfRelativeDate(from: start + 1, isStart: false) }
    return endOfWeekday(from: start) ?? endOfCalendarDay(from: start) ?? endOfMonth(from: start)
      ?? endOfYear(from: start) ?? endOfRelativeDate(from: start, isStart: true)
      ?? endOfTimeAgo(from: start) ?? endOfToday(from: start)
  }

  private func endOfToday(from start: Int) -> Int? {
    page[start].amount.contains(.day) && page[start].tags.contains(.adverb) && page[start].isWord
      && !Self.vague.contains(page[start].word) ? start + 1 : nil
  }

  private static let vague: Set<Word> = [Word("now")]

  /// `Monday`, `Monday, 3 June`, `Monday morning`.
  private func endOfWeekday(from start: Int) -> Int? {
    guard page[start].amount.contains(.weekday), page[start].isCapitalized else { return nil }
    if page[start + 1].amount.contains(.dayPart) { return start + 2 }
    let next = page[start + 1].kind == .comma ? start + 2 : start + 1
    return endOfCalendarDay(from: next) ?? endOfMonthDay(from: next) ?? start + 1
  }

  /// `12 June`, `12th of June 2024`.
  private func endOfCalendarDay(from start: Int) -> Int? {
    guard var end = page.endOfDay(from: start) else { return nil }
    if page[end].word == Self.of { end += 1 }
    guard isMonth(end) else { return nil }
    return endOfYearBehind(end + 1)
  }

  /// `June`, `June 2024`, `June 12`, `June 12, 2024`.
  private func endOfMonth(from start: Int) -> Int? {
    if let end = endOfMonthDay(from: start) { return end }
    guard isMonth(start) else { return nil }
    if page.isYear(start + 1) { return start + 2 }
    return isSurelyMonth(start) ? start + 1 : nil
  }

  private func endOfMonthDay(from start: Int) -> Int? {
    guard isMonth(start), let end = page.endOfDay(from: start + 1) else { return nil }
    return endOfYearBehind(end)
  }

  private func endOfYearBehind(_ end: Int) -> Int {
    if page.isYear(end) { return end + 1 }
    return page[end].kind == .comma && page.isYear(end + 1) ? end + 2 : end
  }

  private func isMonth(_ index: Int) -> Bool {
    page[index].amount.contains(.month) && page[index].isCapitalized
  }

  /// `May` and `March` are other words too.
  private func isSurelyMonth(_ index: Int) -> Bool {
    guard page[index].isAny([.modal, .surname, .common, .firstName]) else { return true }
    return page[index - 1].tags.contains(.preposition)
      || page[index - 1].amount.contains(.whichTime) || page[index - 1].kind == .hyphen
  }

  /// `2024`, `1990s`, `2024-25`.
  private func endOfYear(from start: Int) -> Int? {
    guard page.isYear(start) else { return nil }
    if page[start + 1].word == Self.s, !page[start + 1].shape.contains(.spaceBefore) {
      return start + 2
    }
    let isCount =
      page[start + 1].amount.intersects([.unit, .counted, .currency, .magnitude])
      || page[start + 1].kind == .hyphen || page[start - 1].kind == .sign
      || page[start - 1].kind == .hyphen
    return isCount ? nil : start + 1
  }

  /// `early next year`, `last month`, `fourth-quarter`, `mid-June`.
  private func endOfRelativeDate(from start: Int, isStart: Bool) -> Int? {
    var end = start
    var isSure = false
    while page[end].amount.intersects([.whichTime, .ordinal]), page[end].isWord, end < start + 3 {
      isSure = isSure || !page[end].amount.contains(.ordinal)
      end += 1
      if page[end].kind == .hyphen { end += 1 }
    }
    guard end > start else { return nil }
    return endOfUnit(at: end, isSure: isSure)
  }

  private func endOfUnit(at end: Int, isSure: Bool) -> Int? {
    let unit = page[end]
    if unit.amount.intersects([.weekday, .month]), unit.isCapitalized {
      return page[end + 1].amount.contains(.dayPart) ? end + 2 : endOfYearBehind(end + 1)
    }
    if page.isYear(end) { return end + 1 }
    let isPart = Self.quarters.contains(unit.word)
    guard unit.amount.intersects([.timeUnit, .season, .dayPart]), isSure || isPart else {
      return nil
    }
    return endOfWhole(end + 1)
  }

  /// `first half of the year`, `end of June`.
  private func endOfWhole(_ end: Int) -> Int {
    guard page[end].word == Self.of else { return end }
    if page.isYear(end + 1) || isMonth(end + 1) { return endOfYearBehind(end + 2) }
    return endOfRelativeDate(from: end + 1, isStart: true) ?? end
  }

  /// `two weeks ago`, `three days earlier`.
  private func endOfTimeAgo(from start: Int) -> Int? {
    let number = page.endOfRoughly(from: start)
    let isOne = page[number].tags.contains(.article)
    guard let unit = isOne ? number + 1 : page.endOfNumber(from: number) else { return nil }
    guard page[unit].amount.contains(.timeUnit) else { return nil }
    return Self.distances.contains(page[unit + 1].word) ? unit + 2 : nil
  }

  private static let of = Word("of")
  private static let s = Word("s")
  private static let quarters: Set<Word> = [Word("quarter"), Word("half"), Word("century")]
  private static let distances: Set<Word> = [Word("ago"), Word("earlier"), Word("later")]
}
