public import Articles

/// Something that happened.
public enum Event: Equatable, Sendable {
  case started
  case command(Command)
  case answer(Answer)
  /// A key, by its name, that asks for nothing.
  case unbound(String)
  case resized(Room)
  case timeIs(LocalTime)
  case libraryOpened(LibraryContents)
  case marksLoaded([Article.ID: Marks], MarkHistory, [Problem])
  case articleLoaded(Article)
  case articleFailed(Article.ID, String)
  case articleAnnotated(Article.ID, Annotation)
  /// How many quotations with marks each article has.
  case quotationsCounted([Article.ID: Int])
  /// The article has been on the screen for as long as it takes to count as read.
  case articleStayedOpen(Article.ID)
  case marksKept
  case marksNotKept(String)
  case noted(Notice)
}

/// Something the reader wants done, and cannot do itself.
public enum Effect: Equatable, Sendable {
  case openLibrary
  case loadMarks
  case loadArticle(Article.ID)
  case annotate(Article)
  case countQuotations([Article.ID])
  /// Says when the article has been open for long enough to count as read.
  case awaitReading(Article.ID)
  case keepMarks(MarkStep, MarkAct)
  case redraw
  case suspend
}

/// What the files or the store on the desk hold.
public struct LibraryContents: Equatable, Sendable {
  /// What the top line calls it.
  public var name: String
  /// Newest first.
  public var headlines: [Headline]
  public var problems: [Problem]
  /// What to tell someone who finds nothing in it, line by line.
  public var advice: [String]

  public init(name: String, headlines: [Headline], problems: [Problem], advice: [String] = []) {
    self.name = name
    self.headlines = headlines
    self.problems = problems
    self.advice = advice
  }
}
