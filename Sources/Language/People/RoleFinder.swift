import Articles

/// What the article says people are: `North Korean leader`, `a Workers' Party of Korea secretary`.
struct RoleFinder {
  let page: Page

  func giveRoles(to cast: inout Cast) {
    for (number, mention) in cast.mentions.mentions.enumerated() where mention.kind == .person {
      let member = cast.member(ofMention: number)
      let role =
        roleBehind(mention, cast) ?? roleBefore(mention, cast) ?? roleBeforeComma(mention)
        ?? roleBehindIs(mention, cast)
      guard let role else { continue }
      note(role, for: member, in: &cast)
      if role.upperBound == mention.start - 1 { introduce(member, by: role, in: &cast) }
    }
  }

  private func note(_ role: Range<Int>, for member: Int, in cast: inout Cast) {
    if cast.members[member].role == nil { cast.members[member].role = role }
    for index in role where page[index].isAny([.role, .title]) {
      cast.members[member].nouns.insert(page[index].word)
      if cast.members[member].gender == nil, page[index].tags.contains(.role) {
        cast.members[member].gender = Gender(page[index].tags.intersection([.male, .female]))
      }
    }
  }

  /// What `a spokesperson for the council` said, `the spokesperson, Oksana Bilyk,` said: the role is
  /// told where the noun stands first.
  private func introduce(_ member: Int, by role: Range<Int>, in cast: inout Cast) {
    let noun = role.upperBound - 1
    cast.introductions.append(
      Cast.Introduction(noun: page[noun].word, place: role.lowerBound, member: member))
    guard role.count == 1 else { return }
    let earlier = (max(0, noun - 80)..<noun).last {
      page[$0].word == page[noun].word && page[$0 - 1].tags.contains(.article)
        && Self.belonging.contains(page[$0 + 1].word)
    }
    guard let earlier else { return }
    let end = endOfRole(from: earlier + 1, to: endOfApposition(from: earlier, cast))
    if cast.members[member].role == role { cast.members[member].role = earlier..<end }
  }

  // MARK: Before the name

  /// `North Korean leader`, `unification ministry spokesperson`, `President`.
  private func roleBefore(_ mention: Mention, _ cast: Cast) -> Range<Int>? {
    let end = mention.start
    var start = mention.title?.lowerBound ?? end
    if start == end, !page[end - 1].isAny(.role) || page[end - 1].isCapitalized { return nil }
    while let earlier = startOfRole(before: start, cast), end - earlier < 12 { start = earlier }
    let role = start..<end
    let isMere = role.allSatisfy { page[$0].isAny(.honorific) && !page[$0].isAny(.role) }
    return isMere || role.isEmpty ? nil : role
  }

  private func startOfRole(before start: Int, _ cast: Cast) -> Int? {
    let index = start - 1
    guard page.sentence(at: index) == page.sentence(at: start), !page.isQuoted(index) else {
      return nil
    }
    if let mention = cast.mentions.mention(at: index) {
      return [.group, .organization, .place].contains(mention.kind) ? mention.start : nil
    }
    let token = page[index]
    if token.kind == .hyphen { return index - 1 }
    let isPart =
      token.isWord && token.isAny([.role, .modifier, .ministryName, .weapon])
      && !token.isAny([.article, .preposition, .possessive])
    return isPart ? index : nil
  }

  // MARK: In a sentence of its own

  /// `Lena Ortiz is the town's engineer.`, `She is the town's engineer.` in the next sentence.
  private func roleBehindIs(_ mention: Mention, _ cast: Cast) -> Range<Int>? {
    if let role = role(behindIs: mention.end, cast) { return role }
    let next = page.sentence(at: mention.start).upperBound
    let start = page[next].kind == .paragraphEnd ? next + 1 : next
    guard Self.heOrShe.contains(page[start].word) else { return nil }
    return role(behindIs: start + 1, cast)
  }

  private func role(behindIs index: Int, _ cast: Cast) -> Range<Int>? {
    guard Self.copulas.contains(page[index].word), page[index + 1].tags.contains(.article) else {
      return nil
    }
    let end = endOfApposition(from: index + 1, cast)
    guard let head = head(of: index + 1..<end), page[head].isAny(.role), !page[head].isCapitalized
    else { return nil }
    let start = withoutOwner(index + 1..<end, head: head)
    return start < head + 1 ? start..<head + 1 : nil
  }

  private static let heOrShe: Set<Word> = [Word("he"), Word("she")]
  private static let copulas: Set<Word> = [Word("is"), Word("was"), Word("became")]

  // MARK: Behind the name

  /// `, the party's first vice director for the munitions industry,`
  private func roleBehind(_ mention: Mention, _ cast: Cast) -> Range<Int>? {
    guard var start = startOfApposition(behind: mention.end), !goesOnOtherwise(start),
      !page[start].tags.contains(.preposition) || page[start].isCapitalized
    else { return nil }
    let end = endOfApposition(from: start, cast)
    guard let head = head(of: start..<end), mayBeRole(head, startingAt: start) else { return nil }
    start = withoutOwner(start..<end, head: head)
    let last = endOfRole(from: head + 1, to: end)
    return start < last ? trimmed(start..<last) : nil
  }

