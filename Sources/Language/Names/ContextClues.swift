import Articles

/// What the words around an unknown name say about it.
struct ContextClues {
  let page: Page

  func kind(of name: Range<Int>) -> Entity.Kind? {
    let before = page[name.lowerBound - 1]
    let isPlain = name.contains { page[$0].isAny([.common, .function]) && page[$0].isCapitalized }
    if page[name.lowerBound].tags.contains(.town)
      || page[name.lowerBound].phrase.tags.contains(.town)
    {
      return .place
    }
    if !isPlain, isBesideCue(name) || isFollowedByAge(name) || before.isAny(.role) {
      return .person
    }
    if isPlain { return isBesideCue(name) ? .organization : nil }
    if Self.placing.contains(before.word) { return .place }
    if before.tags.contains(.article) { return nil }
    return name.count <= 3 ? .person : nil
  }

  private func isBesideCue(_ name: Range<Int>) -> Bool {
    let isBefore = page[name.lowerBound - 1].isAny(.say) && !page[name.lowerBound - 1].isCapitalized
    return page[name.upperBound].isAny(.say) || isBefore
  }

  /// `, 34,`
  private func isFollowedByAge(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    return page[end].kind == .comma && page[end + 1].kind == .number
      && page[end + 1].end - page[end + 1].start == 2 && page[end + 2].kind == .comma
  }

  private static let placing: Set<Word> = [Word("in"), Word("at"), Word("near"), Word("from")]
}
