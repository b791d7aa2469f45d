public import Articles

public struct Lexicon: Sendable { public init(_ bytes: [UInt8]) {} }
public struct Annotator: Sendable {
  public init(lexicon: Lexicon) {}
  public func annotate(_ text: String) -> Annotation { Annotation() }
}
