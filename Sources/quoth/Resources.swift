import Articles
import CResources
import Language

/// The files that are part of the program.
enum Resources {
  /// The bundled edition, as JSON.
  static var edition: [UInt8] {
    Array(UnsafeRawBufferPointer(start: resource_edition(), count: resource_edition_length()))
  }

  /// The word lists of the language engine.
  static var lexicon: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())
  }
}

/// The language engine with its lexicon, made when the first text is read.
enum Engine {
  private static let annotator = Annotator(lexicon: Lexicon(Resources.lexicon))

  @Sendable static func annotate(_ text: String) -> Annotation {
    annotator.annotate(text)
  }
}
