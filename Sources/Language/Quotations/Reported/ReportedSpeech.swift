/// Words that are reported without marks around them, or with marks around some.
struct ReportedClause: Sendable {
  /// What is said.
  var content: [Range<Int>]
  var attribution: Attribution
  /// The rule that found it.
  var rule: String
}

/// A regularity of English that tells which words a verb reports.
protocol ReportingRule: Sendable {
  /// What it does, in a marked sentence.
  static var example: String { get }
  /// The words that `cue` reports, where this rule can tell.
  static func content(of cue: Cue, in scene: Scene) -> [Range<Int>]?
}

/// All rules, the surest first.
enum ReportingRules {
  static let all: [any ReportingRule.Type] = [
    ThatClause.self, VerbBehindWords.self, CallFor.self, OrderTo.self, VowTo.self, ViewAs.self,
    SpokenOf.self, PlainClause.self,
  ]
}

/// How far a reported clause goes.
struct Clause {
  let scene: Scene

  /// Nobody reports more words than these in one clause. Without an end to it, a text that is one
  /// sentence would be read anew for each of its verbs.
  static let longest = 250

  private var page: Page { scene.page }

  /// The end of the clause that begins at `start`, without the full stop.
  func end(from start: Int) -> Int {
    let sentence = page.sentence(at: start)
    let limit = min(sentence.upperBound, start + Self.longest)
    var index = start
    while index < limit {
      if !page.isQuoted(index), endsClause(at: index, from: start) { return index }
      index += 1
    }
    return withoutStop(limit, from: start)
  }

  private func withoutStop(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, page[end - 1].kind == .stop || page[end - 1].kind == .comma,
      !page.isQuoted(end - 1)
    {
      end -= 1
    }
    return end
  }

  /// Whether something else begins at `index`: another report, or the writer's own words.
  private func endsClause(at index: Int, from start: Int) -> Bool {
    switch page[index].kind {
    case .semicolon: true
    case .comma: beginsAnew(index + 1)
    case .word: page[index].word == Self.and && index > start && isCue(index + 1)
    case .number, .clitic, .mark, .stop, .colon, .hyphen, .dash, .openBracket, .closeBracket, .sign,
      .paragraphEnd:
      false
    }
  }

  /// Behind a comma.
  private func beginsAnew(_ index: Int) -> Bool {
    let token = page[index]
    if token.word == Self.but, goesOn(behindBut: index + 1) { return false }
    if Self.turns.contains(token.word) || token.word == Self.according { return true }
    if token.isIng(page), token.isAny(.cue) { return true }
    if token.word == Self.and { return isCue(index + 1) || isTrailingCue(index + 1) }
    return isTrailingCue(index)
  }

  /// `said that it was slow, but that it worked`
  private func goesOn(behindBut index: Int) -> Bool {
    if page[index].word == Self.that { return true }
    return page[index].word == Self.it && !isTrailingCue(index)
  }

  private func isCue(_ index: Int) -> Bool {
    guard let cue = scene.cues(in: index..<index + 2).first else { return false }
    return cue.verb == index || page[index].isAny(.adverb)
  }

  /// `, he said`: whose clause that is, is settled where that verb is read.
  private func isTrailingCue(_ index: Int) -> Bool {
    guard let cue = scene.cues(in: index..<index + 12).first, let source = cue.source else {
      return false
    }
    return source.words.lowerBound == index || cue.verb == index
  }

  private static let and = Word("and")
  private static let but = Word("but")
  private static let that = Word("that")
  private static let it = Word("it")
  private static let according = Word("according")
  private static let turns: Set<Word> = [
    Word("but"), Word("while"), Word("whereas"), Word("although"), Word("though"), Word("fueling"),
    Word("fuelling"),
  ]
}
