/// What a reader of an article of our own edition finds in it: a file of Tests/Edition.
public struct Expectation: Decodable, Hashable, Sendable {
  public var direct: [Line]?
  public var quoted: [Voice]?
  public var people: [Person]?
  public var organizations: [String]?
  public var places: [String]?
  /// For an article in another language, where only the marks count: how many quotations they hold.
  public var directMarks: Int?

  /// Words inside marks.
  public struct Line: Decodable, Hashable, Sendable {
    /// The first words, without the mark.
    public var starts: String
    public var speaker: String
  }

  /// Someone who is quoted.
  public struct Voice: Decodable, Hashable, Sendable {
    public var speaker: String
  }

  /// Someone who is named.
  public struct Person: Decodable, Hashable, Sendable {
    public var name: String
  }
}
