extension Lexicon {
  /// The tokens with what the lexicon knows about each; abbreviations have their full stop.
  func informed(_ tokens: [Token], of text: [UInt8]) -> [Token] {
    var informed: [Token] = []
    informed.reserveCapacity(tokens.count)
    // Whoever is named once is named again.
    var names = nameLookups.take() ?? NameLookups()
    for token in tokens {
      if token.kind == .stop, Self.isOfAbbreviation(token, after: informed.last, in: tokens) {
        informed[informed.count - 1].end = token.end
        informed[informed.count - 1].shape.insert([.abbreviated, .spaceAfter])
        continue
      }
      informed.append(looked(up: token, in: text, &names))
    }
    if names.isSmall { nameLookups.giveBack(names) }
    quiet(&informed)
    markPhrases(in: &informed)
    return informed
  }

  private func looked(
    up token: Token, in text: [UInt8], _ names: inout NameLookups
  ) -> Token {
    var token = token
    if token.kind == .number { token.knowledge.amount = .number }
    let mayBeKnown =
      token.kind == .word || token.kind == .clitic || token.kind == .sign
      || token.kind == .number
    guard mayBeKnown else { return token }
    if let known = knowledge(of: token.key) ?? knowledge(ofQuiet: token) {
      token.knowledge.tags.formUnion(known.tags)
      token.knowledge.amount.formUnion(known.amount)
    }
    if mayBeName(token) {
      let known = names.knowledge(of: text[Int(token.start)..<Int(token.end)], by: self)
      token.knowledge.tags.formUnion(known.tags)
    }
    // Nobody is called "jordan", and nothing is written there.
    if !token.isCapitalized { token.knowledge.tags.subtract(.name) }
    return token
  }

  /// `SAID` is what `said` is, unless it is something else.
  private func knowledge(ofQuiet token: Token) -> Knowledge? {
    token.key == token.word ? nil : knowledge(of: token.word)
  }

  /// Looking a name up in the long lists takes a while: only what may be one is.
  private func mayBeName(_ token: Token) -> Bool {
    token.isWord && token.isCapitalized && !token.tags.contains(.function)
      && token.end - token.start <= 40
  }

  /// `Gen.` and `No.` before a number; but `inc.` may as well end the sentence.
  private static func isOfAbbreviation(
    _ stop: Token, after word: Token?, in tokens: [Token]
  ) -> Bool {
    guard let word, word.end == stop.start, stop.end == stop.start + 1 else { return false }
    return word.tags.contains(.abbreviation) && word.isCapitalized
      && stop.shape.contains(.spaceAfter)
  }

  /// Where a whole paragraph is in capitals, its common words are read as if they were not.
  private func quiet(_ tokens: inout [Token]) {
    var start = 0
    for end in tokens.indices where tokens[end].kind == .paragraphEnd {
      if isShouted(tokens[start..<end]) {
        for index in start..<end where tokens[index].isAny([.common, .function]) {
          tokens[index].shape.subtract([.capitalized, .inCapitals])
        }
      }
      start = end + 1
    }
  }

  private func isShouted(_ paragraph: ArraySlice<Token>) -> Bool {
    let words = paragraph.count { $0.isWord }
    let capitals = paragraph.count { $0.shape.contains(.inCapitals) }
    return words >= 6 && capitals * 10 >= words * 8
  }

  /// Notes at each word how far the longest known phrase that begins there reaches.
  private func markPhrases(in tokens: inout [Token]) {
    for index in tokens.indices where tokens[index].tags.contains(.startsPhrase) {
      guard let (reach, known) = longestPhrase(at: index, in: tokens) else { continue }
      tokens[index].reach = UInt8(reach)
      tokens[index].phrase = known
    }
    for index in tokens.indices where tokens[index].reach == 1 {
      tokens[index].phrase = tokens[index].knowledge
    }
  }

  private func longestPhrase(at start: Int, in tokens: [Token]) -> (Int, Knowledge)? {
    var longest: (Int, Knowledge)?
    var phrase = tokens[start].key
    var end = start + 1
    while end < tokens.count, end - start < 7, tokens[end].isPartOfPhrase {
      phrase = phrase.followed(by: tokens[end].key)
      end += 1
      guard var known = knowledge(of: phrase) else { continue }
      if !tokens[start].isCapitalized { known.tags.subtract(.name) }
      longest = (end - start, known)
    }
    return longest
  }
}

extension Token {
  fileprivate var isPartOfPhrase: Bool {
    switch kind {
    case .word, .number, .clitic, .hyphen: true
    // `Workers' Party`
    case .mark: mark.mayBeApostrophe
    case .stop, .comma, .colon, .semicolon, .dash, .openBracket, .closeBracket, .sign,
      .paragraphEnd:
      false
    }
  }
}
