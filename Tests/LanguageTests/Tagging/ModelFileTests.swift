import Articles
import Testing

@testable import Language

/// Models that are not what they should be are refused, and the engine reads by rules alone.
struct ModelFileTests {
  private let clusters = Array(NameModelFiles.clusters)
  private let weights = Array(NameModelFiles.weights)

  private func tagger(_ clusters: [UInt8], _ weights: [UInt8]) -> NameTagger? {
    clusters.withUnsafeBytes { clusters in
      weights.withUnsafeBytes { NameTagger(clusters: clusters, weights: $0) }
    }
  }

  @Test func takesTheFilesOfTheProgram() {
    #expect(tagger(clusters, weights) != nil)
  }

  @Test(arguments: [0, 7, 8, 12, 16, 23, 40, 3_000, 100_000])
  func refusesADamagedByte(at place: Int) {
    var damaged = weights
    damaged[place] ^= 0x10
    #expect(tagger(clusters, damaged) == nil)
    damaged = clusters
    damaged[place] ^= 0x10
    #expect(tagger(damaged, weights) == nil)
  }

  @Test(arguments: [0, 1, 8, 31, 32, 33, 1_000])
  func refusesWhatHasBeenCutShort(to length: Int) {
    #expect(tagger(clusters, Array(weights.prefix(length))) == nil)
    #expect(tagger(Array(clusters.prefix(length)), weights) == nil)
  }

  @Test func refusesMoreThanTheWhole() {
    #expect(tagger(clusters, weights + [0]) == nil)
  }

  @Test func refusesOneFileForTheOther() {
    #expect(tagger(weights, clusters) == nil)
  }

  @Test func readsByRulesWithoutAModel() {
    let annotator = Annotator(lexicon: wholeLexicon, names: tagger(clusters, []))
    let names = annotator.annotate("President Joe Biden met Angela Merkel in Berlin.").entities
    #expect(names.map(\.name) == ["Joe Biden", "Angela Merkel", "Berlin"])
  }
}
