import Articles

/// What the tagger is told about a text, laid out in lines for whoever trains it.
///
///     T start end sentence word ending form place marks mention rules tags amount
///     Q first end isName isSpeech isClosed continues
///     K first end tags subject-first subject-end subject-head form inverted participle
///     R rule direct unsure content cue source head form
///
/// `T` is a token, its place in UTF-8 bytes; all other places are numbers of tokens. `Q` is what
/// stands in marks, `K` a verb that may report, `R` a quotation as the rules have it.
public struct Worksheet: Sendable {
  public private(set) var lines: [String] = []

  init(scene: Scene, drafts: [Attributor.Draft]) {
    let clues = ClueReader(scene: scene, drafts: drafts).clues()
    for (index, token) in scene.page.tokens.enumerated() {
      let clue = clues[index]
      lines.append(
        "T \(token.start) \(token.end) \(scene.page.sentenceAt[index]) \(clue.word) "
          + "\(clue.ending) \(clue.form) \(clue.place) \(clue.marks) \(clue.mention) "
          + "\(clue.rules) \(clue.tags) \(clue.amount)")
    }
    for quote in scene.page.quotes { add(quote, scene.page) }
    for cue in scene.cues { add(cue) }
    for draft in drafts { add(draft) }
  }

  private mutating func add(_ quote: QuotedStretch, _ page: Page) {
    let utterance = Utterance(page: page)
    lines.append(
      "Q \(words(quote.tokens)) \(sign(utterance.isName(quote))) "
        + "\(sign(utterance.isSpeech(quote))) \(sign(quote.isClosed)) "
        + "\(sign(quote.continuesInNextParagraph))")
  }

  private mutating func add(_ cue: Cue) {
    lines.append(
      "K \(words(cue.words)) \(cue.tags.rawValue) \(words(cue.source)) \(sign(cue.isInverted)) "
        + "\(sign(cue.isParticiple))")
  }

  private mutating func add(_ draft: Attributor.Draft) {
    let content = draft.content.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    lines.append(
      "R \(draft.rule) \(sign(draft.isDirect)) \(sign(draft.attribution.isUnsure)) \(content) "
        + "\(words(draft.attribution.cue ?? 0..<0)) \(words(draft.attribution.source))")
  }

  private func words(_ range: Range<Int>) -> String { "\(range.lowerBound) \(range.upperBound)" }

  private func words(_ source: Source?) -> String {
    guard let source else { return "0 0 0 0" }
    let form =
      switch source.form {
      case .named: 1
      case .pronoun: 2
      case .noun: 3
      }
    return "\(words(source.words)) \(source.head) \(form)"
  }

  private func sign(_ isTrue: Bool) -> Int { isTrue ? 1 : 0 }
}

extension Annotator {
  /// What the tagger is told about `text`; nil where it is not English.
  public func worksheet(of text: String) -> Worksheet? {
    reading(of: text).map { reading in
      var attributor = Attributor(scene: reading.scene, resolver: reading.resolver)
      return Worksheet(scene: reading.scene, drafts: attributor.ruled())
    }
  }
}
