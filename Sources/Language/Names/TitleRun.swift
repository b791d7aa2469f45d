/// `Deputy Prime Minister`, `Mr`, `Commerce Secretary`: titles before a name, as many as there are.
struct TitleRun {
  let page: Page

  /// Where the titles that `range` begins with end; nil where it begins with none.
  func end(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var end: Int?
    while index < range.upperBound {
      let token = page[index]
      if isTitle(at: index) {
        index += Int(token.reach)
        end = index
      } else if token.isAny([.modifier, .ministryName]) || token.word == Self.and
        || token.kind == .hyphen
      {
        index += 1
      } else {
        break
      }
    }
    return end.map { min($0, range.upperBound) }
  }

  /// `Dean` and `Prince` are names as well.
  private func isTitle(at index: Int) -> Bool {
    let token = page[index]
    if token.tags.contains(.role), token.isCapitalized, !token.isAny([.firstName, .surname]),
      beginsFullName(at: index + 1)
    {
      return true
    }
    guard token.phrase.tags.intersects([.title, .honorific]) else { return false }
    return token.reach > 1 || !token.isAny(.firstName) || token.tags.contains(.honorific)
  }

  private func beginsFullName(at index: Int) -> Bool {
    if page[index].tags.contains(.firstName) { return true }
    return page[index].isCapitalized && page[index + 1].isCapitalized
      && !page[index].isAny([.common, .function]) && !page[index + 1].isAny([.common, .function])
  }

  private static let and = Word("and")
}
