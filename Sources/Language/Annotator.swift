public import Articles

/// Reads an article's text and reports who and what it names, and who it quotes.
///
/// The same text, lexicon and tagger always give the same annotation: reading has no state and no
/// input but these.
public struct Annotator: Sendable {
  private let lexicon: Lexicon
  private let quotationTagger: QuotationTagger?

  /// Of what it finds: another version may read the same text otherwise.
  public static let version = 2

  /// Without a tagger it reads quotations by rules alone.
  public init(lexicon: Lexicon, quotations tagger: QuotationTagger? = nil) {
    self.lexicon = lexicon
    quotationTagger = tagger
  }

  /// Every text has an annotation, if an empty one.
  public func annotate(_ text: String) -> Annotation {
    let page = Page(text, lexicon: lexicon)
    let tongue = Tongue(page: page)
    guard tongue.isEnglish else { return Annotation(quotations: tongue.quotations()) }
    let (scene, resolver) = reading(of: page)
    let (entities, ids) = scene.cast.entities(on: page)
    var attributor = Attributor(scene: scene, resolver: resolver)
    return Annotation(entities: entities, quotations: attributor.quotations(ids: ids, by: quotationTagger))
  }

  /// Everything about an English text that is known before anybody asks who speaks.
  func reading(of text: String) -> (scene: Scene, resolver: SpeakerResolver)? {
    let page = Page(text, lexicon: lexicon)
    return Tongue(page: page).isEnglish ? reading(of: page) : nil
  }

  private func reading(of page: Page) -> (scene: Scene, resolver: SpeakerResolver) {
    let amounts = AmountFinder(page: page).mentions()
    var finder = NameFinder(page: page, amounts: amounts)
    let names = finder.findings()
    let cast = CastBuilder.cast(of: page, lexicon: lexicon, amounts: amounts, names: names)
    let scene = Scene(page: page, cast: cast)
    return (scene, SpeakerResolver(scene: scene))
  }
}
