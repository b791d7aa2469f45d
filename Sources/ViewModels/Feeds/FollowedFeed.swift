public import Articles

/// A feed somebody follows, and how it is doing.
public struct FollowedFeed: Hashable, Sendable, Identifiable {
  /// What its articles know it by (``Subscription/name``).
  public var id: String
  public var address: String
  /// The person's own name for it, or the feed's, or its address.
  public var title: String
  public var tags: [String]
  public var isFullText: Bool
  /// Whether its articles are not in the list of all.
  public var isHidden: Bool
  /// How many articles it has brought; nil until somebody has counted.
  public var tally: Tally?
  /// How many it brings a week, as of late; nil where nobody can tell yet.
  public var weekly: Double?
  /// When it was last asked for.
  public var asked: LocalTime?
  /// When it may be asked for again; nil where that is now.
  public var due: LocalTime?
  /// Whether it will never be there again.
  public var isGone: Bool
  /// What went wrong the last time, in a sentence; nil where nothing did.
  public var trouble: String?

  public init(
    id: String, address: String, title: String, tags: [String] = [], isFullText: Bool = false,
    isHidden: Bool = false, tally: Tally? = nil, weekly: Double? = nil, asked: LocalTime? = nil,
    due: LocalTime? = nil,
    isGone: Bool = false, trouble: String? = nil
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.tags = tags
    self.isFullText = isFullText
    self.isHidden = isHidden
    self.tally = tally
    self.weekly = weekly
    self.asked = asked
    self.due = due
    self.isGone = isGone
    self.trouble = trouble
  }

  /// How many it brings a week, as one would say it: `12`, `0.4`.
  public var weeklyWords: String {
    guard let weekly else { return "" }
    guard weekly < 9.95 else { return Int(weekly.rounded()).grouped }
    let tenths = Int((weekly * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
