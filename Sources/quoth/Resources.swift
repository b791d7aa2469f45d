import Articles
import CResources
import Language

/// The files that are part of the program.
enum Resources {
  /// The bundled edition, as JSON.
  static var edition: [UInt8] {
    Array(UnsafeRawBufferPointer(start: resources_edition(), count: resources_edition_size()))
  }
}

/// The language engine with its lexicon, made when the first text is read.
enum Engine {
  private static let annotator = Annotator(lexicon: Lexicon([]))

  @Sendable static func annotate(_ text: String) -> Annotation {
    annotator.annotate(text)
  }
}
