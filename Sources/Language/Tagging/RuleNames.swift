/// What the rules take for names.
struct RuleNames {
  let amounts: [Mention]
  let names: NameFinder.Findings

  init(on page: Page) {
    amounts = AmountFinder(page: page).mentions()
    var finder = NameFinder(page: page, amounts: amounts)
    names = finder.findings()
  }

  /// For every token, what they take it for when all is said.
  func reading(of page: Page, lexicon: Lexicon) -> FirstReading {
    let mentions = CastBuilder.mentions(on: page, lexicon: lexicon, amounts: amounts, names: names)
    return FirstReading(mentions, tokenCount: page.tokens.count)
  }
}
