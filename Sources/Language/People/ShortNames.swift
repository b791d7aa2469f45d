import Articles

/// Whose the short names are.
extension CastBuilder {
  /// A single word that is known to name something.
  mutating func addShort(_ mention: Mention) {
    let word = page[mention.start].word
    switch mention.kind {
    case .person: addShortPerson(mention, word)
    case .organization: addShortBody(mention, word)
    case .place, .group, .product, .event:
      if let person = personRather(than: mention, word) {
        return add(Mention(mention.tokens, .person), to: person)
      }
      addOther(mention)
    case .facility, .date, .money, .quantity, .other: addOther(mention)
    }
  }

  /// `President Kim`, `Mr Lee`.
  private mutating func addShortPerson(_ mention: Mention, _ word: Word) {
    if let person = bearer(
      of: word, titled: mention.title, gender: gender(of: mention), before: mention.start)
    {
      if members[person].gender == nil, mention.title != nil {
        members[person].gender = gender(of: mention)
      }
      return add(mention, to: person)
    }
    addPerson(mention)
  }

  private mutating func addShortBody(_ mention: Mention, _ word: Word) {
    let known =
      bodies.body(withAcronym: word) ?? bodies.body(named: [word])
      ?? bodies.body(beginningWith: word)
    guard let known else {
      // `WALLACE:` in a transcript.
      if isAcronym(mention), let person = people.people(ofFamily: word).first {
        return add(Mention(mention.tokens, .person), to: person)
      }
      return addBody(mention)
    }
    if members[known].acronym == nil, isAcronym(mention), members[known].name.count > 1 {
      members[known].acronym = mention.tokens
    }
    add(mention, to: known)
  }

  /// `Austin said`, where Lloyd Austin has been named; but not `in Austin`.
  private func personRather(than mention: Mention, _ word: Word) -> Int? {
    guard let person = people.people(ofFamily: word).first,
      members[person].firstMention < mention.start
    else { return nil }
    if page[mention.start].tags.contains(.country), !page[mention.end].isAny(.say) { return nil }
    return page[mention.start - 1].tags.contains(.preposition) ? nil : person
  }

  /// Capitals that say nothing by themselves.
  mutating func addLoose(_ tokens: Range<Int>, onlyIfKnown: Bool = false) {
    if let person = person(called: tokens) { return add(Mention(tokens, .person), to: person) }
    if let body = body(called: tokens) { return add(Mention(tokens, .organization), to: body) }
    guard !onlyIfKnown, tokens.count == 1, let kind = kind(ofLoose: tokens.lowerBound) else {
      return
    }
    var mention = Mention(tokens, kind, by: .context)
    mention.isGuess = true
    switch kind {
    case .person: addPerson(mention)
    case .organization: addBody(mention)
    case .place, .group, .facility, .date, .money, .quantity, .product, .event, .other:
      addOther(mention)
    }
  }

  private func kind(ofLoose index: Int) -> Entity.Kind? {
    if bodies.isPlace(page[index].word), page[index].isCapitalized { return .place }
    return LooseName(page: page).kind(at: index)
  }

  private func person(called tokens: Range<Int>) -> Int? {
    let words = words(of: tokens)
    if let person = people.person(named: words) { return person }
    guard let last = words.last else { return nil }
    if words.count == 1 { return bearer(of: last, before: tokens.lowerBound) }
    return people.people(ofFamily: last).first {
      members[$0].words.suffix(words.count).elementsEqual(words)
    }
  }

  private func body(called tokens: Range<Int>) -> Int? {
    let words = bodyWords(of: tokens)
    if let body = bodies.body(named: words) { return body }
    guard words.count == 1, let word = words.first else { return nil }
    return bodies.body(withAcronym: word) ?? bodies.body(beginningWith: word)
  }
}
