public import Articles

/// Reads an article's text and reports who and what it names, and who it quotes.
///
/// The same text, lexicon and tagger always give the same annotation: reading has no state and no
/// input but these.
public struct Annotator: Sendable {
  private let lexicon: Lexicon
  private let tagger: NameTagger?

  /// Of what it finds: another version may read the same text otherwise.
  public static let version = 2

  /// Without a tagger it reads names by rules alone.
  public init(lexicon: Lexicon, names tagger: NameTagger? = nil) {
    self.lexicon = lexicon
    self.tagger = tagger
  }

  /// Every text has an annotation, if an empty one.
  public func annotate(_ text: String) -> Annotation {
    let page = Page(text, lexicon: lexicon)
    let tongue = Tongue(page: page)
    guard tongue.isEnglish else { return Annotation(quotations: tongue.quotations()) }
    let (amounts, names) = names(on: page)
    let cast = CastBuilder.cast(of: page, lexicon: lexicon, amounts: amounts, names: names)
    let (entities, ids) = cast.entities(on: page)
    let scene = Scene(page: page, cast: cast)
    let resolver = SpeakerResolver(scene: scene)
    var attributor = Attributor(scene: scene, resolver: resolver)
    return Annotation(entities: entities, quotations: attributor.quotations(ids: ids))
  }

  /// What the rules find, and the tagger's word on it.
  private func names(on page: Page) -> (amounts: [Mention], names: NameFinder.Findings) {
    let rules = RuleNames(on: page)
    guard let tagger else { return (rules.amounts, rules.names) }
    let reading = rules.reading(of: page, lexicon: lexicon)
    let tagged = TaggedNames(tagger.labels(of: page, reading), on: page, beside: rules, reading)
    return (tagged.amounts, tagged.names)
  }
}
