import Articles
import CResources
import Language

/// The annotator as the program has it, with the whole lexicon and all models.
let annotator = Annotator(
  lexicon: wholeLexicon,
  names: NameTagger(clusters: NameModelFiles.clusters, weights: NameModelFiles.weights),
  quotations: try? QuotationTagger(QuotationModelFile.bytes))

let wholeLexicon = Lexicon(
  UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length()))

/// The files of the model of names, as the program has them.
enum NameModelFiles {
  static var clusters: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: resource_name_clusters(), count: resource_name_clusters_length())
  }

  static var weights: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: resource_name_weights(), count: resource_name_weights_length())
  }
}

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
