import Articles

/// What the last word of a name, or the last before `of`, says it is the name of.
struct HeadWord {
  let page: Page

  func kind(of chain: Range<Int>) -> Entity.Kind? {
    guard chain.count > 1, let head = head(of: chain) else { return nil }
    let isWholePart = head > chain.lowerBound || head + 1 < chain.upperBound
    guard isWholePart, !isPerson(chain, head: head) else { return nil }
    if isTitled(chain, head: head) { return nil }
    if let kind = kind(of: page[head]) { return kind }
    return kindByOpening(chain)
  }

  private func head(of chain: Range<Int>) -> Int? {
    let joint = chain.first { Self.joints.contains(page[$0].word) && !page[$0].isCapitalized }
    let head = (joint ?? chain.upperBound) - 1
    return page[head].isWord && page[head].isCapitalized ? head : nil
  }

  private func kind(of head: Token) -> Entity.Kind? {
    if head.isAny([.organizationHead, .companySuffix]) { return .organization }
    if head.tags.contains(.facilityHead) { return .facility }
    if head.tags.contains(.eventHead) { return .event }
    return head.tags.contains(.placeHead) ? .place : nil
  }

  /// `Mount Paektu`, `North Jeolla`, `Lake Victoria`.
  private func kindByOpening(_ chain: Range<Int>) -> Entity.Kind? {
    let first = page[chain.lowerBound]
    if first.tags.contains(.companySuffix), chain.count <= 3 { return .organization }
    guard first.tags.contains(.placeOpener), chain.count == 2, first.isCapitalized,
      page[chain.lowerBound + 1].isWord
    else { return nil }
    let isPlain = page[chain.lowerBound + 1].isAny([.common, .demonym, .firstName, .role])
    return isPlain || first.isAny([.honorific, .firstName]) ? nil : .place
  }

  /// `Emmanuel Church` may be a person.
  private func isPerson(_ chain: Range<Int>, head: Int) -> Bool {
    let first = page[chain.lowerBound]
    guard head == chain.upperBound - 1, first.isAny(.firstName) else { return false }
    return chain.count == 2 && (page[head].isAny([.surname, .firstName, .eastSurname]))
  }

  /// `President Park` is one; `Justice Department` is not.
  private func isTitled(_ chain: Range<Int>, head: Int) -> Bool {
    guard let end = TitleRun(page: page).end(in: chain), end <= head else {
      return TitleRun(page: page).end(in: chain).map { $0 == chain.upperBound } ?? false
    }
    return !page[head].isAny([.organizationHead, .companySuffix])
      || page[head].isAny([.surname, .eastSurname])
  }

  private static let joints: Set<Word> = [Word("of"), Word("for")]
}
