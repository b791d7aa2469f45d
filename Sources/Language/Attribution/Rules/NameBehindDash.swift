import Articles

/// “It opens Monday.” **— Lena Ortiz**: signed, as under a picture.
struct NameBehindDash: AttributionRule {
  static let example = "[“It opens on time.”](direct: Lena Ortiz) — [Lena Ortiz](person)"

  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution? {
    let dash = quote.tokens.upperBound
    guard scene.page[dash].kind == .dash, let mention = scene.cast.mentions.mention(at: dash + 1),
      mention.kind == .person, let source = scene.sources.source(from: dash + 1, to: mention.end)
    else { return nil }
    switch scene.page[mention.end].kind {
    case .paragraphEnd, .stop, .comma: return Attribution(cue: dash..<dash + 1, source: source)
    case .word, .number, .clitic, .mark, .colon, .semicolon, .hyphen, .dash, .openBracket,
      .closeBracket, .sign:
      return nil
    }
  }
}
