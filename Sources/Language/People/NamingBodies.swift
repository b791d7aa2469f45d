import Articles

/// Which mentions are the same organisation's.
extension CastBuilder {
  /// An organisation named in full.
  mutating func addBody(_ mention: Mention) {
    let words = bodyWords(of: mention.tokens)
    let body = bodies.body(named: words) ?? addNewBody(mention, words)
    if mention.tokens.count > members[body].name.count { members[body].name = mention.tokens }
    bodies.add(body, named: words)
    for short in shortForms(of: mention.tokens) { bodies.add(body, shortForm: short) }
    noteAcronyms(of: body, mention)
    add(mention, to: body)
  }

  private mutating func addNewBody(_ mention: Mention, _ words: [Word]) -> Int {
    var member = Member(
      kind: .organization, name: mention.tokens, words: words, firstMention: mention.start)
    for index in mention.tokens where page[index].isAny([.organizationHead]) {
      member.nouns.insert(page[index].word)
    }
    return addMember(member)
  }

  /// The words of the name; `Ministry of Defence` is filed as `Defence Ministry`.
  func bodyWords(of tokens: Range<Int>) -> [Word] {
    var words = words(of: tokens)
    if words.first == Self.the { words.removeFirst() }
    let isTurned = words.count > 2 && words[1] == Self.of && Self.ministries.contains(words[0])
    guard isTurned else { return words }
    let isPlain = words[2] == Self.the
    return Array(words.dropFirst(isPlain ? 3 : 2)) + [words[0]]
  }

  /// `Workers' Party` of `Workers' Party of Korea`, `Foreign Ministry` of `Chinese Foreign Ministry`.
  private func shortForms(of tokens: Range<Int>) -> [[Word]] {
    var forms: [[Word]] = []
    if let joint = tokens.first(where: { page[$0].word == Self.of }) {
      let front = bodyWords(of: tokens.lowerBound..<joint)
      if front.count > 1 { forms.append(front) }
    }
    var rest = tokens
    while let first = rest.first, page[first].isAny([.demonym, .country, .city, .region]) {
      rest = first + Int(page[first].reach)..<max(tokens.upperBound, first + Int(page[first].reach))
      if rest.count > 1 { forms.append(bodyWords(of: rest)) }
    }
    return forms
  }

  /// An acronym in brackets behind the name, and the initials, which others may use unannounced.
  private mutating func noteAcronyms(of body: Int, _ mention: Mention) {
    let end = mention.end
    if page[end].kind == .openBracket, page[end + 2].kind == .closeBracket, page[end + 1].isWord,
      page[end + 1].isCapitalized
    {
      members[body].acronym = end + 1..<end + 2
      bodies.add(body, acronym: page[end + 1].word)
    }
    if let initials = initials(of: mention.tokens) { bodies.add(body, acronym: initials) }
    guard let first = shortName(of: mention.tokens) else { return }
    if isLocal(mention.tokens) {
      bodies.add(placeNamed: first)
    } else {
      bodies.add(body, firstWord: first)
    }
  }

  private func initials(of tokens: Range<Int>) -> Word? {
    var initials = Word()
    var count = 0
    for index in tokens where page[index].isWord && page[index].isCapitalized {
      initials.append(page.bytes[Int(page[index].start)])
      count += 1
    }
    return count > 1 ? initials : nil
  }

  /// `Lossnaveagh Harbour Board` has the name of a place, which `Samsung Electronics` has not.
  private func isLocal(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 2, let last = tokens.last else { return false }
    return Self.localHeads.contains(page[last].word)
  }

  private static let localHeads: Set<Word> = [
    Word("agency"), Word("board"), Word("council"), Word("association"), Word("police"),
    Word("court"), Word("university"), Word("college"), Word("office"), Word("authority"),
    Word("government"), Word("parliament"), Word("assembly"), Word("commission"), Word("school"),
    Word("hospital"), Word("ministry"), Word("department"), Word("museum"), Word("church"),
  ]

  /// `Samsung` of `Samsung Electronics`: a first word that is no word otherwise.
  private func shortName(of tokens: Range<Int>) -> Word? {
    let first = page[tokens.lowerBound]
    let isPlain = first.isAny([
      .common, .function, .demonym, .country, .city, .region, .direction, .firstName, .modifier,
      .organizationHead,
    ])
    return isPlain || first.phrase.tags.intersects(.place) ? nil : first.word
  }

  private static let the = Word("the")
  private static let of = Word("of")
  private static let ministries: Set<Word> = [Word("ministry"), Word("department"), Word("bureau")]
}
