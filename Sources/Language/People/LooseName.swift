import Articles

/// What a single unknown capital is, by what stands beside it; nil where that says nothing.
struct LooseName {
  let page: Page

  func kind(at index: Int) -> Entity.Kind? {
    let token = page[index]
    guard !token.isAny([.common, .function, .title, .role]) else { return nil }
    let before = page[index - 1]
    if Self.placing.contains(before.word), !page.isQuoted(index) || token.tags.contains(.town) {
      return token.isAny([.firstName, .surname]) && !token.tags.contains(.town) ? nil : .place
    }
    guard page[index + 1].isAny(.say) else { return nil }
    return token.isAny([.firstName, .surname, .eastSurname]) ? .person : .organization
  }

  private static let placing: Set<Word> = [Word("in"), Word("near"), Word("from")]
}
