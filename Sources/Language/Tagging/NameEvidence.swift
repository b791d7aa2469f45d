public import Text

/// What the tagger of names sees of a text: what its training learns from.
public struct NameEvidence: Sendable {
  public struct Token: Sendable {
    public var span: TextSpan
    /// The features, by their numbers.
    public var features: [UInt32]
  }

  /// Rows of tokens that are labelled together.
  public private(set) var stretches: [[Token]] = []
  /// The words of the text by the numbers that the clusters know them by, sentence after sentence;
  /// figures and signs by the number of their kind, which is below 64.
  public private(set) var sentences: [[UInt32]] = []

  /// The words of `text`; none in a text that is not English.
  public init(wordsIn text: String, lexicon: Lexicon) {
    let page = Page(text, lexicon: lexicon)
    guard Tongue(page: page).isEnglish else { return }
    sentences = page.sentences.map { $0.map { page[$0].numberForClusters } }
  }

  /// The evidence in `text`; none in a text that is not English.
  public init(in text: String, lexicon: Lexicon, clusters: UnsafeRawBufferPointer) {
    let page = Page(text, lexicon: lexicon)
    guard Tongue(page: page).isEnglish, let clusters = WordClusters(clusters) else { return }
    let reading = RuleNames(on: page).reading(of: page, lexicon: lexicon)
    var words = KnownWords()
    let features = NameFeatures(of: page, reading, &words, clusters)
    stretches = Stretches.stretches(of: page).map { stretch in
      stretch.map {
        Token(span: page.span(of: $0..<$0 + 1), features: features.all(at: $0, words))
      }
    }
  }
}

extension NameFeatures {
  fileprivate func all(at index: Int, _ words: KnownWords) -> [UInt32] {
    var all: [UInt32] = []
    for offset in Self.offsets {
      let type = Int(vocabulary.known[vocabulary.type(at: index + offset)])
      Self.each(of: words.types[type], at: offset) { all.append($0.number) }
    }
    each(at: index) { all.append($0.number) }
    return all
  }
}

extension Token {
  fileprivate var numberForClusters: UInt32 {
    isWord || kind == .clitic ? max(word.shortCode, 64) : UInt32(kind.rawValue)
  }
}
