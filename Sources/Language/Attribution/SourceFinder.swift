import Articles

/// Finds who does what a verb says: the words before it, or behind it in `said Kim`.
struct SourceFinder {
  let page: Page
  let cast: Cast

  /// Sentences can be long; subjects are not further away than this from their verbs.
  private static let reach = 45

  // MARK: Before the verb

  /// The subject of the verb at `verb`, searched no further left than `start`.
  func source(before verb: Int, from start: Int) -> Source? {
    let start = max(start, verb - Self.reach)
    guard let source = nearestSource(before: verb, from: start) else {
      let missing = Source(words: verb..<verb, head: verb - 1, form: .noun)
      return PostModifiedSubject(sources: self).source(before: verb, from: start)
        ?? bearerOfAside(before: missing, from: start)
    }
    return bearerOfAside(before: source, from: start) ?? withPartner(source, from: start)
  }

  /// `Lena Ortiz` of `Lena Ortiz, head of the board at Penhallow Sykes said`: the comma that would
  /// close the aside is missing.
  private func bearerOfAside(before source: Source, from start: Int) -> Source? {
    let limit = max(start, source.words.lowerBound - 14)
    guard
      let comma = (limit..<max(source.words.upperBound - 1, limit)).last(where: {
        page[$0].kind == .comma
      }), let number = cast.mentions.number(at: comma - 1), cast.mentions[number].kind == .person,
      opensClause(cast.mentions[number], from: start),
      let role = (comma + 1..<comma + 7).first(where: { page[$0].isAny(.role) }),
      role < source.words.lowerBound || role <= source.head && source.words.lowerBound <= comma + 1
    else { return nil }
    let isAside = (comma + 1..<role).allSatisfy { page[$0].isWord || page[$0].kind == .hyphen }
    let belongs = page[role + 1].isAny(.preposition) && page[role + 1].isWord
    return isAside && belongs ? named(number, startingAt: cast.mentions[number].start) : nil
  }

  /// `Sam Reed and Lena Ortiz write`: both say it, and the first is named first.
  private func withPartner(_ source: Source, from start: Int) -> Source {
    let joint = source.words.lowerBound - 1
    guard case .named = source.form, page[joint].word == Self.and, joint > start,
      let number = cast.mentions.number(at: joint - 1),
      cast.mentions[number].kind == .person, opensClause(cast.mentions[number], from: start),
      cast.mentions.mention(at: source.head)?.kind == .person
    else { return source }
    let first = named(number, startingAt: cast.mentions[number].start)
    return Source(
      words: first.words.lowerBound..<source.words.upperBound, head: first.head, form: first.form)
  }

  private func opensClause(_ mention: Mention, from start: Int) -> Bool {
    let first = mention.title?.lowerBound ?? mention.start
    return first <= start || page[first - 1].kind == .paragraphEnd
      || page[first - 1].kind == .stop
  }

  private func nearestSource(before verb: Int, from start: Int) -> Source? {
    var index = skippingBack(from: verb - 1, to: start)
    for _ in 0..<4 {
      guard index >= start else { return nil }
      if let source = source(endingAt: index, from: start) { return source }
      guard let earlier = startOfAside(endingAt: index, from: start) else { return nil }
      if let apposed = person(from: earlier + 1, to: index) ?? body(from: earlier + 1, to: index) {
        return apposed
      }
      index = skippingBack(from: earlier - 1, to: start)
    }
    return nil
  }

  /// Skips adverbs, auxiliaries, dates and brackets between subject and verb.
  private func skippingBack(from last: Int, to start: Int) -> Int {
    var index = last
    while index >= start {
      if let mention = cast.mentions.mention(at: index), mention.kind == .date {
        index = mention.start - 1
        if page[index].tags.contains(.preposition) { index -= 1 }
      } else if page[index].kind == .closeBracket, let open = opening(of: index, from: start) {
        index = open - 1
      } else if isBetween(page[index]), !isName(index) {
        index -= 1
      } else {
        break
      }
    }
    return index
  }

