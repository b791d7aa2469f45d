/// “It opens Monday,” **Lena Ortiz shrugged**: behind a comma in the marks, any verb will do.
struct UnknownVerb: AttributionRule {
  static let example = "[“It opens in spring,”](direct: Lena Ortiz) [Lena Ortiz](person) objected."

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let page = scene.page
    let rest = scene.rest(behind: quote)
    let last = page[quote.words.upperBound - 1]
    guard last.kind == .comma || last.kind == .stop && !last.shape.contains(.fullStop),
      let source = scene.sources.source(from: rest.lowerBound, to: rest.upperBound)
    else { return nil }
    let verb = source.words.upperBound
    guard rest.contains(verb), isVerb(page[verb], page) else { return nil }
    return Attribution(cue: verb..<verb + 1, source: source, isUnsure: true)
  }

  private static func isVerb(_ token: Token, _ page: Page) -> Bool {
    let end = Int(token.end)
    guard token.isWord, !token.isCapitalized, token.end - token.start > 3 else { return false }
    return page.bytes[end - 1] == UInt8(ascii: "d") && page.bytes[end - 2] == UInt8(ascii: "e")
      || token.isAny(.cue)
  }
}
