import Articles

/// A place in the article that names something.
struct Mention: Sendable {
  /// All words that belong to it: `Kim Jong-un`.
  var tokens: Range<Int>
  var kind: Entity.Kind
  /// `President`, `Mr`: what stands before a person's name.
  var title: Range<Int>?
  /// A single word that was taken for what it is only because of where it stands.
  var isGuess = false
  /// The person's family name comes first.
  var isEasternName = false
  /// What tells of it.
  var basis: Basis
  var finder = Finder.rules

  enum Finder: Sendable {
    case rules
    /// How likely the tagger finds it, where somebody asked.
    case tagger(percent: UInt8?)
  }

  /// What a rule may have to go by.
  enum Basis: UInt8, Sendable {
    /// It is the same name as another.
    case another
    case dateline
    case list
    case headWord
    case title
    case employer
    case personalNames
    case acronym
    case context
    case figures
  }

  init(_ tokens: Range<Int>, _ kind: Entity.Kind, by basis: Basis = .another) {
    self.tokens = tokens
    self.kind = kind
    self.basis = basis
  }

  /// What found it, for `--explain`: the tagger says how likely it finds the least likely word's
  /// part in the name.
  var stage: String {
    if case .tagger(let percent) = finder {
      return percent.map { "Tagger, \($0) %" } ?? "Tagger"
    }
    return switch kind {
    case .date, .money, .quantity, .event: "Amounts"
    case .person, .organization, .place, .group, .facility, .product, .other:
      isGuess ? "Standing" : "Names"
    }
  }

  var start: Int { tokens.lowerBound }
  var end: Int { tokens.upperBound }
}

/// All mentions of an article, and which of them a word belongs to.
struct MentionList: Sendable {
  private(set) var mentions: [Mention]
  private var mentionAt: [Int32]

  /// Mentions must not overlap.
  init(_ mentions: [Mention], tokenCount: Int) {
    self.mentions = mentions.sorted { $0.start < $1.start }
    mentionAt = [Int32](repeating: -1, count: tokenCount)
    for (number, mention) in self.mentions.enumerated() {
      for index in mention.tokens { mentionAt[index] = Int32(number) }
    }
  }

  subscript(number: Int) -> Mention { mentions[number] }

  /// The number of the mention that the token at `index` is in.
  func number(at index: Int) -> Int? {
    guard mentionAt.indices.contains(index), mentionAt[index] >= 0 else { return nil }
    return Int(mentionAt[index])
  }

  func mention(at index: Int) -> Mention? {
    number(at: index).map { mentions[$0] }
  }
}
