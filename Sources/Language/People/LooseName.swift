import Articles

/// What a single unknown capital is, by what stands beside it; nil where that says nothing.
struct LooseName {
  let page: Page

  func kind(at index: Int) -> Entity.Kind? {
    let token = page[index]
    guard !token.isAny([.common, .function, .title, .role]) else { return nil }
    let before = page[index - 1]
    if ContextClues(page: page).isDistrict(behind: index + 1) { return .place }
    if token.tags.contains(.town), before.tags.contains(.preposition) { return .place }
    if isPlaced(index), !page.isQuoted(index) {
      return token.isAny([.firstName, .surname]) ? nil : .place
    }
    if let kind = ContextClues(page: page).kindByNoun(before: index) { return kind }
    guard page[index + 1].isAny(.say) else { return nil }
    return before.tags.contains(.article) || token.shape.contains(.inCapitals)
      ? .organization : .person
  }

  /// `in Vellikadavu`, `the harbour of Stennevik`.
  private func isPlaced(_ index: Int) -> Bool {
    let before = page[index - 1].word
    if Self.placing.contains(before) { return true }
    return Self.belonging.contains(before) && page[index - 2].isAny([.placeHead, .facilityHead])
  }

  private static let placing: Set<Word> = [Word("in"), Word("near"), Word("from")]
  private static let belonging: Set<Word> = [Word("of"), Word("at"), Word("on")]
}
