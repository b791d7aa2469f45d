import Articles

/// What the words around an unknown name say about it.
struct ContextClues {
  let page: Page

  func kind(of name: Range<Int>) -> Entity.Kind? {
    if page[name.lowerBound].word == Self.ngo { return .organization }
    if isTown(name) || isDistrict(behind: name.upperBound) { return .place }
    let isPlain = name.contains { page[$0].isAny([.common, .function]) && page[$0].isCapitalized }
    if let kind = kindByNoun(before: name.lowerBound) { return kind }
    if let kind = kindByApposition(behind: name.upperBound), !isPlain || kind != .person {
      return kind
    }
    if isBehindRole(name), !page[name.lowerBound].isAny([.common, .function]) { return .person }
    if isPlain { return isBesideCue(name) || isWorkedFor(name) ? .organization : nil }
    if isBesideCue(name) || isFollowedByAge(name) || page[name.lowerBound - 1].isAny(.role) {
      return .person
    }
    if isWorkedFor(name) { return .organization }
    if isBehindRole(name) { return .person }
    let before = page[name.lowerBound - 1]
    if isPlaced(name) { return .place }
    if before.tags.contains(.article) { return nil }
    return name.count <= 4 && hasPersonalName(name) ? .person : nil
  }

  /// `the weekly O Telhado`, `the village Alto`.
  func kindByNoun(before index: Int) -> Entity.Kind? {
    let noun = page[index - 1]
    guard noun.isWord, !noun.isCapitalized,
      page[index - 2].isAny([.determiner, .demonym, .modifier, .common])
    else { return nil }
    if Self.seats.contains(noun.word) { return .place }
    if noun.isAny(.organizationHead) || Self.outlets.contains(noun.word) { return .organization }
    return noun.tags.contains(.placeHead) && !noun.isAny(.role) ? .place : nil
  }

  private static let outlets: Set<Word> = [
    Word("weekly"), Word("quarterly"), Word("monthly"), Word("daily"), Word("newspaper"),
    Word("website"), Word("startup"), Word("maker"), Word("giant"), Word("airline"),
    Word("broadcaster"), Word("station"), Word("firm"), Word("charity"), Word("band"),
    Word("publisher"), Word("retailer"), Word("carrier"), Word("brand"), Word("chain"),
  ]

  /// `Sambalpur district`, `the same Borno state`.
  func isDistrict(behind index: Int) -> Bool {
    !page[index].isCapitalized && Self.districts.contains(page[index].word)
      && !page[index + 1].isAny([.organizationHead, .role])
  }

  private static let seats: Set<Word> = [Word("capital"), Word("city"), Word("town")]
  private static let districts: Set<Word> = [
    Word("district"), Word("districts"), Word("province"), Word("prefecture"), Word("village"),
    Word("county"), Word("suburb"), Word("municipality"), Word("hamlet"), Word("peninsula"),
    Word("oblast"),
  ]

  private func isTown(_ name: Range<Int>) -> Bool {
    let first = page[name.lowerBound]
    return first.phrase.tags.contains(.town) && Int(first.reach) == name.count
  }

  private func hasPersonalName(_ name: Range<Int>) -> Bool {
    name.contains { page[$0].isAny([.firstName, .surname, .eastSurname, .particle]) }
  }

  private func isBesideCue(_ name: Range<Int>) -> Bool {
    let isBefore = page[name.lowerBound - 1].isAny(.say) && !page[name.lowerBound - 1].isCapitalized
    return page[name.upperBound].isAny(.say) || isBefore
  }

  /// `, 34,`
  private func isFollowedByAge(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    return page[end].kind == .comma && page[end + 1].kind == .number
      && page[end + 1].end - page[end + 1].start == 2
      && (page[end + 2].kind == .comma || page[end + 2].kind == .stop)
  }

  /// `her father, Fintan Keaveney,`
  private func isBehindRole(_ name: Range<Int>) -> Bool {
    page[name.lowerBound - 1].kind == .comma && page[name.lowerBound - 2].isAny(.role)
  }

  /// `in Puerto Alto`, `harbour of Port Ede`.
  private func isPlaced(_ name: Range<Int>) -> Bool {
    let before = page[name.lowerBound - 1]
    if Self.placing.contains(before.word) { return true }
    return before.word == Self.of && page[name.lowerBound - 2].isAny([.placeHead, .facilityHead])
  }

  /// `an analyst at Penhallow Sykes`, `a spokesperson for Kessler Serum`.
  func isWorkedFor(_ name: Range<Int>) -> Bool {
    Self.employing.contains(page[name.lowerBound - 1].word)
      && page[name.lowerBound - 2].isAny(.role)
  }

  /// What `, a …` behind the name says it is.
  private func kindByApposition(behind end: Int) -> Entity.Kind? {
    guard page[end].kind == .comma, page[end + 1].tags.contains(.article) else { return nil }
    for index in end + 2..<end + 9 {
      let token = page[index]
      guard token.isWord || token.kind == .hyphen else { return nil }
      let isHead = !page[index + 1].isWord || page[index + 1].isAny([.preposition, .relative])
      guard isHead else { continue }
      if token.isAny(.role) { return .person }
      if token.isAny(.organizationHead) { return .organization }
      return token.isAny(.placeHead) ? .place : nil
    }
    return nil
  }

  private static let of = Word("of")
  private static let ngo = Word("ngo")
  private static let placing: Set<Word> = [Word("in"), Word("at"), Word("near"), Word("from")]
  private static let employing: Set<Word> = [Word("at"), Word("for"), Word("of"), Word("with")]
}
