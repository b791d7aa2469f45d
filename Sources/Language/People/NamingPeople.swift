import Articles

/// Which mentions are the same person's.
extension CastBuilder {
  /// Somebody named in full.
  mutating func addPerson(_ mention: Mention) {
    let words = words(of: mention.tokens)
    let family = familyName(of: mention)
    let person = knownPerson(words, family: family) ?? addNewPerson(mention, words, family)
    members[person].fullMentions += 1
    note(mention.title, of: person)
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
    let relatives = people.people(ofFamily: family) + people.people(withPart: family)
    return relatives.first { person in
      let known = members[person].words
      let isSameFirst = known.first == first && words.count != known.count
      return isSameFirst || isPart(words, of: known) || isPart(known, of: words)
    }
  }

  /// Whether `words` begin or end a longer name.
  private func isPart(_ words: [Word], of name: [Word]) -> Bool {
    guard words.count > 1, words.count < name.count else { return false }
    return name.suffix(words.count).elementsEqual(words)
      || name.prefix(words.count).elementsEqual(words)
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

  /// The nouns of a title, by which the person may be told from others of one name.
  private mutating func note(_ title: Range<Int>?, of person: Int) {
    guard let title else { return }
    for index in title
    where page[index].isAny([.title, .role])
      && (!page[index].isAny(.honorific) || Self.inFull[page[index].word] != nil)
    {
      members[person].nouns.insert(page[index].word)
      members[person].nouns.formUnion(Self.inFull[page[index].word] ?? [])
    }
  }

  /// What abbreviated titles stand for: `Sen. Okafor` is `the senator`.
  private static let inFull: [Word: [Word]] = [
    Word("gov"): [Word("governor")], Word("sen"): [Word("senator")],
    Word("rep"): [Word("representative"), Word("congresswoman"), Word("congressman")],
    Word("gen"): [Word("general")], Word("lt"): [Word("lieutenant")],
    Word("col"): [Word("colonel")], Word("capt"): [Word("captain")],
    Word("sgt"): [Word("sergeant")], Word("maj"): [Word("major")], Word("adm"): [Word("admiral")],
    Word("cmdr"): [Word("commander")], Word("det"): [Word("detective")],
    Word("insp"): [Word("inspector")], Word("supt"): [Word("superintendent")],
    Word("prof"): [Word("professor")], Word("dr"): [Word("doctor")],
    Word("rev"): [Word("reverend")],
    Word("cllr"): [Word("councillor")], Word("mp"): [Word("lawmaker")],
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
  func bearer(
    of word: Word, titled title: Range<Int>? = nil, gender: Gender? = nil, before place: Int
  ) -> Int? {
    let family = people.people(ofFamily: word)
    let all = family.isEmpty ? people.people(withPart: word) : family
    if let title, all.count > 1, let titled = all.first(where: { bears(title, $0) }) {
      return titled
    }
    let fitting = all.filter {
      gender == nil || members[$0].gender == nil || members[$0].gender == gender
    }
    let known = fitting.filter { members[$0].firstMention < place }
    return (known.isEmpty ? fitting : known).max { isLessProminent($0, than: $1) }
  }

  private func bears(_ title: Range<Int>, _ person: Int) -> Bool {
    title.contains { members[person].nouns.contains(page[$0].word) }
  }

  /// Whoever is introduced first is the one who needs no first name; the other is given in full.
  private func isLessProminent(_ one: Int, than other: Int) -> Bool {
    members[one].firstMention > members[other].firstMention
  }
}
