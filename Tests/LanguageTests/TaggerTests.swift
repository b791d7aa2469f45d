import Articles
import Testing
import Text

@testable import Language

/// The tagger of quotations: its file, its sums, and what becomes of the engine without it.
struct TaggerTests {
  // MARK: The file

  @Test func takesTheWeightsOfTheProgram() throws {
    _ = try QuotationTagger(QuotationModelFile.bytes)
  }

  @Test func refusesWhatIsNotWhole() {
    let bytes = Array(QuotationModelFile.bytes)
    #expect(throws: TaggerDamage.notATagger) { try tagger([]) }
    #expect(throws: TaggerDamage.notATagger) { try tagger(Array("QTAX".utf8) + bytes.dropFirst(4)) }
    #expect(throws: TaggerDamage.otherLength) { try tagger(bytes.dropLast(8)) }
    #expect(throws: TaggerDamage.otherLength) { try tagger(bytes + [0]) }
  }

  @Test(arguments: [20, 4_000, 1_000_000])
  func refusesWhatHasChanged(place: Int) {
    var bytes = Array(QuotationModelFile.bytes)
    bytes[place] ^= 1
    #expect(throws: TaggerDamage.changed) { try tagger(bytes) }
  }

  @Test func refusesAnotherVersion() {
    var bytes = Array(QuotationModelFile.bytes)
    bytes[4] = 9
    #expect(throws: TaggerDamage.otherVersion(9)) { try tagger(bytes) }
  }

  @Test func readsByRulesWithoutIt() {
    let text = "“It opens on time,” Lena Ortiz said."
    let annotation = Annotator(lexicon: wholeLexicon).annotate(text)
    #expect(annotation.quotations.map(\.decidedBy) == ["SpeakerBeforeVerb"])
  }

  private func tagger(_ bytes: some Sequence<UInt8>) throws -> QuotationTagger {
    try Array(bytes).withUnsafeBytes { try QuotationTagger($0) }
  }

  // MARK: The chain

  /// Against every way through there is.
  @Test(arguments: 0..<20)
  func findsTheBestWayThrough(seed: Int) throws {
    var random = SeededNumbers(state: UInt64(seed) &+ 7)
    let chain = LabelChain(
      moves: (0..<TaggerLabel.count * TaggerLabel.count).map { _ in random.score() })
    let emissions = (0..<3).map { _ in
      var emission = SIMD16<Float>.zero
      for label in 0..<TaggerLabel.count { emission[label] = random.score() }
      return emission
    }
    let ways = allWays(of: emissions.count)
    let scores = ways.map { score(of: $0, emissions, chain) }
    let best = try #require(zip(ways, scores).max { $0.1 < $1.1 })
    #expect(chain.path(through: emissions) == best.0)

    let likelihoods = Likelihoods(of: emissions, chain.moves)
    let total = scores.reduce(0) { $0 + exp($1) }
    for token in emissions.indices {
      let through = zip(ways, scores).filter { $0.0[token] == best.0[token] }
      let likelihood = through.reduce(0) { $0 + exp($1.1) } / total
      #expect(abs(likelihoods[token, best.0[token]] - likelihood) < 0.001)
    }
  }

  private func allWays(of length: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { ways, _ in
      ways.flatMap { way in (0..<TaggerLabel.count).map { way + [$0] } }
    }
  }

  private func score(of way: [Int], _ emissions: [SIMD16<Float>], _ chain: LabelChain) -> Float {
    var score = emissions[0][way[0]]
    for token in way.indices.dropFirst() {
      score += chain.moves[way[token - 1] * TaggerLabel.count + way[token]]
      score += emissions[token][way[token]]
    }
    return score
  }

  private func exp(_ number: Float) -> Float {
    // A Taylor series of an eighth of it, squared three times.
    let part = Double(number) / 64
    var (sum, term) = (1.0, 1.0)
    for step in 1..<20 {
      term *= part / Double(step)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return Float(sum)
  }

  // MARK: What comes of it

  @Test func findsWordsReportedInManyWays() throws {
    let text = "Lena Ortiz complained bitterly that nobody had asked the town."
    let quotation = try #require(annotator.annotate(text).quotations.first)
    #expect(text[quotation.content[0]] == "nobody had asked the town")
    #expect(quotation.source.map { text[$0] } == "Lena Ortiz")
  }

  /// Passages are whole paragraphs where they can be, and hold every token once.
  @Test(arguments: ["a b. ", "a\n\n", "a "])
  func readsEveryTokenOnce(unit: String) {
    let page = Page(String(repeating: unit, count: 1_500), lexicon: wholeLexicon)
    let passages = Tagging.passages(of: page)
    #expect(passages.flatMap { Array($0) } == Array(page.tokens.indices))
    #expect(passages.allSatisfy { $0.count <= 800 })
  }
}

extension SeededNumbers {
  /// Between minus three and three.
  fileprivate mutating func score() -> Float {
    Float(Int.random(in: -300...300, using: &self)) / 100
  }
}
