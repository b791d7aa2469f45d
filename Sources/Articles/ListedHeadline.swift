/// A headline in a list, with what is known about its article.
public struct ListedHeadline: Hashable, Identifiable, Sendable {
  public var number: ArticleNumber
  public var headline: Headline
  public var marks: Marks
  /// How many quotations with marks the article has; nil until somebody has counted.
  public var quotations: Int?
  /// What other articles tell as well; nil where none does, or where nobody has looked yet.
  public var story: ListedStory?

  public var id: Article.ID { headline.id }

  public init(
    number: ArticleNumber, headline: Headline, marks: Marks = Marks(), quotations: Int? = nil,
    story: ListedStory? = nil
  ) {
    self.number = number
    self.headline = headline
    self.marks = marks
    self.quotations = quotations
    self.story = story
  }
}
