import ArgumentParser
import Articles
import CResources
import FoundationEssentials
import Language
import TerminalRig

/// The language engine as the program carries it.
enum Engine {
  static func annotator() -> Annotator {
    Annotator(lexicon: lexicon(), names: nameTagger(), quotations: quotationTagger())
  }

  static func lexicon() -> Lexicon {
    Lexicon(UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length()))
  }

  static func nameTagger() -> NameTagger? {
    NameTagger(
      clusters: UnsafeRawBufferPointer(
        start: resource_name_clusters(), count: resource_name_clusters_length()),
      weights: UnsafeRawBufferPointer(
        start: resource_name_weights(), count: resource_name_weights_length()))
  }

  static func quotationTagger() -> QuotationTagger? {
    try? QuotationTagger(
      UnsafeRawBufferPointer(
        start: resource_quotation_weights(), count: resource_quotation_weights_length()))
  }
}

extension Engine {
  /// The model of names in the folder at `path`.
  static func nameTagger(in path: String) throws -> NameTagger {
    let folder = URL(filePath: path)
    let clusters = try Data(contentsOf: folder.appending(path: "clusters.bin"))
    let weights = try Data(contentsOf: folder.appending(path: "weights.bin"))
    let tagger = clusters.withUnsafeBytes { clusters in
      weights.withUnsafeBytes { NameTagger(clusters: clusters, weights: $0) }
    }
    guard let tagger else { throw ValidationError("there is no model of this version in \(path)") }
    return tagger
  }

  /// The model of quotations in the file at `path`.
  static func quotationTagger(in path: String) throws -> QuotationTagger {
    try Data(contentsOf: URL(filePath: path)).withUnsafeBytes { try QuotationTagger($0) }
  }
}

/// Reads texts, and keeps count of how much processor time that takes.
struct TimedAnnotator {
  private let annotator: Annotator
  private(set) var articleCount = 0
  /// Words as white space parts them.
  private(set) var wordCount = 0
  /// Words, figures and signs, as corpora count.
  private(set) var tokenCount = 0
  private(set) var time = Duration.zero

  init(_ annotator: Annotator) {
    self.annotator = annotator
  }

  mutating func annotate(_ text: String) -> Annotation {
    let start = RunningProgram.processorTimeOfThisThread
    let annotation = annotator.annotate(text)
    time += RunningProgram.processorTimeOfThisThread - start
    articleCount += 1
    tokenCount += Corpus.tokens(in: text)
    wordCount += text.split(whereSeparator: \.isWhitespace).count
    return annotation
  }

  var seconds: Double { time / .seconds(1) }

  /// How many of `count` there were a second.
  func speed(of count: Int) -> Int {
    seconds > 0 ? Int(Double(count) / seconds) : 0
  }
}
