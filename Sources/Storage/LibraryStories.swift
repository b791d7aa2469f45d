public import Articles
import GRDB
import People
public import Search
public import Stories

// What a library can be asked about articles that tell the same, from any thread.

extension Library {
  /// Finds out what some more of the articles that have been read tell, the newest first.
  ///
  /// - Returns: How many articles there were; 0 where all of them have been looked at.
  public func tellStories() throws(Failure) -> Int {
    try StoryPass(library: self).step(Self.storiesAtOnce)
  }

  private static let storiesAtOnce = 500

  /// How many articles of a story are held against each other: the newest of them.
  private static let mostTellings = 40

  /// The story that the article `id` tells, with all that is quoted in it; of that article alone where no
  /// other tells it. Nil where there is no such article.
  public func story(of id: Article.ID) throws(Failure) -> Story? {
    let number = try index.read { try IndexedRecord.of(id, in: $0)?.number }
    guard let number else { return nil }
    let (story, rows) = try index.read { db in
      let story = try Int64.fetchOne(
        db, sql: "SELECT story FROM telling WHERE number = ?", arguments: [number])
      let numbers = try Int64.fetchAll(
        db, sql: "SELECT number FROM telling WHERE story = ? ORDER BY number DESC LIMIT ?",
        arguments: [story, Self.mostTellings])
      let members = numbers.isEmpty ? [number] : numbers
      return (
        StoryNumber(rawValue: story ?? number),
        try HeadlineRows(.everything, now: .now, in: db).rows(of: members)
      )
    }
    var tellings: [Story.Telling] = []
    for row in rows.reversed() { tellings.append(try telling(row)) }
    return Story(id: story, tellings: tellings)
  }

  private func telling(_ row: ListedHeadline) throws(Failure) -> Story.Telling {
    let entries = try index.read { db in
      let selection = CitationSelection(.everything, by: nil, in: row.number, now: .now)
      return try CitationRows(selection: selection, db: db).entries(selection.newest(limit: .max))
    }
    let citations = citations(entries).filter { !$0.stretches.isEmpty }
    // What is gone from its file is in the index still, and will not be for long.
    let url = citations.first?.url ?? (try? article(row.id))?.url
    return Story.Telling(row, url: url, citations: citations)
  }

  /// The newest article of each of the newest `limit` stories in which `query` finds something, or of
  /// those next below `number`: newest first.
  public func stories(
    with query: Query, below number: ArticleNumber? = nil, limit: Int
  ) throws(Failure) -> [ListedHeadline] {
    try index.read { db in
      let found = Selection(query, now: .now).newest(limit: .max)
      let isFound: SQL =
        query == .everything
        ? "TRUE"
        : "story IN (SELECT story FROM telling WHERE number IN (SELECT number FROM (\(found))))"
      let isBelow: SQL = number.map { "max(number) < \($0.rawValue)" } ?? "TRUE"
      let numbers = try Int64.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT max(number) AS newest FROM telling WHERE story IS NOT NULL AND \(isFound)
            GROUP BY story HAVING count(*) > 1 AND \(isBelow)
            ORDER BY newest DESC LIMIT \(limit)
            """))
      return try HeadlineRows(.everything, now: .now, in: db).rows(of: numbers)
    }
  }
}
