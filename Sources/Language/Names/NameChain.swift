/// How far capitals and what joins them go: `Ministry of Trade and Industry`, `Kim Jong-un`,
/// `Ursula von der Leyen`, `Workers' Party of Korea`.
struct NameChain {
  let page: Page
  let isTaken: (Int) -> Bool

  /// No name is longer; rows of capitals are.
  private static let longest = 40

  /// Where the chain that begins at `start` ends.
  func end(from start: Int) -> Int {
    var end = start + knownReach(at: start)
    while end - start < Self.longest, let next = self.end(from: start, beyond: end) { end = next }
    return end
  }

  private func knownReach(at index: Int) -> Int {
    let token = page[index]
    let isName = token.phrase.tags.intersects([.name, .title, .honorific])
    guard token.reach > 1, isName else { return 1 }
    return Int(token.reach)
  }

  /// Whether the word at `index` may stand in the same name as the one at `other`.
  private func isTogether(_ index: Int, with other: Int) -> Bool {
    page.tokens.indices.contains(index) && !isTaken(index)
      && page.quoteAt[index] == page.quoteAt[other]
      && page.sentenceAt[index] == page.sentenceAt[other]
  }

  private func isCapital(_ index: Int) -> Bool {
    page[index].isWord && page[index].isCapitalized
  }

  private func end(from start: Int, beyond end: Int) -> Int? {
    guard isTogether(end, with: start) else { return nil }
    switch page[end].kind {
    case .word: return endAtWord(from: start, beyond: end)
    case .hyphen: return endAtHyphen(beyond: end)
    case .clitic: return endAtPossessive(from: start, beyond: end)
    case .mark:
      return page[end].mark.mayBeApostrophe ? endAtPossessive(from: start, beyond: end) : nil
    case .sign: return page[end].word == Self.ampersand && isCapital(end + 1) ? end + 2 : nil
    case .number, .stop, .comma, .colon, .semicolon, .dash, .openBracket, .closeBracket,
      .paragraphEnd:
      return nil
    }
  }

  private func endAtWord(from start: Int, beyond end: Int) -> Int? {
    let token = page[end]
    if token.isCapitalized {
      let isSmallWord = token.tags.contains(.function) && token.reach == 1
      return isSmallWord && !beginsGivenName(end) ? nil : end + knownReach(at: end)
    }
    if let joined = endAtJoint(from: start, beyond: end) { return joined }
    return token.tags.contains(.particle) ? endAtParticle(beyond: end) : nil
  }

  /// The `So` of `Park So-yeon`.
  private func beginsGivenName(_ index: Int) -> Bool {
    page[index - 1].tags.contains(.eastSurname) && page[index + 1].kind == .hyphen
      && page[index].tags.contains(.syllable)
  }

  /// `van der Bellen`, `bin Salman`, `al-Sisi`.
  private func endAtParticle(beyond end: Int) -> Int? {
    guard isCapital(end - 1), !page[end - 1].isAny([.demonym, .country]) else { return nil }
    var next = end + 1
    while next < end + 3, page[next].tags.contains(.particle) || page[next].kind == .hyphen {
      next += 1
    }
    return isCapital(next) && isTogether(next, with: end) ? next + 1 : nil
  }

  /// `of`, `for`, `and` within the name of a body or a place.
  private func endAtJoint(from start: Int, beyond end: Int) -> Int? {
    let word = page[end].word
    let next = page[end + 1].tags.contains(.article) && word == Self.of ? end + 2 : end + 1
    guard word == Self.of || word == Self.for || word == Self.and, isCapital(next),
      isTogether(next, with: start), !page[next].tags.contains(.function)
    else { return nil }
    if word == Self.and {
      return joinsWithAnd(from: start, at: end) ? next + knownReach(at: next) : nil
    }
    let head = page[end - 1]
    let mayHaveOf =
      head.isAny([.organizationHead, .facilityHead, .placeHead, .eventHead, .companySuffix])
      || (start..<end).contains { page[$0].tags.contains(.organizationHead) }
    let isForBody = word == Self.of || head.tags.contains(.organizationHead)
    return mayHaveOf && isForBody ? next + knownReach(at: next) : nil
  }

  /// `Ministry of Trade and Industry`, `Trade and Industry Ministry`.
  private func joinsWithAnd(from start: Int, at end: Int) -> Bool {
    let areMinistryNames =
      page[end - 1].tags.contains(.ministryName)
      && page[end + 1].tags.contains(.ministryName)
    return areMinistryNames && !page[end - 1].isAny([.demonym, .country])
  }

  /// `Jong-un`, `Jean-Claude`, `Hwasong-17`; but not `Seoul-based`.
  private func endAtHyphen(beyond end: Int) -> Int? {
    let next = page[end + 1]
    guard isTogether(end + 1, with: end - 1) else { return nil }
    if next.isWord, next.isCapitalized { return end + 2 }
    if next.kind == .number, page[end - 1].isAny([.product, .organization]) { return end + 2 }
    guard next.isWord else { return nil }
    let areSyllables = next.tags.contains(.syllable) && page[end - 1].tags.contains(.syllable)
    let isGivenName = page[end - 2].tags.contains(.eastSurname) && next.end - next.start <= 6
    return areSyllables || isGivenName && page[end - 1].isCapitalized ? end + 2 : nil
  }

  /// `People's Army`, `Workers' Party`: a possessive within a name, where a body follows.
  private func endAtPossessive(from start: Int, beyond end: Int) -> Int? {
    guard isCapital(end + 1), isTogether(end + 1, with: start) else { return nil }
    let isOwnedByMany = page[end].kind == .mark && page[end + 1].isAny(.organizationHead)
    return isOwnedByMany || Self.owners.contains(page[end - 1].word) ? end + 2 : nil
  }

  private static let of = Word("of")
  private static let `for` = Word("for")
  private static let and = Word("and")
  private static let ampersand = Word("&")
  private static let owners: Set<Word> = [
    Word("people"), Word("peoples"), Word("workers"), Word("women"), Word("children"),
    Word("men"), Word("veterans"), Word("teachers"), Word("farmers"), Word("students"),
    Word("king"), Word("queen"), Word("writers"), Word("employers"), Word("fishermen"),
    Word("mothers"), Word("consumers"), Word("patients"), Word("physicians"), Word("nurses"),
    Word("governors"), Word("mayors"), Word("shepherds"), Word("players"), Word("residents"),
    Word("journalists"), Word("traders"), Word("growers"), Word("beekeepers"), Word("bakers"),
    Word("lawyers"), Word("judges"), Word("girls"), Word("boys"), Word("ladies"), Word("tenants"),
  ]
}
