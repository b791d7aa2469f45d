public import Articles

/// How a list shows articles that tell the same story.
public enum Folding: Hashable, Sendable {
  /// Each has a row of its own.
  case unfolded
  /// All have one row, which is the newest unread one's, or else the newest's; but the articles of
  /// `except` have a row each.
  case folded(except: Set<StoryNumber> = [])
}

extension Query {
  /// Whether its list can be folded. Whoever looks for words wants to see each article that has them.
  public var mayFold: Bool { !asksForWords && !asksForQuotations }
}
