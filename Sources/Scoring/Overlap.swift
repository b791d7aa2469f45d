/// How much of what was said and of what was found is the same, in letters.
public struct Overlap: Hashable, Sendable {
  public var gold: Int
  public var found: Int
  public var shared: Int

  public init(gold: Int, found: Int, shared: Int) {
    self.gold = gold
    self.found = found
    self.shared = shared
  }

  /// How much of what was said was found: the match score of the Gender Gap Tracker
  /// (Asr et al., *PLOS ONE* 16(1), 2021). It does not mind words too many.
  public var matchScore: Double { share(shared, of: gold) }

  /// Intersection over union, which minds them.
  public var overUnion: Double { share(shared, of: gold + found - shared) }
}

/// When a quotation counts as found.
public enum Standard: String, CaseIterable, Hashable, Sendable {
  /// More than three tenths of it were.
  case touched = "s>0.3"
  /// More than eight tenths of it were.
  case found = "s>0.8"
  /// What it shares with what was found is at least eight tenths of both together.
  case exact = "iou>=0.8"

  public func accepts(_ overlap: Overlap) -> Bool {
    switch self {
    case .touched: overlap.matchScore > 0.3
    case .found: overlap.matchScore > 0.8
    case .exact: overlap.overUnion >= 0.8
    }
  }
}
