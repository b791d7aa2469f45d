import Articles

/// `Deputy Commissioner of Police, Abba Kyari,` and `Abba Kyari was exposed`: names that nobody has
/// on a list are a person's if they stand once where only people do.
struct KnownByStanding {
  let page: Page

  /// Takes out of the loose names those of people, wherever they stand.
  func claim(from names: inout NameFinder.Findings) {
    let titled = Set(names.mentions.filter { $0.title != nil && $0.tokens.count == 1 }.map(\.start))
    let families = Set(titled.map { page[$0].word })
    var seen: [[Word]: Int] = [:]
    var people: Set<[Word]> = []
    for chain in names.loose where mayBePerson(chain) {
      let words = chain.map { page[$0].word }
      seen[words, default: 0] += 1
      let isKnown = words.last.map(families.contains) ?? false
      if isKnown || isIntroduced(chain) || seen[words] ?? 0 > 1 && acts(chain) {
        people.insert(words)
      }
    }
    guard !people.isEmpty else { return }
    names.loose.removeAll { chain in
      guard mayBePerson(chain), people.contains(chain.map { page[$0].word }) else { return false }
      var mention = Mention(chain, .person, by: .context)
      mention.isGuess = true
      names.mentions.append(mention)
      return true
    }
  }

  private func mayBePerson(_ chain: Range<Int>) -> Bool {
    guard chain.count > 1, chain.count <= 4 else { return false }
    return chain.allSatisfy { index in
      let token = page[index]
      guard token.isWord else { return token.kind == .hyphen }
      return token.isCapitalized && !token.shape.contains(.inCapitals)
        && !token.isAny([.common, .function, .organizationHead, .placeHead, .country, .demonym])
        && !token.isAny([.city, .region, .organization, .companySuffix, .facilityHead])
    }
  }

  private func isIntroduced(_ chain: Range<Int>) -> Bool {
    isBehindRole(chain) || isBeforeRole(chain.upperBound)
  }

  /// `The President of the Nigeria Labour Congress, Ayuba Wabba;`
  private func isBehindRole(_ chain: Range<Int>) -> Bool {
    let comma = chain.lowerBound - 1
    guard page[comma].kind == .comma, endsAside(chain.upperBound) else { return false }
    let start = max(page.sentence(at: comma).lowerBound, comma - 10)
    guard start < comma else { return false }
    let aside = ((start..<comma).last { !belongsToRole($0) } ?? start - 1) + 1
    let head = (aside..<comma).first { page[$0].isAny([.role, .title]) }
    return head.map { $0 + 1 == comma || page[$0 + 1].isAny(.preposition) } ?? false
  }

  private func belongsToRole(_ index: Int) -> Bool {
    page[index].isWord && !page[index].isAny([.auxiliary, .modal, .say])
      || page[index].kind == .hyphen
  }

  private func endsAside(_ index: Int) -> Bool {
    switch page[index].kind {
    case .comma, .semicolon, .stop, .paragraphEnd: true
    case .word: page[index].isAny([.auxiliary, .say])
    case .number, .clitic, .mark, .colon, .hyphen, .dash, .openBracket, .closeBracket, .sign: false
    }
  }

  /// `Kofoworola Bucknor, deputy governor under him`
  private func isBeforeRole(_ end: Int) -> Bool {
    guard page[end].kind == .comma else { return false }
    var index = end + 1
    if page[index].isAny(.article) { index += 1 }
    while index < end + 5, page[index].isAny(.modifier) || page[index + 1].isAny([.role, .title]) {
      index += 1
    }
    return page[index].isAny([.role, .title]) && page[index].isWord
      && (page[index + 1].isAny(.preposition) || endsAside(index + 1))
  }

  /// `Abba Kyari was exposed`, `Abba Kyari, who …`, but not `in Abba Kyari`.
  private func acts(_ chain: Range<Int>) -> Bool {
    let before = page[chain.lowerBound - 1]
    if before.isAny([.preposition, .article]) { return false }
    let next = page[chain.upperBound]
    if next.kind == .comma { return page[chain.upperBound + 1].word == Self.who }
    return next.isWord && next.isAny([.auxiliary, .say])
  }

  private static let who = Word("who")
}
