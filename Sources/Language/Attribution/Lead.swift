/// What may stand between a verb of speech and the words it reports: who is told, where and when.
struct Lead {
  let page: Page

  /// Whether `range`, from the verb to the marks, says nothing of what is reported.
  func isOnlyLead(_ range: Range<Int>, of cue: Cue) -> Bool {
    guard let last = range.last else { return true }
    let start = startOfWords(behind: cue, to: range.upperBound)
    if start >= range.upperBound { return true }
    guard page[last].kind == .comma || page[last].kind == .colon || page[last].kind == .semicolon
    else {
      return isFragmentLead(range, cue)
    }
    return !range.contains { page[$0].word == Self.that }
  }

  /// `called it “a triumph”`, `described the plan as “mad”`.
  private func isFragmentLead(_ range: Range<Int>, _ cue: Cue) -> Bool {
    guard !cue.tags.intersects(.say) || cue.tags.intersects([.asView, .naming]) else {
      return false
    }
    let isNaming = cue.tags.intersects([.asView, .naming])
    return range.count <= (isNaming ? 12 : 6)
      && !range.contains { page[$0].isAny([.auxiliary, .modal]) && page[$0].isWord }
  }

  /// Where the words that `cue` reports begin, no later than `end`.
  func startOfWords(behind cue: Cue, to end: Int) -> Int {
    var index = cue.end
    if cue.isInverted, let source = cue.source { index = max(index, source.words.upperBound) }
    if cue.tags.contains(.hearer) { index = endOfHearer(from: index, to: end) }
    index = endOfAdjunct(from: index, to: end)
    if page[index].kind == .comma || page[index].kind == .colon { index += 1 }
    if page[index].kind == .semicolon, page.isQuoted(index + 1) { index += 1 }
    if page[index].word == Self.that, index < end, !isSubject(index) { index += 1 }
    return min(index, end)
  }

  /// `says that is what they do`
  func isSubject(_ that: Int) -> Bool {
    let next = page[that + 1]
    return next.kind == .clitic || next.isWord && next.isAny([.auxiliary, .modal])
  }

  /// Behind `reporters` of `told reporters that`.
  private func endOfHearer(from start: Int, to end: Int) -> Int {
    let limit = min(end, start + 9)
    var index = start
    while index < limit {
      let token = page[index]
      if token.isAny([.subordinator, .preposition]) || endsLead(index) { return index }
      if index > start, token.isAny([.article, .subjectPronoun, .possessive, .relative]) {
        return index
      }
      index += 1
      // `told him`, `told Reuters`
      if token.isAny(.pronoun) { return index }
    }
    return index < end ? start + 1 : index
  }

  /// Behind `in a statement on Monday`, where the words themselves follow.
  private func endOfAdjunct(from start: Int, to end: Int) -> Int {
    guard page[start].isAny([.preposition, .adverb]) || isDate(start) || page[start].isLy(page)
    else { return start }
    let isAdverb = page[start].isAny(.adverb) || page[start].isLy(page)
    if isAdverb, page[start + 1].isAny([.subjectPronoun, .article, .possessive]) {
      return start + 1
    }
    let limit = min(end, start + 16)
    var index = start
    while index < limit {
      if page[index].word == Self.that { return index }
      if endsLead(index) { return page[index].kind == .stop ? start : index }
      index += 1
    }
    if page[start].isLy(page) || page[start].isAny(.adverb) { return start + 1 }
    return index == end ? end : start
  }

  private func isDate(_ index: Int) -> Bool {
    page[index].amount.intersects([.weekday, .day, .whichTime, .month])
  }

  private func endsLead(_ index: Int) -> Bool {
    switch page[index].kind {
    case .comma, .colon, .stop, .paragraphEnd, .semicolon: true
    case .mark: page.isQuoted(index)
    case .word, .number, .clitic, .hyphen, .dash, .openBracket, .closeBracket, .sign: false
    }
  }

  private static let that = Word("that")
}
