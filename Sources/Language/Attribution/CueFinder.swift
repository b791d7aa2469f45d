import Articles

/// Finds the verbs that report speech, and whose speech they report.
struct CueFinder {
  let page: Page
  let sources: SourceFinder

  init(page: Page, cast: Cast) {
    self.page = page
    sources = SourceFinder(page: page, cast: cast)
  }

  /// All cues outside quotation marks, in reading order.
  func cues() -> [Cue] {
    var cues: [Cue] = []
    for index in page.tokens.indices where page[index].isAny(.cue) {
      guard let cue = cue(at: index, behind: cues.last) else { continue }
      cues.append(cue)
    }
    return cues
  }

  private func cue(at index: Int, behind last: Cue?) -> Cue? {
    let token = page[index]
    guard token.isWord, !token.isCapitalized, !page.isQuoted(index), !isNoun(index),
      !isDenied(index)
    else { return nil }
    let reach =
      page[index].reach > 1 && page[index].phrase.tags.intersects(.cue) ? Int(page[index].reach) : 1
    var cue = Cue(
      words: index..<index + reach, tags: reach > 1 ? page[index].phrase.tags : token.tags)
    if page[index - 1].word == Self.as, token.isIng(page) { return quotedCue(cue) }
    if isPassive(index) { return nil }
    cue.isParticiple = token.isIng(page) && !isAfterBe(index)
    cue.source = subject(of: cue, behind: last)
    if isBaseForm(index), isOnePerson(cue.source) { return nil }
    return inverted(cue) ?? cue
  }

  // MARK: Whose

  private func subject(of cue: Cue, behind last: Cue?) -> Source? {
    let sentence = page.sentence(at: cue.verb)
    let start = max(sentence.lowerBound, endOfQuote(before: cue.verb))
    if !cue.isParticiple, let source = sources.source(before: cue.verb, from: start) {
      return source
    }
    guard cue.isParticiple || isJoined(cue.verb) else { return nil }
    if let last, last.verb >= sentence.lowerBound, last.source != nil { return last.source }
    let subject = Subjects(page: page, sources: sources).subject(
      of: sentence.lowerBound..<cue.verb)
    guard let subject, page[subject.head].word == Self.it else { return subject }
    return companion(before: cue.verb, from: sentence.lowerBound) ?? subject
  }

  /// `It ended with Mrs Reed, the mayor, saying she would leave.`
  private func companion(before verb: Int, from start: Int) -> Source? {
    let with = (max(start, verb - 20)..<verb).last { page[$0].word == Self.with }
    return with.flatMap { sources.source(from: $0 + 1, to: verb) }
  }

  /// `and said`, `, then added`: the subject stands before another verb.
  private func isJoined(_ verb: Int) -> Bool {
    var index = verb - 1
    while page[index].isAny([.adverb, .auxiliary]), page[index].isWord { index -= 1 }
    return page[index].tags.contains(.conjunction) || page[index].kind == .comma
  }

  private func endOfQuote(before index: Int) -> Int {
    let limit = max(0, index - 60)
    var place = index - 1
    while place >= limit, !page.isQuoted(place) { place -= 1 }
    return place < limit ? 0 : place + 1
  }

  private func inverted(_ cue: Cue) -> Cue? {
    let isBehindMarks = page.isQuoted(cue.verb - 1) || page.isQuoted(cue.verb - 2)
    guard isBehindWords(cue) else { return nil }
    let sentence = page.sentence(at: cue.verb)
    let end = min(sentence.upperBound, startOfQuote(after: cue.end))
    guard let source = sources.source(from: cue.end, to: end) else { return nil }
    let isSure = isBehindMarks || endsPhrase(source.words.upperBound)
    guard isSure || cue.source == nil && page[cue.verb].word == Self.said else { return nil }
    guard cue.tags.intersects([.say, .quoteCue]) else { return nil }
    var cue = cue
    cue.source = source
    cue.isInverted = true
    return cue
  }

  /// Right behind quoted words or a comma, as `said` is in `“No,” said Kim`.
  private func isBehindWords(_ cue: Cue) -> Bool {
    let before = page[cue.verb - 1]
    if before.kind == .mark { return page.isQuoted(cue.verb - 1) }
    return before.kind == .comma && (page.isQuoted(cue.verb - 2) || mayFollowWords(cue))
  }

  /// `, says Kim`; not `, told the paper` behind an aside, and not `, reports of unrest`.
  private func mayFollowWords(_ cue: Cue) -> Bool {
    let verb = page[cue.verb]
    return cue.tags.intersects(.say) && !cue.tags.contains(.hearer) && !verb.isIng(page)
      && (!verb.tags.contains(.nounToo) || endsInEd(cue.verb))
  }

  /// `, said Kim, …` and `, write Kim and Lee.`, where `, said the town had …` goes on with a verb.
  private func endsPhrase(_ index: Int) -> Bool {
    switch page[index].kind {
    case .comma, .stop, .paragraphEnd: return true
    case .word:
      guard page[index].word == Self.and else { return false }
      let other = sources.source(from: index + 1, to: page.sentence(at: index).upperBound)
      return other.map { page[$0.words.upperBound].kind == .stop } ?? false
    case .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket, .closeBracket,
      .sign:
      return false
    }
  }

