import ArgumentParser
import FoundationEssentials
import Language
import Scoring
import Text

/// `lab name-features FOLDER`: what the tagger of names sees of annotated articles, and what it should
/// say, for its weights to be learned from.
///
/// Numbers of four bytes, the smallest first: for each token its label, how many features it has,
/// and those; each row of tokens ends in `FFFFFFFF`. Label 0 is no name; otherwise it is
/// 1 + 4 × the type's place in `types` + 0 for the beginning, 1 for the inside, 2 for the end of a
/// name, 3 for a whole one.
struct WriteNameFeatures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name-features", abstract: "Write what the weights of names are learned from.")

  @Argument(help: "A folder of articles with their tables: newswire/train.")
  var folder: String

  @Option(help: "The clusters.bin to use.")
  var clusters: String

  @Option(help: "Where to write them.")
  var output: String

  private static let types: [NameType] = [
    .person, .organization, .location, .group, .facility, .date, .money, .product, .miscellaneous,
  ]

  func run() throws {
    let lexicon = Engine.lexicon()
    let clusters = try Data(contentsOf: URL(filePath: clusters))
    var numbers: [UInt32] = []
    var lost = 0
    for path in try TrainingTexts.paths(folder) {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let table = try String(contentsOf: URL(filePath: path + ".tsv"), encoding: .utf8)
      let evidence = clusters.withUnsafeBytes {
        NameEvidence(in: text, lexicon: lexicon, clusters: $0)
      }
      lost += write(evidence, LabelledText(text, table: table).names, to: &numbers)
    }
    try Data(numbers).write(to: URL(filePath: output))
    print("\(lost) names lie where no name is looked for")
  }

  /// Says how many names no token has a label of.
  private func write(_ evidence: NameEvidence, _ names: [Name], to numbers: inout [UInt32]) -> Int {
    var labelled: Set<Name> = []
    for stretch in evidence.stretches {
      for token in stretch {
        let name = names.first { $0.span.overlaps(token.span) }
        if let name { labelled.insert(name) }
        numbers.append(name.map { label($0, token, stretch) } ?? 0)
        numbers.append(UInt32(token.features.count))
        numbers += token.features
      }
      numbers.append(.max)
    }
    return names.count - labelled.count
  }

  private func label(
    _ name: Name, _ token: NameEvidence.Token, _ stretch: [NameEvidence.Token]
  ) -> UInt32 {
    let begins = !stretch.contains {
      $0.span.overlaps(name.span) && $0.span.lowerBound < token.span.lowerBound
    }
    let ends = !stretch.contains {
      $0.span.overlaps(name.span) && $0.span.lowerBound > token.span.lowerBound
    }
    let part: UInt32 =
      switch (begins, ends) {
      case (true, true): 3
      case (true, false): 0
      case (false, true): 2
      case (false, false): 1
      }
    let type = Self.types.firstIndex(of: name.type) ?? 0
    return 1 + 4 * UInt32(type) + part
  }
}
