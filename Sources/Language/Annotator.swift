public import Articles

/// Reads an article's text and reports who and what it names, and who it quotes.
///
/// The same text, lexicon and taggers always give the same annotation: reading has no state and no
/// input but these.
public struct Annotator: Sendable {
  private let lexicon: Lexicon
  private let nameTagger: NameTagger?
  private let quotationTagger: QuotationTagger?

  /// Of what it finds: another version may read the same text otherwise.
  public static let version = 4

  /// Without a tagger it reads names, or quotations, by rules alone.
  public init(
    lexicon: Lexicon, names nameTagger: NameTagger? = nil,
    quotations quotationTagger: QuotationTagger? = nil
  ) {
    self.lexicon = lexicon
    self.nameTagger = nameTagger
    self.quotationTagger = quotationTagger
  }

  /// Every text has an annotation, if an empty one. With `likelihoods`, which take a while, it says of
  /// each name how likely the tagger finds it (``Entity/decidedBy``).
  public func annotate(_ text: String, withLikelihoods: Bool = false) -> Annotation {
    let page = Page(text, lexicon: lexicon)
    let tongue = Tongue(page: page)
    guard tongue.isEnglish else { return Annotation(quotations: tongue.quotations()) }
    let (scene, resolver) = reading(of: page, withLikelihoods)
    let (entities, ids) = scene.cast.entities(on: page)
    var attributor = Attributor(scene: scene, resolver: resolver)
    return Annotation(
      entities: entities, quotations: attributor.quotations(ids: ids, by: quotationTagger))
  }

  /// Everything about an English text that is known before anybody asks who speaks.
  func reading(of text: String) -> (scene: Scene, resolver: SpeakerResolver)? {
    let page = Page(text, lexicon: lexicon)
    return Tongue(page: page).isEnglish ? reading(of: page) : nil
  }

  private func reading(
    of page: Page, _ withLikelihoods: Bool = false
  ) -> (scene: Scene, resolver: SpeakerResolver) {
    let (amounts, names) = names(on: page, withLikelihoods)
    let cast = CastBuilder.cast(of: page, lexicon: lexicon, amounts: amounts, names: names)
    let scene = Scene(page: page, cast: cast)
    return (scene, SpeakerResolver(scene: scene))
  }

  /// What the rules find, and the tagger's word on it.
  private func names(
    on page: Page, _ withLikelihoods: Bool
  ) -> (amounts: [Mention], names: NameFinder.Findings) {
    let rules = RuleNames(on: page)
    guard let nameTagger else { return (rules.amounts, rules.names) }
    let reading = rules.reading(of: page, lexicon: lexicon)
    let labels = nameTagger.labels(of: page, reading, withLikelihoods: withLikelihoods)
    let tagged = TaggedNames(labels, on: page, beside: rules, reading)
    return (tagged.amounts, tagged.names)
  }
}