  private func isName(_ index: Int) -> Bool { cast.mentions.number(at: index) != nil }

  private func isBetween(_ token: Token) -> Bool {
    if token.isAny([.adverb, .auxiliary]) { return !token.isAny(.subjectPronoun) }
    return token.isWord && !token.isCapitalized && token.isLy(page)
      && !token.isAny([.role, .speakerNoun])
  }

  private func opening(of closing: Int, from start: Int) -> Int? {
    (start..<closing).last { page[$0].kind == .openBracket }
  }

  /// Where `, the party's secretary,` begins, which ends at `index`.
  private func startOfAside(endingAt index: Int, from start: Int) -> Int? {
    let isComma = page[index].kind == .comma
    let isDash = page[index].kind == .dash
    guard isComma || isDash else {
      // The words before the verb are the aside's own: look for its comma.
      return nil
    }
    return (start..<index).last {
      (page[$0].kind == .comma && isComma || page[$0].kind == .dash && isDash) && !page.isQuoted($0)
    }
  }

  /// `Leela D’Souza` of `the prosecutor, Leela D’Souza, said`.
  func person(from start: Int, to end: Int) -> Source? {
    guard let number = person(at: start), cast.mentions[number].end == end else { return nil }
    return named(number, startingAt: start)
  }

  /// The person or body that `range` names and says no more of than an article does.
  func name(in range: Range<Int>) -> Source? {
    let first = page[range.lowerBound].isAny(.article) ? range.lowerBound + 1 : range.lowerBound
    guard let number = cast.mentions.number(at: first),
      cast.mentions[number].tokens == first..<range.upperBound
    else { return nil }
    switch cast.mentions[number].kind {
    case .person, .organization: return named(number, startingAt: range.lowerBound)
    case .place, .group, .facility, .date, .money, .quantity, .product, .event, .other: return nil
    }
  }

  /// `Orrin Lines` of `the operator, Orrin Lines, said`.
  private func body(from start: Int, to end: Int) -> Source? {
    guard let number = cast.mentions.number(at: start), cast.mentions[number].end == end,
      cast.mentions[number].kind == .organization, cast.mentions.number(at: start - 2) == nil,
      !page[start - 2].isAny([.role, .kin, .speakerNoun])
    else { return nil }
    return named(number, startingAt: start)
  }

  /// The number of the person whose name begins at `start`, or the title before it: `Dr. Amit Rao`.
  private func person(at start: Int) -> Int? {
    let titled = (start..<start + 5).lazy.compactMap { cast.mentions.number(at: $0) }.first
    guard let titled, cast.mentions[titled].kind == .person else { return nil }
    let mention = cast.mentions[titled]
    return (mention.title?.lowerBound ?? mention.start) == start ? titled : nil
  }

  /// The noun phrase that ends at `last`.
  func source(endingAt last: Int, from start: Int) -> Source? {
    if let number = cast.mentions.number(at: last) { return named(number, from: start) }
    let token = page[last]
    if token.tags.contains(.subjectPronoun) { return pronoun(at: last, from: start) }
    let opensSentence = last == page.sentence(at: last).lowerBound && token.isAny(.speakerNoun)
    let isTitle =
      token.isAny(.role) && page[startOfPhrase(before: last, from: start)].isAny(.article)
    guard token.isWord, !token.isCapitalized || opensSentence || isTitle, !isBoundary(token),
      !token.isAny([.article, .relative])
    else { return nil }
    return noun(at: last, from: start)
  }

  private func pronoun(at index: Int, from start: Int) -> Source? {
    guard page[index].word == Self.who else {
      return Source(words: index..<index + 1, head: index, form: .pronoun)
    }
    let before = page[index - 1].kind == .comma ? index - 2 : index - 1
    return before >= start ? source(endingAt: before, from: start) : nil
  }

