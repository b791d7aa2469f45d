/// Spans of a text, in an order that finds those in a part of it without looking at the others.
public struct SpanIndex<Value: Sendable>: Sendable {
  /// By where they begin.
  private let entries: [(span: TextSpan, value: Value)]
  /// How far the spans up to each one reach.
  private let reach: [TextOffset]

  public init(_ entries: [(span: TextSpan, value: Value)] = []) {
    self.entries = entries.sorted { $0.span.lowerBound < $1.span.lowerBound }
    var farthest = TextOffset.start
    reach = self.entries.map { entry in
      farthest = max(farthest, entry.span.upperBound)
      return farthest
    }
  }

  /// The spans that share some text with `part`, by where they begin.
  public func overlapping(_ part: TextSpan) -> [(span: TextSpan, value: Value)] {
    let first = reach.partitioningIndex { $0 > part.lowerBound }
    let end = entries.partitioningIndex { $0.span.lowerBound >= part.upperBound }
    guard first < end else { return [] }
    return entries[first..<end].filter { $0.span.upperBound > part.lowerBound }
  }
}
