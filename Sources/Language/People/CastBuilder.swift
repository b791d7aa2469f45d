import Articles

/// Finds out which mentions name the same.
///
/// First whoever is named in full, through the whole article; then the short forms, each by what the
/// full names leave open.
struct CastBuilder {
  let page: Page
  let lexicon: Lexicon
  var members: [Member] = []
  var mentions: [(mention: Mention, member: Int)] = []
  var people = PeopleIndex()
  var bodies = BodyIndex()
  /// Places, dates and the rest, by what they are called.
  private var others: [Word: Int] = [:]

  init(page: Page, lexicon: Lexicon) {
    self.page = page
    self.lexicon = lexicon
  }

  static func cast(
    of page: Page, lexicon: Lexicon, amounts: [Mention], names: NameFinder.Findings
  ) -> Cast {
    let builder = builder(of: page, lexicon: lexicon, amounts: amounts, names: names)
    var cast = Cast(
      members: builder.members, mentions: builder.mentions, tokenCount: page.tokens.count)
    RoleFinder(page: page).giveRoles(to: &cast)
    GenderVotes(page: page).cast(to: &cast)
    return cast
  }

  /// The mentions, once it is known which of them name the same.
  static func mentions(
    on page: Page, lexicon: Lexicon, amounts: [Mention], names: NameFinder.Findings
  ) -> [Mention] {
    builder(of: page, lexicon: lexicon, amounts: amounts, names: names).mentions.map(\.mention)
  }

  private static func builder(
    of page: Page, lexicon: Lexicon, amounts: [Mention], names: NameFinder.Findings
  ) -> CastBuilder {
    var builder = CastBuilder(page: page, lexicon: lexicon)
    var names = names
    SpeakingNames(page: page).claim(from: &names)
    TurnLabels(page: page).claim(from: &names)
    KnownByStanding(page: page).claim(from: &names)
    builder.addFullNames(names.mentions)
    builder.addShortNames(names)
    for amount in amounts { builder.addOther(amount) }
    return builder
  }

  private mutating func addFullNames(_ mentions: [Mention]) {
    for mention in mentions where isFull(mention) {
      switch mention.kind {
      case .person: addPerson(mention)
      case .organization: addBody(mention)
      case .place, .group, .facility, .date, .money, .quantity, .product, .event, .other:
        addOther(mention)
      }
    }
  }

  /// A short form may be somebody's who is named in full elsewhere.
  private func isFull(_ mention: Mention) -> Bool {
    mention.tokens.count > 1 && !(mention.kind == .organization && isAcronym(mention))
  }

  private mutating func addShortNames(_ names: NameFinder.Findings) {
    let short = names.mentions.filter { !isFull($0) }.map {
      (tokens: $0.tokens, mention: Optional($0))
    }
    let loose = (names.loose + names.echoes).map { (tokens: $0, mention: Mention?.none) }
    let echoes = Set(names.echoes.map(\.lowerBound))
    for (tokens, mention) in (short + loose).sorted(by: {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }) {
      if let mention {
        addShort(mention)
      } else {
        addLoose(tokens, onlyIfKnown: echoes.contains(tokens.lowerBound))
      }
    }
  }

  mutating func add(_ mention: Mention, to member: Int) {
    mentions.append((mention, member))
    if mention.start < members[member].firstMention { members[member].firstMention = mention.start }
  }

  mutating func addMember(_ member: Member) -> Int {
    members.append(member)
    return members.count - 1
  }

  /// Whatever is told apart by nothing but what it is called.
  mutating func addOther(_ mention: Mention) {
    let key = lexicon.representative(of: key(of: mention.tokens))
    if let known = others[key], members[known].kind == mention.kind {
      if isFuller(mention.tokens, than: members[known].name) {
        members[known].name = mention.tokens
      }
      return add(mention, to: known)
    }
    let member = addMember(
      Member(
        kind: mention.kind, name: mention.tokens, words: words(of: mention.tokens),
        firstMention: mention.start))
    others[key] = member
    add(mention, to: member)
  }

  /// Longer, or the same in ordinary letters where the other is in capitals.
  private func isFuller(_ tokens: Range<Int>, than name: Range<Int>) -> Bool {
    if tokens.count != name.count { return tokens.count > name.count }
    return page[name.lowerBound].shape.contains(.inCapitals)
      && !page[tokens.lowerBound].shape.contains(.inCapitals)
  }

  func isAcronym(_ mention: Mention) -> Bool {
    mention.tokens.count == 1 && page[mention.start].shape.contains(.inCapitals)
  }

  /// The words of a name, without hyphens and the like.
  func words(of tokens: Range<Int>) -> [Word] {
    tokens.filter { page[$0].isWord || page[$0].kind == .number }.map { page[$0].word }
  }

  /// A phrase as the lexicon files it.
  private func key(of tokens: Range<Int>) -> Word {
    if tokens.count == 1, let only = tokens.first, lexicon.hasRepresentative(page[only].key) {
      return page[only].key
    }
    var key = page[tokens.lowerBound].word
    for index in tokens.dropFirst() { key = key.followed(by: page[index].word) }
    return key
  }
}
