public import Articles
public import Search

// What a library can be asked, from any thread.

extension Library {
  /// What could not be read, file by file.
  public var problems: [Problem] {
    get throws(Failure) { try index.problems }
  }

  /// How often what is listed has changed.
  public var revision: Int {
    get throws(Failure) { try index.revision }
  }

  /// The rows that `request` asks for; none where the list is empty.
  public func headlines(_ request: HeadlineRequest) throws(Failure) -> HeadlineWindow {
    try index.window(request, now: .now)
  }

  /// As ``headlines(_:)``; nil where the task is cancelled meanwhile.
  public func headlines(
    whileWanted request: HeadlineRequest
  ) async throws(Failure) -> HeadlineWindow? {
    try await index.windowWhileWanted(request, now: .now)
  }

  /// The newest `limit` articles of `query`, or those next below `number`: newest first.
  public func newest(
    of query: Query, below number: ArticleNumber? = nil, limit: Int
  ) throws(Failure) -> [ListedHeadline] {
    try index.newest(of: query, below: number, limit: limit, now: .now)
  }

  /// The `limit` articles whose words match `query` best, the best first.
  public func best(_ query: Query, limit: Int) throws(Failure) -> [ListedHeadline] {
    try index.best(query, limit: limit, now: .now)
  }

  /// How many articles `query` selects.
  public func tally(of query: Query) throws(Failure) -> Tally {
    try index.tally(of: query, now: .now)
  }

  /// How many articles each feed has brought, by the feeds' addresses; the recent ones are those from
  /// `instant` on, in seconds since the beginning of 1970, UTC.
  public func feedTallies(recentFrom instant: Int64) throws(Failure) -> [String: FeedTally] {
    try index.feedTallies(recentFrom: instant)
  }

  /// The tags that most articles have, at most `limit`.
  public func tags(atMost limit: Int) throws(Failure) -> [String] {
    try index.tags(atMost: limit)
  }

  /// As ``tally(of:)``; nil where the task is cancelled meanwhile.
  public func tally(whileWanted query: Query) async throws(Failure) -> Tally? {
    try await index.tallyWhileWanted(of: query, now: .now)
  }

  /// The articles of `query` that have not been read, newest first, after everything the journals say
  /// by now.
  public func unread(in query: Query) throws(Failure) -> [Article.ID] {
    _ = try takeMarks()
    return try index.unread(in: query, now: .now)
  }
}

extension Library {
  /// Reads into the index what the journals say by now. While others bring it up to date, whoever waits
  /// is asked whether it `goesOn`.
  ///
  /// - Returns: Whether the index knows all of it.
  public func takeMarks(waitingWhile goesOn: () -> Bool = { true }) throws(Failure) -> Bool {
    let journals = marks?.journals ?? []
    guard try index.isBehind(journals) else { return true }
    var isTaken = false
    try afterOthers(waitingWhile: goesOn) { () throws(Failure) in
      try index.update(journals: journals)
      isTaken = true
    }
    return isTaken
  }

  /// The whole article as it is shown, read from where it lies now.
  public func article(_ id: Article.ID) throws(Failure) -> Article {
    let record = try index.read { try IndexedRecord.of(id, in: $0) }
    guard let record else { throw .missing(id) }
    let article = try article(at: record, isComposed: true)
    guard article.id == id else { throw .changed(file: source(of: record).name) }
    return article
  }

  /// The item that the article is made of, with all its fields.
  public func item(_ id: Article.ID) throws(Failure) -> FeedItem {
    let record = try index.read { try IndexedRecord.of(id, in: $0) }
    guard let record else { throw .missing(id) }
    let source = source(of: record)
    let bytes = try source.record(record.place)
    guard bytes[...].print == record.print, let proof = ItemReader().read(bytes[...]) else {
      throw .changed(file: source.name)
    }
    return proof.item
  }

  func article(
    at record: IndexedRecord, isComposed: Bool = false
  ) throws(Failure) -> Article {
    let item = try item(at: record) { ItemReader().readArticle($0) }
    return Article(item, from: record.feed, isComposed: isComposed)
  }

  /// The article, and the annotation it carries; nil where it carries none that `engine` could have made.
  func annotatedArticle(
    at record: IndexedRecord, engine: Int
  ) throws(Failure) -> (article: Article, annotation: Annotation?) {
    let item = try item(at: record) { bytes in
      let reader = ItemReader()
      return bytes.mayCarryAnnotation ? reader.read(bytes) : reader.readArticle(bytes)
    }
    let attached = (try? item.attachedAnnotation(engine: engine)) ?? nil
    return (Article(item, from: record.feed), attached?.annotation)
  }

  private func item(
    at record: IndexedRecord, read: (ArraySlice<UInt8>) -> ProofreadItem?
  ) throws(Failure) -> FeedItem {
    let source = source(of: record)
    let bytes = try source.record(record.place)
    guard bytes[...].print == record.print, let proof = read(bytes[...]) else {
      throw .changed(file: source.name)
    }
    return proof.item
  }

  private func source(of record: IndexedRecord) -> Source {
    switch holdings {
    case .store: .file(Path(bytes: record.fileName))
    case .sources(let sources, _):
      sources.first { $0.name == record.fileName }?.source ?? .bytes([], name: "a file")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the name of the field is in it, if only as a word of the text.
  fileprivate var mayCarryAnnotation: Bool {
    let name = Array("\"annotation\"".utf8)
    // Most quotation marks of a record are followed by something else.
    return indices.dropLast(name.count - 1).contains { start in
      self[start + 1] == name[1] && self[start] == name[0] && self[start...].starts(with: name)
    }
  }
}

extension Source {
  fileprivate func record(_ range: Range<Int>) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try bytes(in: range)
    } catch {
      throw .unreadable(file: name, reason: error.reason)
    }
  }
}
