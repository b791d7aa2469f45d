import Articles
import CResources
import Language

/// The annotator as the program has it, with the whole lexicon.
let annotator = Annotator(
  lexicon: Lexicon(
    UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())),
  quotations: try? QuotationTagger(QuotationModelFile.bytes))

/// The weights of the tagger of quotations, as the program has them.
enum QuotationModelFile {
  static var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: resource_quotation_weights(), count: resource_quotation_weights_length())
  }
}

extension MarkedText {
  /// `text` with what the engine finds in it.
  init(reading text: String) {
    self.init(text: text, annotation: annotator.annotate(text))
  }
}
