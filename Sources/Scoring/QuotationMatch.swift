public import Articles
import Text

/// The quotations of one text, as they should be and as they were found, and which goes with which.
public struct QuotationMatch: Sendable {
  public let text: String
  public let gold: [Side]
  public let found: [Side]
  private let overlaps: [[Overlap]]
  private let partnersByScore: [Int?]
  private let partnersByUnion: [Int?]

  /// A quotation of either side.
  public struct Side: Hashable, Sendable {
    public let attribution: Attribution
    /// As measured by ``QuotationMatch``, not as the engine or the corpus calls it.
    public let kind: Quotation.Kind
    public let hasSpeechCue: Bool
    public let head: HeadWord?
  }

  /// Quotations without a letter are left out.
  public init(text: String, gold: [Attribution], found: [Attribution]) {
    let count = LetterCount(of: text)
    let goldSides = gold.compactMap { Side($0, in: text, count) }
    let foundSides = found.compactMap { Side($0, in: text, count) }
    let overlaps = goldSides.map { one in
      foundSides.map { Overlap(one.attribution, $0.attribution, count) }
    }
    self.text = text
    self.gold = goldSides
    self.found = foundSides
    self.overlaps = overlaps
    // Where one measure cannot tell two pairings apart, a thousandth of the other does.
    partnersByScore =
      BestPairs(
        overlaps.map { $0.map { $0.matchScore + $0.overUnion / 1000 } }
      ).columns
    partnersByUnion =
      BestPairs(
        overlaps.map { $0.map { $0.overUnion + $0.matchScore / 1000 } }
      ).columns
  }
}

extension QuotationMatch {
  /// What was found of each quotation by `standard`, as an index into ``found``: the assignment, one
  /// to one, that is best on the whole, less the pairs that do not pass.
  public func partners(by standard: Standard) -> [Int?] {
    let partners =
      switch standard {
      case .touched, .found: partnersByScore
      case .exact: partnersByUnion
      }
    return partners.enumerated().map { row, column in
      column.flatMap { standard.accepts(overlaps[row][$0]) ? $0 : nil }
    }
  }

  public func overlap(gold: Int, found: Int) -> Overlap { overlaps[gold][found] }
}

extension QuotationMatch.Side {
  fileprivate init?(_ attribution: Attribution, in text: String, _ count: LetterCount) {
    let letters = count.letters(in: attribution.content)
    guard letters > 0 else { return nil }
    let quoted = count.quotedLetters(in: attribution.content)
    self.attribution = attribution
    kind = quoted * 100 >= letters * 97 ? .direct : quoted == 0 ? .indirect : .mixed
    hasSpeechCue = SpeechVerbs.speak(in: attribution.cue.map { text[$0] }.joined(separator: " "))
    head = HeadWord(of: attribution.source, in: text)
  }
}

extension Overlap {
  fileprivate init(_ gold: Attribution, _ found: Attribution, _ count: LetterCount) {
    self.init(
      gold: count.letters(in: gold.content), found: count.letters(in: found.content),
      shared: count.letters(sharedBy: gold.content, found.content))
  }
}
