import Articles
import CResources
import Language

/// The annotator as the program has it, with the whole lexicon.
let annotator = Annotator(
  lexicon: Lexicon(
    UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())))

extension MarkedText {
  /// `text` with what the engine finds in it.
  init(reading text: String) {
    self.init(text: text, annotation: annotator.annotate(text))
  }
}