  /// Without `for the` at its end, where the name that should follow is another's.
  private func trimmed(_ role: Range<Int>) -> Range<Int>? {
    var end = role.upperBound
    while end > role.lowerBound, page[end - 1].isAny([.article, .preposition, .conjunction]) {
      end -= 1
    }
    return end > role.lowerBound ? role.lowerBound..<end : nil
  }

  /// `, as president`, `, and the director`, `, ceding the post`: no apposition.
  private func goesOnOtherwise(_ index: Int) -> Bool {
    page[index].isAny([.preposition, .conjunction]) || page[index].isIng(page)
  }

  /// A noun that is known to be what people are, or any that has an article.
  private func mayBeRole(_ head: Int, startingAt start: Int) -> Bool {
    let token = page[head]
    if token.isAny(.role) { return true }
    return page[start].tags.contains(.article) && token.isWord && !token.isCapitalized
      && !token.isAny([.function, .adverb, .organizationHead, .placeHead, .eventHead])
      && !token.amount.intersects([.timeUnit, .counted, .number])
  }

  /// `in Tallinn` and `with four decades of practice` are no part of the role.
  private func endOfRole(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let token = page[index]
      let isPreposition = token.tags.contains(.preposition) && !token.isCapitalized
      if isPreposition, token.word == Self.to, index > start { break }
      if isPreposition, !Self.belonging.contains(token.word), !isWithinName(index) { break }
      let isParticiple = token.isIng(page) && !token.isCapitalized
      if isParticiple || token.tags.contains(.conjunction) || token.word == Self.based { break }
      index += 1
    }
    return index
  }

  private static let joints: Set<Word> = [Word("of"), Word("for")]
  private static let based = Word("based")
  private static let belonging: Set<Word> = [Word("of"), Word("for"), Word("at"), Word("to")]

  /// `The spokesperson, Oksana Bilyk,` and `their captain, Itziar Ñíguez`.
  private func roleBeforeComma(_ mention: Mention) -> Range<Int>? {
    let comma = mention.start - 1
    let end = page[mention.end]
    guard page[comma].kind == .comma, end.kind == .comma || end.kind == .stop,
      page[comma - 1].isAny(.role), !page[comma - 1].isCapitalized, !page.isQuoted(comma)
    else { return nil }
    var start = comma - 1
    while start > comma - 8, page[start - 1].isWord,
      !page[start - 1].isAny([.function, .preposition, .say, .determiner])
    {
      start -= 1
    }
    return page[start - 1].isAny([.determiner, .possessive]) ? start..<comma : nil
  }

  private func startOfApposition(behind end: Int) -> Int? {
    var index = end
    if page[index].kind == .openBracket, page[index + 2].kind == .closeBracket { index += 3 }
    guard page[index].kind == .comma else { return nil }
    if page[index + 1].kind == .number, page[index + 2].kind == .comma { index += 2 }
    return page[index + 1].isWord ? index + 1 : nil
  }

  private func endOfApposition(from start: Int, _ cast: Cast) -> Int {
    var index = start
    while index < start + 18 {
      let token = page[index]
      if token.kind == .mark, !token.mark.mayBeApostrophe || page.isQuoted(index) { break }
      guard
        token.isWord || token.kind == .clitic || token.kind == .hyphen || token.kind == .number
          || token.kind == .mark || token.kind == .sign
      else { break }
      if token.isAny([.relative]) || isVerb(index) { break }
      if cast.mentions.mention(at: index)?.kind == .person { return start }
      index += 1
    }
    return index
  }

  private func isVerb(_ index: Int) -> Bool {
    let token = page[index]
    if token.kind == .clitic || token.isCapitalized { return false }
    if token.tags.contains(.negation) { return true }
    return token.isAny([.auxiliary, .modal]) && token.word != Self.to
      || token.isAny([.say]) && !token.isAny([.role, .organizationHead])
  }

  /// The last word before `of`, `for` and the like.
  private func head(of apposition: Range<Int>) -> Int? {
    let joint = apposition.dropFirst().first {
      page[$0].isAny([.preposition, .conjunction]) && !page[$0].isCapitalized
    }
    let end =
      joint.map { isWithinName($0) ? nextJoint(after: $0, in: apposition) : $0 }
      ?? apposition.upperBound
    let head = page[end - 1].word == Self.based ? end - 2 : end - 1
    return head >= apposition.lowerBound ? head : nil
  }

  /// The `of` of `Workers' Party of Korea secretary`.
  private func isWithinName(_ index: Int) -> Bool {
    Self.joints.contains(page[index].word) && page[index - 1].isCapitalized
      && page[index + 1].isCapitalized
      && !page[index - 1].isAny(.role)
  }

  private func nextJoint(after index: Int, in apposition: Range<Int>) -> Int {
    let rest = index + 1..<apposition.upperBound
    return rest.first { page[$0].tags.contains(.preposition) } ?? apposition.upperBound
  }

  /// `first vice director` of `the party's first vice director`; `president` of `the president`.
  private func withoutOwner(_ apposition: Range<Int>, head: Int) -> Int {
    var start = apposition.lowerBound
    if page[start].isAny([.article, .determiner]) { start += 1 }
    let owner = (start..<max(head, start)).last {
      page[$0].kind == .clitic || page[$0].kind == .mark
    }
    guard let owner, page[owner - 1].isWord, !page[owner - 1].isCapitalized else { return start }
    return owner + 1
  }

  private static let to = Word("to")
}
