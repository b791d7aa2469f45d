import Articles

/// Which mentions are the same person's.
extension CastBuilder {
  /// Somebody named in full.
  mutating func addPerson(_ mention: Mention) {
    let words = words(of: mention.tokens)
    let family = familyName(of: mention)
    let person = knownPerson(words, family: family) ?? addNewPerson(mention, words, family)
    members[person].fullMentions += 1
    if words.count > members[person].words.count {
      members[person].name = mention.tokens
      members[person].words = words
    }
    if members[person].gender == nil { members[person].gender = gender(of: mention) }
    people.add(person, words: words, family: family)
    add(mention, to: person)
  }

  private mutating func addNewPerson(_ mention: Mention, _ words: [Word], _ family: Word) -> Int {
    addMember(
      Member(
        kind: .person, name: mention.tokens, words: words, family: family,
        firstMention: mention.start))
  }

  /// `Joe R. Biden` is `Joe Biden`, and `López Obrador` is `Andrés Manuel López Obrador`.
  private func knownPerson(_ words: [Word], family: Word) -> Int? {
    if let same = people.person(named: words) { return same }
    guard let first = words.first else { return nil }
    return people.people(ofFamily: family).first { person in
      let known = members[person].words
      let isSameFirst = known.first == first && words.count != known.count
      return isSameFirst || isPart(words, of: known) || isPart(known, of: words)
    }
  }

  /// Whether `words` end a longer name.
  private func isPart(_ words: [Word], of name: [Word]) -> Bool {
    words.count > 1 && words.count < name.count && name.suffix(words.count).elementsEqual(words)
  }

  private func familyName(of mention: Mention) -> Word {
    let words = mention.tokens.filter { page[$0].isWord && page[$0].isCapitalized }
    if mention.isEasternName { return words.first.map { page[$0].word } ?? .none }
    let last = words.last { !Self.suffixes.contains(page[$0].word) }
    return last.map { page[$0].word } ?? .none
  }

  private static let suffixes: Set<Word> = [
    Word("jr"), Word("sr"), Word("ii"), Word("iii"), Word("iv"),
  ]

  /// What the title says, or else the first name.
  func gender(of mention: Mention) -> Gender? {
    if let title = mention.title {
      for index in title {
        if let gender = Gender(page[index].tags.intersection([.male, .female])) { return gender }
      }
    }
    let first = page[mention.start].tags
    guard !mention.isEasternName, first.contains(.firstName) else { return nil }
    return Gender(first)
  }

  /// The person that a single name means here: the most prominent who bears it, not the latest.
  func bearer(of word: Word, gender: Gender? = nil, before place: Int) -> Int? {
    let family = people.people(ofFamily: word)
    let all = family.isEmpty ? people.people(withPart: word) : family
    let fitting = all.filter {
      gender == nil || members[$0].gender == nil || members[$0].gender == gender
    }
    let known = fitting.filter { members[$0].firstMention < place }
    return (known.isEmpty ? fitting : known).max { isLessProminent($0, than: $1) }
  }

  private func isLessProminent(_ one: Int, than other: Int) -> Bool {
    let (one, other) = (members[one], members[other])
    if one.fullMentions != other.fullMentions { return one.fullMentions < other.fullMentions }
    return one.firstMention > other.firstMention
  }
}
