import Articles

/// Finds names of people, bodies, places and things, each by itself; who is who comes later.
struct NameFinder {
  let page: Page
  private let isTaken: [Bool]
  private var reader: ChainReader

  /// What was found, and capitals that only the rest of the article can explain.
  struct Findings {
    var mentions: [Mention] = []
    var loose: [Range<Int>] = []
    /// Capitals that are a name if they are short for one that is known otherwise.
    var echoes: [Range<Int>] = []
  }

  /// `amounts` are dates and the like: their words are no names.
  init(page: Page, amounts: [Mention]) {
    self.page = page
    var isTaken = [Bool](repeating: false, count: page.tokens.count)
    for amount in amounts { for index in amount.tokens { isTaken[index] = true } }
    self.isTaken = isTaken
    reader = ChainReader(page: page)
  }

  mutating func findings() -> Findings {
    let isTaken = isTaken
    let chain = NameChain(page: page) { isTaken[$0] }
    var index = 0
    while index < page.tokens.count {
      if let end = endOfMinistry(from: index) {
        reader.add(Mention(index..<end, .organization, by: .headWord))
        index = end
      } else if canBegin(at: index), let end = AcronymExtent(page: page).end(from: index),
        !isTaken[index..<end].contains(true)
      {
        let isPlace = page[end - 1].isAny(.placeHead) && !page[end - 1].isAny(.organizationHead)
        reader.add(Mention(index..<end, isPlace ? .place : .organization, by: .acronym))
        index = end
      } else if canBegin(at: index) {
        let end = chain.end(from: index)
        if let ministry = endOfMinistry(from: end), page[index].isCapitalized, end - index <= 3 {
          reader.add(Mention(index..<ministry, .organization, by: .headWord))
          index = ministry
        } else {
          reader.read(index..<end)
          index = end
        }
      } else {
        index += 1
      }
    }
    return reader.findings
  }

  private func canBegin(at index: Int) -> Bool {
    let token = page[index]
    guard token.isWord, !isTaken[index] else { return false }
    if token.isCapitalized { return !isSmallWord(token) }
    return token.tags.contains(.particle) && page[index + 1].kind == .hyphen
      && page[index + 2].isCapitalized
  }

  /// `The`, however it is written; but not `The Hague`.
  private func isSmallWord(_ token: Token) -> Bool {
    guard token.tags.contains(.function) else { return false }
    return !token.phrase.tags.intersects(.name)
  }

  /// `unification ministry`, behind whoever has one.
  private func endOfMinistry(from start: Int) -> Int? {
    guard page[start].tags.contains(.ministryName), !page[start].isCapitalized, !isTaken[start]
    else { return nil }
    var end = start + 1
    while end < start + 4, page[end].tags.contains(.ministryName) || page[end].word == Self.and {
      end += 1
    }
    guard page[end].word == Self.ministry, isOwned(start) else { return nil }
    return end + 1
  }

  private func isOwned(_ index: Int) -> Bool {
    let before = page[index - 1]
    return before.isCapitalized && before.isWord || before.kind == .clitic || before.kind == .mark
      || before.isAny([.demonym, .article])
      || before.isAny(.place)
  }

  private static let and = Word("and")
  private static let ministry = Word("ministry")
}