  private func startOfQuote(after index: Int) -> Int {
    let limit = min(page.tokens.count, index + 40)
    return (index..<max(limit, index)).first { page.isQuoted($0) } ?? limit
  }

  // MARK: `was quoted as saying`

  private func quotedCue(_ cue: Cue) -> Cue? {
    let quoted = (max(0, cue.verb - 14)..<cue.verb).last { Self.quoted.contains(page[$0].word) }
    guard let quoted else { return nil }
    let start = page.sentence(at: cue.verb).lowerBound
    var cue = Cue(words: quoted..<cue.end, tags: cue.tags)
    if isPassive(quoted) {
      cue.source = sources.source(before: quoted, from: start)
      let by =
        (quoted..<cue.words.upperBound).first { page[$0].word == Self.by }
        ?? (page[cue.end].word == Self.by ? cue.end : nil)
      cue.channel = by.flatMap { sources.source(from: $0 + 1, to: $0 + 16) }
    } else {
      cue.source = sources.source(from: quoted + 1, to: cue.words.upperBound - 2)
      cue.channel = sources.source(before: quoted, from: start)
    }
    return cue
  }

  // MARK: What is no cue

  /// `advocate`, `state`: as verbs, these have no single person for a subject.
  private func isBaseForm(_ index: Int) -> Bool {
    let last = page.bytes[Int(page[index].end) - 1]
    let isInflected = [UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "g")].contains(last)
    return !isInflected && page[index].tags.contains(.nounToo)
  }

  private func isOnePerson(_ source: Source?) -> Bool {
    guard case .named(let member) = source?.form else { return false }
    return sources.cast.members[member].kind == .person
  }

  /// `the report`, `his claim`, `a call`.
  private func isNoun(_ index: Int) -> Bool {
    let before = page[index - 1]
    // `his alleged accomplice`
    if before.isWord, before.isAny([.article, .possessive]), before.word != Self.her {
      return true
    }
    if endsPhrase(index + 1), before.isWord, before.isParticiple(page), !endsInEd(index) {
      return true
    }
    guard page[index].tags.contains(.nounToo) else { return false }
    if before.kind == .clitic {
      return before.word == Self.possessive && !page[index - 2].isAny(.subjectPronoun)
        && !endsInEd(index)
    }
    if before.kind == .hyphen { return true }
    return before.isAny([.article, .possessive])
      || before.isAny([.determiner, .preposition, .modifier])
        && !before.isAny([.subjectPronoun, .adverb, .pronoun, .subordinator]) && !endsInEd(index)
        && !page[index].isIng(page)
  }

  private func endsInEd(_ index: Int) -> Bool {
    let token = page[index]
    return token.word == Self.said || token.word == Self.told
      || token.end - token.start > 3 && page.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
        && page.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  /// `did not say`, `declined to comment`, `would say`.
  private func isDenied(_ index: Int) -> Bool {
    var place = index - 1
    for _ in 0..<4 {
      let token = page[place]
      if token.tags.contains(.negation) { return true }
      if token.isAny(.modal), !isGoingOn(place) { return true }
      guard token.isWord, token.isAny([.adverb, .auxiliary, .modal]) else { return false }
      place -= 1
    }
    return false
  }

  /// `went on to say`, `took to Twitter to say`.
  private func isGoingOn(_ index: Int) -> Bool {
    page[index].word == Self.to && page[index - 1].word == Self.on
  }

  private func isAfterBe(_ index: Int) -> Bool {
    var place = index - 1
    while page[place].isWord, page[place].isAny(.adverb) || page[place].word == Self.also {
      place -= 1
    }
    return Self.be.contains(page[place].word)
  }

  private func isPassive(_ index: Int) -> Bool {
    isAfterBe(index) && !page[index].isIng(page)
  }

  private static let `as` = Word("as")
  private static let and = Word("and")
  private static let with = Word("with")
  private static let it = Word("it")
  private static let by = Word("by")
  private static let to = Word("to")
  private static let on = Word("on")
  private static let said = Word("said")
  private static let told = Word("told")
  private static let her = Word("her")
  private static let also = Word("also")
  private static let possessive = Word("'s")
  private static let quoted: Set<Word> = [
    Word("quoted"), Word("cited"), Word("quotes"), Word("quoting"),
  ]
  private static let be: Set<Word> = [
    Word("is"), Word("are"), Word("was"), Word("were"), Word("be"), Word("been"), Word("being"),
  ]
}

extension Token {
  /// Ends in `-ly`.
  func isLy(_ page: Page) -> Bool {
    let end = Int(self.end)
    return isWord && self.end - start > 4 && page.bytes[end - 1] == UInt8(ascii: "y")
      && page.bytes[end - 2] == UInt8(ascii: "l")
  }

  /// Ends in `-ed`, as the first word of `unfulfilled pledges` does.
  func isParticiple(_ page: Page) -> Bool {
    let end = Int(self.end)
    return isWord && !isCapitalized && self.end - start > 4
      && page.bytes[end - 1] == UInt8(ascii: "d") && page.bytes[end - 2] == UInt8(ascii: "e")
  }

  /// Ends in `-ing`.
  func isIng(_ page: Page) -> Bool {
    let end = Int(self.end)
    return isWord && self.end - start > 4 && page.bytes[end - 1] == UInt8(ascii: "g")
      && page.bytes[end - 2] == UInt8(ascii: "n") && page.bytes[end - 3] == UInt8(ascii: "i")
  }
}
