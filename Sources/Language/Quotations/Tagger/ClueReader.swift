import Articles

/// Notes for each token of a page what the tagger is told about it.
struct ClueReader {
  let scene: Scene
  let drafts: [Attributor.Draft]

  private var page: Page { scene.page }

  func clues() -> [TokenClues] {
    var clues = page.tokens.indices.map(plainClues)
    addMarks(to: &clues)
    addPhrases(to: &clues)
    addMentions(to: &clues)
    addVerbs(to: &clues)
    addDrafts(to: &clues)
    return clues
  }

  private func plainClues(at index: Int) -> TokenClues {
    let token = page.tokens[index]
    var clues = TokenClues()
    clues.word = token.clue
    clues.ending = ending(of: token)
    clues.form = form(of: token)
    clues.place = place(of: index)
    clues.tags = token.tags.rawValue
    clues.amount = token.amount.rawValue
    return clues
  }

  private func ending(of token: Token) -> UInt16 {
    guard token.isWord, token.end - token.start > 3 else { return 0 }
    var code = UInt32(0)
    for byte in page.bytes[Int(token.end) - 3..<Int(token.end)] {
      code = (code &* 31) &+ UInt32(byte.inLowerCase)
    }
    return UInt16(truncatingIfNeeded: 1 + code % UInt32(TokenClues.endings - 1))
  }

  private func form(of token: Token) -> UInt8 {
    let written: UInt8 =
      if token.shape.contains(.inCapitals) { 3 } else if token.shape.contains(.hasDigit) {
        2
      } else if token.isCapitalized { 1 } else { 0 }
    return token.kind.rawValue * 4 + written
  }

  private func place(of index: Int) -> UInt8 {
    let inMarks: UInt8 =
      if let quote = page.quote(at: index) {
        index == page.quotes[quote].tokens.lowerBound
          ? 1 : index == page.quotes[quote].words.upperBound ? 3 : 2
      } else {
        0
      }
    let sentence = page.sentence(at: index)
    let inSentence: UInt8 =
      index == sentence.lowerBound ? 1 : index + 1 == sentence.upperBound ? 2 : 0
    return inMarks * 3 + inSentence
  }

  private func addMarks(to clues: inout [TokenClues]) {
    let utterance = Utterance(page: page)
    for quote in page.quotes {
      let count = quote.words.count
      let length: UInt8 = count <= 2 ? 0 : count <= 5 ? 1 : count <= 10 ? 2 : 3
      let look: UInt8 = utterance.isName(quote) ? 0 : utterance.isSpeech(quote) ? 1 : 2
      let ending: UInt8 = page[quote.words.upperBound - 1].kind == .comma ? 1 : 0
      for index in quote.tokens { clues[index].marks = 1 + length + 4 * look + 12 * ending }
    }
  }

  /// Verbs of several words, such as `point out`, are known by their phrase.
  private func addPhrases(to clues: inout [TokenClues]) {
    for index in page.tokens.indices where page.tokens[index].reach > 1 {
      let tags = page.tokens[index].phrase.tags.intersection(.cue).rawValue
      guard tags != 0 else { continue }
      for place in index..<min(index + Int(page.tokens[index].reach), clues.count) {
        clues[place].tags |= tags
      }
    }
  }

  private func addMentions(to clues: inout [TokenClues]) {
    for mention in scene.cast.mentions.mentions {
      for index in mention.start..<mention.end where clues.indices.contains(index) {
        clues[index].mention = mention.kind.clue * 2 + (index == mention.start ? 1 : 2)
      }
    }
  }

  private func addVerbs(to clues: inout [TokenClues]) {
    for cue in scene.cues {
      for index in cue.words {
        clues[index].rules |=
          (cue.source == nil ? RuleClues.verbAlone : .verbWithSubject).rawValue
      }
      guard let source = cue.source else { continue }
      for index in source.words { clues[index].rules |= RuleClues.subject.rawValue }
      clues[source.head].rules |= RuleClues.subjectHead.rawValue
    }
  }

  private func addDrafts(to clues: inout [TokenClues]) {
    for draft in drafts {
      let inside: RuleClues = draft.isDirect ? .direct : .reported
      let opening: RuleClues = draft.isDirect ? .opensDirect : .opensReported
      let doubt: RuleClues = draft.attribution.isUnsure ? .unsure : []
      for range in draft.content {
        for index in range { clues[index].rules |= inside.union(doubt).rawValue }
        if let first = range.first { clues[first].rules |= opening.rawValue }
      }
      for index in draft.attribution.cue ?? 0..<0 { clues[index].rules |= RuleClues.cue.rawValue }
      guard let source = draft.attribution.source else { continue }
      for index in source.words { clues[index].rules |= RuleClues.source.rawValue }
      clues[source.head].rules |= RuleClues.sourceHead.rawValue
    }
  }
}

extension Token {
  /// Its word in 32 bits; for what is no word, what it is instead.
  fileprivate var clue: UInt32 {
    switch kind {
    case .word, .clitic: UInt32(truncatingIfNeeded: word.code >> 32)
    case .number: 1
    case .mark, .stop, .comma, .colon, .semicolon, .hyphen, .dash, .openBracket, .closeBracket,
      .sign, .paragraphEnd:
      2 + UInt32(kind.rawValue)
    }
  }
}

extension Entity.Kind {
  fileprivate var clue: UInt8 {
    switch self {
    case .person: 0
    case .organization: 1
    case .group: 2
    case .place: 3
    case .facility: 4
    case .date: 5
    case .money, .quantity: 6
    case .product, .event, .other: 7
    }
  }
}
