import Articles
import CResources
import FoundationEssentials
import Language

/// The language engine as the program carries it.
enum Engine {
  static func annotator() -> Annotator {
    Annotator(
      lexicon: Lexicon(
        UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())),
      quotations: quotationTagger())
  }

  /// With the weights in the file at `quotations`, or those of the program.
  static func annotator(quotations path: String?) throws -> Annotator {
    guard let path else { return annotator() }
    let weights = try Data(contentsOf: URL(filePath: path))
    return Annotator(
      lexicon: Lexicon(
        UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())),
      quotations: try weights.withUnsafeBytes { try QuotationTagger($0) })
  }

  static func quotationTagger() -> QuotationTagger? {
    try? QuotationTagger(
      UnsafeRawBufferPointer(
        start: resource_quotation_weights(), count: resource_quotation_weights_length()))
  }
}

/// Reads texts, and keeps count of how long that takes.
struct TimedAnnotator {
  private let annotator: Annotator
  private(set) var articleCount = 0
  /// Words as white space parts them.
  private(set) var wordCount = 0
  private(set) var time = Duration.zero

  init(_ annotator: Annotator) {
    self.annotator = annotator
  }

  mutating func annotate(_ text: String) -> Annotation {
    let clock = ContinuousClock()
    let start = clock.now
    let annotation = annotator.annotate(text)
    time += clock.now - start
    articleCount += 1
    wordCount += text.split(whereSeparator: \.isWhitespace).count
    return annotation
  }

  var seconds: Double { time / .seconds(1) }
}
