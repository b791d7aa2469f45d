public import Articles

/// What reads articles for whom they name and quote.
///
/// It has no state, takes its time, and may be asked from any thread.
public struct Engine: Sendable {
  /// Above 0. What another version has read is read again.
  public let version: Int
  public let annotate: @Sendable (String) -> Annotation

  public init(version: Int, annotate: @escaping @Sendable (String) -> Annotation) {
    self.version = version
    self.annotate = annotate
  }
}
