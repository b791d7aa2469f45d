/// `Non-Academic Staff Union of Educational and Allied Institutions (NASU)`: the letters in brackets
/// tell how far the name before them goes.
struct AcronymExtent {
  let page: Page

  /// No name before its acronym is longer.
  private static let longest = 14

  /// Where the body's name that begins at `start` ends, if its acronym follows.
  func end(from start: Int) -> Int? {
    guard let bracket = bracket(behind: start), bracket - start > 2 else { return nil }
    let acronym = page[bracket + 1]
    guard acronym.shape.contains(.inCapitals), acronym.end - acronym.start > 2,
      page[bracket + 2].kind == .closeBracket,
      (start..<bracket).contains(where: { page[$0].isAny(.organizationHead) }),
      spells(start..<bracket, acronym)
    else { return nil }
    return bracket
  }

  private func bracket(behind start: Int) -> Int? {
    for index in start..<start + Self.longest {
      let token = page[index]
      if token.kind == .openBracket { return index }
      let mayBelong =
        token.kind == .hyphen || token.kind == .clitic
        || token.isWord && (token.isCapitalized || Self.joints.contains(token.word))
      guard mayBelong || index > start && token.isWord && page[index - 1].kind == .hyphen else {
        return nil
      }
    }
    return nil
  }

  /// Whether the letters are initials of the words, in their order and from the first on.
  private func spells(_ words: Range<Int>, _ acronym: Token) -> Bool {
    let letters = page.bytes[Int(acronym.start)..<Int(acronym.end)].map { $0 | 32 }
    var next = 0
    for index in words where page[index].isWord && next < letters.count {
      let isInitial = page.bytes[Int(page[index].start)] | 32 == letters[next]
      if isInitial { next += 1 } else if next == 0 { return false }
    }
    return next == letters.count
  }

  private static let joints: Set<Word> = [
    Word("of"), Word("and"), Word("for"), Word("the"), Word("in"), Word("on"),
  ]
}