  private func named(_ number: Int, from start: Int) -> Source? {
    let mention = cast.mentions[number]
    switch mention.kind {
    case .person, .organization, .group, .place, .facility, .other: break
    case .date, .money, .quantity, .product, .event: return nil
    }
    let member = cast.member(ofMention: number)
    let first = startOfPhrase(before: mention.title?.lowerBound ?? mention.start, from: start)
    let source = Source(
      words: first..<mention.end, head: mention.end - 1, form: .named(member))
    return whole(of: source, isPerson: mention.kind == .person, from: start)
  }

  private func noun(at head: Int, from start: Int) -> Source? {
    let first = startOfPhrase(before: head, from: start)
    let speaks = page[head].isAny([.speakerNoun, .role, .organizationHead])
    let isWithinPhrase = first > start && page[first - 1].tags.contains(.preposition)
    guard speaks || page[first].isAny(.article) && first < head || isWithinPhrase else {
      return nil
    }
    return whole(
      of: Source(words: first..<head + 1, head: head, form: .noun), isPerson: false, from: start)
  }

  /// `a spokesman for the ministry`, where `part` is the ministry.
  private func whole(of part: Source, isPerson: Bool, from start: Int) -> Source? {
    let joint = part.words.lowerBound - 1
    guard joint > start, page[joint].tags.contains(.preposition), page[joint].isWord else {
      return part
    }
    guard let whole = source(endingAt: joint - 1, from: start) else {
      // Whoever stands behind a preposition does nothing by himself.
      return nil
    }
    if case .named = whole.form, page[joint].word != Self.of, page[joint].word != Self.in {
      return part
    }
    return Source(
      words: whole.words.lowerBound..<part.words.upperBound, head: whole.head, form: whole.form)
  }

  /// Where the phrase begins whose next word is at `index`: articles, adjectives, owners.
  private func startOfPhrase(before index: Int, from start: Int) -> Int {
    var first = index
    while first > start, first > index - 10, let earlier = startOfModifier(endingAt: first - 1) {
      first = earlier
      if page[first].isAny([.article, .determiner, .possessive]) { break }
    }
    return first
  }

  private func startOfModifier(endingAt index: Int) -> Int? {
    if let mention = cast.mentions.mention(at: index) {
      switch mention.kind {
      case .group, .organization, .place, .facility: return mention.start
      case .person: return page[index + 1].kind == .clitic ? mention.start : nil
      case .quantity: return mention.start
      case .date, .money, .product, .event, .other: return nil
      }
    }
    let token = page[index]
    if token.kind == .clitic || token.kind == .hyphen || token.kind == .number { return index }
    if token.kind == .mark {
      return token.mark.mayBeApostrophe && !page.isQuoted(index) ? index : nil
    }
    // `to which Kim replied`, `that Kim said`
    guard token.isWord, token.word != Self.which, token.word != Self.that else { return nil }
    if token.isAny([.article, .determiner, .possessive]) { return index }
    let isModifier =
      token.isAny([.modifier, .role, .ministryName, .speakerNoun, .organizationHead, .title])
      || token.amount.intersects([.number, .ordinal]) || token.tags.contains(.common)
    return isModifier && !isBoundary(token) ? index : nil
  }

  private func isBoundary(_ token: Token) -> Bool {
    token.isAny([
      .preposition, .conjunction, .subordinator, .auxiliary, .modal, .pronoun, .adverb, .say,
      .quoteCue, .negation,
    ]) && !token.isAny([.modifier])
  }

  // MARK: Behind the verb

  /// The speaker that begins at `start`: `said the minister`, `said Kim`.
  func source(from start: Int, to end: Int) -> Source? {
    let end = min(end, start + 16)
    guard start < end else { return nil }
    if page[start].tags.contains(.subjectPronoun) {
      return Source(words: start..<start + 1, head: start, form: .pronoun)
    }
    var index = start
    var noun: Int?
    var body: Int?
    while index < end {
      if let number = cast.mentions.number(at: index) {
        let mention = cast.mentions[number]
        if mention.kind == .person, !isModifier(nameAt: index) {
          return named(number, startingAt: start)
        }
        if mention.kind == .person {
          index = mention.end
          continue
        }
        guard mention.kind != .date else { break }
        body = number
        index = mention.end
        continue
      }
      let token = page[index]
      guard isPartOfPhrase(index, beginsAt: start) else {
        break
      }
      if token.isAny([.role, .speakerNoun, .organizationHead]), token.isWord { noun = index }
      index += 1
    }
    if let body, cast.mentions[body].end < index, noun ?? 0 < index - 1, page[index - 1].isWord {
      // `the Guangdong native`
      noun = index - 1
    }
    return phrase(from: start, noun: noun, body: body, end: end)
  }

