public import Articles
import Text

/// One marked text beside what the engine found in it.
public struct GoldReading: Sendable {
  /// Every quotation of the marked text, with what was found of it.
  public private(set) var pairs: [Pair] = []
  /// What was found and goes with nothing.
  public private(set) var extra: [Quotation] = []

  /// A quotation, and what was found of it.
  public struct Pair: Sendable {
    public let quotation: Quotation
    public let found: Quotation?
    /// The name of whoever says it, or nil where the text names nobody.
    public let speaker: String?
    /// Whoever the engine takes for the speaker.
    public let foundSpeaker: Entity?
    let channels: Tally
  }

  public init(of gold: MarkedText, _ annotation: Annotation) {
    // A quotation without a letter is nothing to anybody.
    let count = LetterCount(of: gold.text)
    let wanted = gold.annotation.quotations.filter { count.letters(in: $0.content) > 0 }
    let found = annotation.quotations.filter { count.letters(in: $0.content) > 0 }
    let partners = QuotationMatch(
      text: gold.text, gold: wanted.map(Attribution.init), found: found.map(Attribution.init)
    ).partners(by: .found)
    pairs = zip(wanted, partners).map { quotation, partner in
      Pair(quotation, of: gold.annotation, partner.map { found[$0] }, of: annotation)
    }
    let taken = Set(partners.compactMap { $0 })
    extra = found.indices.filter { !taken.contains($0) }.map { found[$0] }
  }

  /// How many quotations of this kind were found. One that is found counts as such whatever the
  /// engine calls it.
  func found(_ kind: Quotation.Kind) -> Tally {
    let wanted = pairs.filter { $0.kind == kind }
    let right = pairs.count { $0.found?.kind == kind }
    return Tally(
      gold: wanted.count, found: right + extra.count { $0.kind == kind },
      goldMet: wanted.count { $0.found != nil }, foundRight: right)
  }
}

extension GoldReading.Pair {
  public var kind: Quotation.Kind { quotation.kind }

  /// Whether it was found, and its speaker with it.
  public var hasRightSpeaker: Bool {
    guard found != nil else { return false }
    guard let speaker else { return foundSpeaker == nil }
    return foundSpeaker?.goesBy(speaker) == true
  }

  fileprivate init(
    _ quotation: Quotation, of gold: Annotation, _ found: Quotation?, of annotation: Annotation
  ) {
    self.quotation = quotation
    self.found = found
    speaker = quotation.speaker.flatMap(gold.entity)?.name
    foundSpeaker = found?.speaker.flatMap(annotation.entity)
    let named = quotation.via.compactMap(gold.entity).map(\.name)
    channels = .names(named, found?.via.compactMap(annotation.entity) ?? [])
  }
}
