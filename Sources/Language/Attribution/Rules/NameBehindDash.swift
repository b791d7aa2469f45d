import Articles

/// “It opens Monday.” **— Lena Ortiz**: signed, as under a picture.
struct NameBehindDash: AttributionRule {
  static let example = "[“It opens on time.”](direct: Lena Ortiz) — [Lena Ortiz](person)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let dash = quote.tokens.upperBound
    guard scene.page[dash].kind == .dash else { return nil }
    guard let source = name(from: dash + 1, scene) ?? signature(from: dash + 1, scene) else {
      return nil
    }
    return Attribution(cue: dash..<dash + 1, source: source)
  }

  private static func name(from start: Int, _ scene: Scene) -> Source? {
    guard let mention = scene.cast.mentions.mention(at: start), mention.kind == .person,
      ends(at: mention.end, scene.page)
    else { return nil }
    return scene.sources.source(from: start, to: mention.end)
  }

  private static func ends(at index: Int, _ page: Page) -> Bool {
    switch page[index].kind {
    case .paragraphEnd, .stop, .comma: true
    case .word, .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket,
      .closeBracket, .sign:
      false
    }
  }

  /// A few capitalized words that end the paragraph, whoever they may be.
  private static func signature(from start: Int, _ scene: Scene) -> Source? {
    let end = (start..<start + 6).first { !scene.page[$0].isCapitalized } ?? start
    guard end > start, scene.page[end].kind == .paragraphEnd else { return nil }
    return Source(words: start..<end, head: end - 1, form: .noun)
  }
}
