/// `ninth party congress`: happenings that are counted and have no capitals.
struct Events {
  let page: Page

  /// Where the event that begins at `start` ends.
  func end(from start: Int) -> Int? {
    let token = page[start]
    let isOrdinal = token.amount.contains(.ordinal) && token.isWord
    let next = isOrdinal ? start + 1 : endOfFigures(from: start)
    guard let next, page[next].phrase.tags.contains(.eventNoun), page[next].isWord else {
      return nil
    }
    return next + Int(page[next].reach)
  }

  /// `21st`
  private func endOfFigures(from start: Int) -> Int? {
    page[start].kind == .number && page.isOrdinalEnding(start + 1) ? start + 2 : nil
  }
}
