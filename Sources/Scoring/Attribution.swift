public import Articles
public import Text

/// Words, and whoever they are attributed to: what PolNeAR marks, and what a quotation says.
public struct Attribution: Hashable, Sendable {
  public var content: [TextSpan]
  public var cue: [TextSpan]
  public var source: [TextSpan]

  public init(content: [TextSpan], cue: [TextSpan] = [], source: [TextSpan] = []) {
    self.content = content
    self.cue = cue
    self.source = source
  }

  public init(_ quotation: Quotation) {
    self.init(
      content: quotation.content, cue: quotation.cue.map { [$0] } ?? [],
      source: quotation.source.map { [$0] } ?? [])
  }
}
