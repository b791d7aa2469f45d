import Articles

/// Names as the tagger marks them, with what the rules know about them.
///
/// The tagger decides what is a name of the kinds it has learned. Quantities and happenings in small
/// letters are the rules' own.
struct TaggedNames {
  private(set) var amounts: [Mention] = []
  private(set) var names = NameFinder.Findings()

  private let page: Page
  private var isTaken: [Bool]

  init(
    _ labels: [LikelyLabel], on page: Page, beside rules: RuleNames, _ reading: FirstReading
  ) {
    self.page = page
    isTaken = Array(repeating: false, count: labels.count)
    let tagged = Self.mentions(labels).flatMap(pieces)
    let kinds = OneKindPerName(tagged, on: page, reading)
    for var mention in tagged {
      mention.kind = certainKind(of: mention, reading) ?? kinds.kind(of: mention)
      add(mention)
    }
    for mention in rules.amounts where isKept(mention) && isFree(mention.tokens) { add(mention) }
    for mention in rules.names.mentions where isFree(mention.tokens) {
      if isMinistry(mention) { add(mention) } else if isShort(mention) { add(echo: mention.tokens) }
    }
    for tokens in rules.names.loose where tokens.count == 1 && isFree(tokens) { add(echo: tokens) }
  }

  private func isFree(_ tokens: Range<Int>) -> Bool { !isTaken[tokens].contains(true) }

  private mutating func add(_ mention: Mention) {
    for index in mention.tokens { isTaken[index] = true }
    switch mention.kind {
    case .date, .money, .quantity: amounts.append(mention)
    case .event where mention.basis == .figures: amounts.append(mention)
    case .person, .organization, .place, .group, .facility, .product, .event, .other:
      names.mentions.append(described(mention))
    }
  }

  private mutating func add(echo tokens: Range<Int>) {
    for index in tokens { isTaken[index] = true }
    names.echoes.append(tokens)
  }

  private static func mentions(_ labels: [LikelyLabel]) -> [Mention] {
    var mentions: [Mention] = []
    var start = 0
    for (index, likely) in labels.enumerated() {
      guard let number = likely.label.kind else { continue }
      if !likely.label.hasBegun { start = index }
      if likely.label.goesOn { continue }
      var mention = Mention(start..<index + 1, NameLabel.kinds[number])
      mention.finder = .tagger(percent: labels[mention.tokens].compactMap(\.percent).min())
      mentions.append(mention)
    }
    return mentions
  }

  // MARK: What the tagger does not know

  /// What the rules are sure of: `an analyst at Penhallow Sykes`, `MARIA LUND:` in a transcript.
  private func certainKind(of mention: Mention, _ reading: FirstReading) -> Entity.Kind? {
    guard let kind = reading.kind(of: mention.tokens) else { return nil }
    let speaks = kind == .person && page[mention.end].kind == .colon
    return speaks || reading.basis(at: mention.start) == .employer ? kind : nil
  }

  /// The mention as it can stand: no name begins or ends in the middle of a word, and the place and
  /// the country of a dateline are two.
  private func pieces(of mention: Mention) -> [Mention] {
    var tokens = mention.tokens
    while tokens.count > 1, page[tokens.lowerBound].kind == .hyphen {
      let begins = page[tokens.lowerBound - 1]
      if begins.tags.contains(.particle), !page[tokens.lowerBound].shape.contains(.spaceBefore) {
        tokens = tokens.lowerBound - 1..<tokens.upperBound
      } else {
        tokens = tokens.lowerBound + 1..<tokens.upperBound
      }
    }
    while tokens.count > 1, page[tokens.upperBound - 1].kind == .hyphen {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    var whole = mention
    whole.tokens = tokens
    guard mention.kind == .place, page[tokens.lowerBound - 1].kind == .paragraphEnd,
      let comma = tokens.first(where: { page[$0].kind == .comma }), comma > tokens.lowerBound,
      comma + 1 < tokens.upperBound,
      page[tokens.lowerBound].shape.contains(.inCapitals)
    else { return [whole] }
    return [tokens.lowerBound..<comma, comma + 1..<tokens.upperBound].map { tokens in
      var piece = mention
      piece.tokens = tokens
      return piece
    }
  }

  /// Amounts that are not learned. `Today` and `last year` are dates to nobody who does not know the
  /// article's; `early next year` and `the fourth quarter` say a little more.
  private func isKept(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .quantity, .event: true
    case .date: isKept(date: mention.tokens)
    case .person, .organization, .place, .group, .facility, .money, .product, .other: false
    }
  }

  private func isKept(date tokens: Range<Int>) -> Bool {
    let isWithArticle = page[tokens.lowerBound].tags.contains(.article)
    let first = page[isWithArticle ? tokens.lowerBound + 1 : tokens.lowerBound]
    return first.amount.contains(.ordinal)
      || Self.telling.contains(first.word)
        && tokens.contains { page[$0].amount.contains(.timeUnit) }
  }

  private static let telling: Set<Word> = [
    Word("early"), Word("late"), Word("mid"), Word("previous"), Word("following"),
  ]

  /// `unification ministry`
  private func isMinistry(_ mention: Mention) -> Bool {
    mention.kind == .organization && !page[mention.start].isCapitalized
  }

  private func isShort(_ mention: Mention) -> Bool {
    mention.tokens.count == 1 && (mention.kind == .person || mention.kind == .organization)
  }

  /// What else is told of a name: a person's title, and which part is the family's; that it is an
  /// event.
  private func described(_ mention: Mention) -> Mention {
    var mention = mention
    if mention.kind == .person {
      mention.isEasternName = PersonName(page: page).isEastern(mention.tokens)
      mention.title = title(before: mention.start)
    }
    if mention.kind == .other, isEvent(mention.tokens) { mention.kind = .event }
    return mention
  }

  /// `Vice-President` before `Ignacio Villaroel`.
  private func title(before start: Int) -> Range<Int>? {
    let sentence = page.sentence(at: start).lowerBound
    for first in max(sentence, start - 6)..<max(start, max(sentence, start - 6)) {
      guard page[first].isCapitalized,
        TitleRun(page: page).end(in: first..<start) == start
      else { continue }
      return first..<start
    }
    return nil
  }

  private func isEvent(_ tokens: Range<Int>) -> Bool {
    page[tokens.lowerBound].phrase.tags.contains(.event)
      || tokens.contains { page[$0].isAny([.eventHead, .event]) }
  }
}
