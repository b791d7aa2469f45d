import Articles
import CResources
import Language

/// The files that are part of the program.
enum Resources {
  /// The bundled edition, as JSON.
  static var edition: [UInt8] {
    bytes(resource_edition(), resource_edition_length())
  }

  /// The word lists of the language engine.
  static var lexicon: [UInt8] {
    bytes(resource_lexicon(), resource_lexicon_length())
  }

  private static func bytes(_ start: UnsafeRawPointer?, _ count: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The language engine with its lexicon, made when the first text is read.
enum Engine {
  private static let annotator = Annotator(lexicon: Lexicon(Resources.lexicon))

  @Sendable static func annotate(_ text: String) -> Annotation {
    annotator.annotate(text)
  }
}