  /// `Adani` of `Adani enterprises` and of `Adani's brother` is not whom these are about.
  func isModifier(nameAt index: Int) -> Bool {
    guard let mention = cast.mentions.mention(at: index) else { return false }
    let next = page[mention.end]
    if next.kind == .clitic { return next.word == Self.possessive && !isVerb(mention.end + 1) }
    return next.isWord && !next.isCapitalized && next.isAny([.organizationHead, .facilityHead])
      && !next.isAny([.cue, .auxiliary, .modal, .preposition])
  }

  /// `'s` may be short for `is` or `has`.
  private func isVerb(_ index: Int) -> Bool {
    page[index].isAny([.article, .negation, .adverb, .preposition]) || page[index].isIng(page)
  }

  private func isPartOfPhrase(_ index: Int, beginsAt start: Int) -> Bool {
    let token = page[index]
    if token.kind == .clitic || token.kind == .hyphen { return index > start }
    if token.kind == .mark { return token.mark.mayBeApostrophe && !page.isQuoted(index) }
    guard token.isWord || token.kind == .number else { return false }
    if token.isAny([.article, .determiner, .possessive]) {
      return index == start || page[index - 1].isAny(.determiner)
    }
    return !isBoundary(token) || token.isAny([.role, .speakerNoun])
  }

  private func named(_ number: Int, startingAt start: Int) -> Source {
    let mention = cast.mentions[number]
    return Source(
      words: start..<mention.end, head: mention.end - 1,
      form: .named(cast.member(ofMention: number)))
  }

  /// A noun, or a body where none stands behind it; with what belongs to it: `for the ministry`.
  private func phrase(from start: Int, noun: Int?, body: Int?, end: Int) -> Source? {
    if let body, noun.map({ $0 < cast.mentions[body].end }) ?? true {
      let mention = cast.mentions[body]
      switch mention.kind {
      case .organization, .place, .group, .facility: return named(body, startingAt: start)
      case .person, .date, .money, .quantity, .product, .event, .other: return nil
      }
    }
    guard let noun else { return nil }
    let last = endOfBelongings(behind: noun + 1, to: end)
    if let person = personNamed(behind: last) { return named(person, startingAt: start) }
    return Source(words: start..<last, head: noun, form: .noun)
  }

  /// Whoever is named behind a comma at `end`: `Ruth Okello` of `a nurse at the hospital, Ruth
  /// Okello.`
  func apposed(behind end: Int, from start: Int) -> Source? {
    personNamed(behind: end).map { named($0, startingAt: start) }
  }

  private func personNamed(behind end: Int) -> Int? {
    guard page[end].kind == .comma, let number = person(at: end + 1) else { return nil }
    switch page[cast.mentions[number].end].kind {
    case .comma, .stop, .colon, .paragraphEnd: return number
    default: return nil
    }
  }

  private func endOfBelongings(behind index: Int, to end: Int) -> Int {
    guard page[index].word == Self.of || page[index].word == Self.for || page[index].word == Self.at
    else { return index }
    let next = page[index + 1].isAny(.article) ? index + 2 : index + 1
    guard let mention = cast.mentions.mention(at: next) else {
      return page[next].isWord && !isBoundary(page[next]) && next < end ? next + 1 : index
    }
    return mention.end <= end ? mention.end : index
  }

  private static let and = Word("and")
  private static let possessive = Word("'s")
  private static let who = Word("who")
  private static let which = Word("which")
  private static let that = Word("that")
  private static let of = Word("of")
  private static let `in` = Word("in")
  private static let `for` = Word("for")
  private static let at = Word("at")
}
