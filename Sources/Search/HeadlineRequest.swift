public import Articles

/// Which rows of a list are wanted: a window around one of them.
public struct HeadlineRequest: Hashable, Sendable {
  /// The row a window is built around.
  public enum Anchor: Hashable, Sendable {
    case first
    case last
    /// This article; where it is not in the list, the one that would come after it.
    case article(ArticleNumber)
    /// The row `rows` below this article, or above it where negative; at most the end of the list.
    case away(rows: Int, from: ArticleNumber)
    /// The row so many rows from the top, counted from 0; at most the last.
    case row(Int)
    /// The nearest unread article below this one, going on from the top of the list.
    case unreadBelow(ArticleNumber)
    /// The nearest unread article above this one, going on from the bottom of the list.
    case unreadAbove(ArticleNumber)
  }

  public var query: Query
  public var folding: Folding
  public var anchor: Anchor
  /// How many rows are wanted above the anchor.
  public var above: Int
  /// How many rows are wanted from the anchor on, itself included.
  public var below: Int

  public init(
    _ query: Query = .everything, _ folding: Folding = .unfolded, around anchor: Anchor,
    above: Int, below: Int
  ) {
    self.query = query
    self.folding = folding
    self.anchor = anchor
    self.above = above
    self.below = below
  }
}

/// Rows of a list that follow one another.
public struct HeadlineWindow: Hashable, Sendable {
  /// Newest first.
  public var rows: [ListedHeadline]
  /// Which of the rows is the anchor; nil where the list has no such row.
  public var anchor: Int?
  /// How many rows of the list come before the first of these; nil where counting takes longer than
  /// finding.
  public var start: Int?
  /// Whether the way to the anchor led past an end of the list.
  public var hasWrapped: Bool
  /// How long the list is; nil where counting takes longer than finding.
  public var tally: Tally?

  public init(
    rows: [ListedHeadline] = [], anchor: Int? = nil, start: Int? = nil, hasWrapped: Bool = false,
    tally: Tally? = nil
  ) {
    self.rows = rows
    self.anchor = anchor
    self.start = start
    self.hasWrapped = hasWrapped
    self.tally = tally
  }
}
