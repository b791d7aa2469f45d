/// Which story an article tells: the number of an article with which that began.
///
/// It holds good for as long as the index does.
public struct StoryNumber: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}

/// The story of an article in a list.
public struct ListedStory: Hashable, Sendable {
  public var number: StoryNumber
  /// How many other articles tell it.
  public var others: Int

  public init(_ number: StoryNumber, others: Int) {
    self.number = number
    self.others = others
  }
}
