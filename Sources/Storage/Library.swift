public import Articles
import GRDB
import Glibc
public import Search
import Text

/// What the reader has open: an index of every headline, and the files where the articles lie.
///
/// Opening reads no article. ``update(progress:)`` does, and again whenever files have changed; what
/// is in the index already can be asked for meanwhile, from any thread.
public struct Library: Sendable {
  let index: Index
  private let holdings: Holdings
  /// Whose marks count.
  private let marks: Store?
  /// Whoever brings the index up to date has this file locked; nil where nobody else could.
  private var lock: Path?

  private enum Holdings: Sendable {
    case store(Store)
    case sources([ShelvedSource], [Problem])
  }
}

extension Library {
  /// Opens files and folders, as named on the command line; `-` is standard input, which is read to
  /// its end. Marks are those of `marks`.
  ///
  /// A file holds an article, a list of articles, a JSON Feed, or JSON Lines. Where several
  /// articles have one id, the last one counts.
  public static func open(paths: [String], marks: Store? = nil) throws(Failure) -> Library {
    var sources: [Source] = []
    var problems: [Problem] = []
    for path in paths {
      if path == "-" {
        do throws(SystemError) {
          guard isatty(STDIN_FILENO) == 0 else { throw SystemError(code: ENOTTY) }
          sources.append(try .standardInput())
        } catch {
          problems.append(Problem(file: "standard input", reason: error.reasonForInput))
        }
      } else {
        var walk = FolderWalk()
        walk.take(Path(path))
        sources += walk.files.map(Source.file)
        problems += walk.problems
      }
    }
    return try open(sources, problems, marks: marks)
  }

  /// Opens an edition that is in memory already, such as the one that comes with this program.
  public static func open(
    edition bytes: [UInt8], name: String, marks: Store? = nil
  ) throws(Failure) -> Library {
    try open([.bytes(bytes, name: name.cleanCopy())], [], marks: marks)
  }

  private static func open(
    _ sources: [Source], _ problems: [Problem], marks: Store?
  ) throws(Failure) -> Library {
    let shelved = sources.enumerated().map { ShelvedSource($1, rank: $0) }
    return Library(
      index: try .inMemory(), holdings: .sources(shelved, problems), marks: marks)
  }

  /// Opens a person's own store, with its index in `indexFile`, or in memory where that is nil. A
  /// store that is not there yet is empty.
  public static func open(store: Store, indexFile: String?) throws(Failure) -> Library {
    let index: Index = if let indexFile { try .open(at: Path(indexFile)) } else { try .inMemory() }
    var library = Library(index: index, holdings: .store(store), marks: store)
    library.lock = indexFile.map { Path($0 + ".lock") }
    return library
  }
}

extension Library {
  /// Whether anything has ever been read into the index.
  public var isIndexed: Bool {
    get throws(Failure) { try index.revision > 0 }
  }

  /// Does `work` unless another process is bringing the index up to date; what that finds is seen here
  /// as well.
  ///
  /// - Returns: What `work` does; nil where it was not done.
  public func unlessOthersDo<Answer>(
    _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer? {
    guard let lock else { return try work() }
    let file = try lockFile(lock)
    guard file.lockAtOnce() else { return nil }
    return try work()
  }

  /// Does `work` when no other process is bringing the index up to date.
  public func afterOthers(_ work: () throws(Failure) -> Void) throws(Failure) {
    guard let lock else { return try work() }
    let file = try lockFile(lock)
    // Whoever has it lets it go between two batches.
    file.lockInTurn()
    try work()
  }

  private func lockFile(_ path: Path) throws(Failure) -> OpenFile {
    do throws(SystemError) {
      // Somebody may have emptied the cache.
      try path.parent.makeFolders()
      return try OpenFile(path, flags: O_RDWR | O_CREAT, mode: S_IRUSR | S_IWUSR)
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }

  /// Reads what is new in the files. `progress` is told how many articles every batch has brought,
  /// and says whether to go on: what is not read now is read the next time.
  public func update(progress: (Int) -> Bool = { _ in true }) throws(Failure) {
    let walk = walk()
    try index.noteWalk(walk.problems)
    try index.update(articles: walk, journals: marks?.journals ?? [], progress: progress)
    if let marks { try CorrectionIntake(index: index, store: marks).take() }
  }

  /// Makes the words of some more articles searchable, the newest first.
  ///
  /// - Returns: How many articles there were; 0 where all of them are searchable.
  public func makeSearchable() throws(Failure) -> Int {
    try WordsPass(library: self).step()
  }

  /// Has the next `count` articles read by the engine, the newest first, and keeps whom they name
  /// and quote. What another version than `engine`, which is above 0, has read is read again.
  ///
  /// - Returns: How many articles there were; 0 where all of them have been read.
  public func takeReadings(
    _ count: Int, engine: Int, annotate: (String) -> Annotation
  ) throws(Failure) -> Int {
    let pass = ReadingPass(library: self, engine: engine, corrections: marks.map(Corrections.init))
    try pass.begin()
    return try pass.step(count, annotate)
  }

  /// How much there is still to do behind the reader.
  public func backlog() throws(Failure) -> Backlog { try index.backlog() }

  private func walk() -> Walk {
    switch holdings {
    case .sources(let sources, let problems):
      return Walk(sources: sources, problems: problems)
    case .store(let store):
      var walk = Walk(through: store)
      if !store.root.isThere, (try? index.revision) ?? 0 > 0 {
        walk.problems.append(
          Problem(
            file: store.root.shown,
            reason: "it is not there any more. What is listed can be read once it is back"))
      }
      return walk
    }
  }

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

  /// As ``tally(of:)``; nil where the task is cancelled meanwhile.
  public func tally(whileWanted query: Query) async throws(Failure) -> Tally? {
    try await index.tallyWhileWanted(of: query, now: .now)
  }

  /// The articles of `query` that have not been read, newest first, after everything the journals say
  /// by now.
  public func unread(in query: Query) throws(Failure) -> [Article.ID] {
    let journals = marks?.journals ?? []
    if try index.isBehind(journals) {
      try afterOthers { () throws(Failure) in try index.update(journals: journals) }
    }
    return try index.ids(of: .all(of: [query, .marked(.unread)]), now: .now)
  }
}

extension Library {
  /// The whole article, read from where it lies now.
  public func article(_ id: Article.ID) throws(Failure) -> Article {
    let record = try index.read { try IndexedRecord.of(id, in: $0) }
    guard let record else { throw .missing(id) }
    let article = try article(at: record)
    guard article.id == id else { throw .changed(file: source(of: record).name) }
    return article
  }

  func article(at record: IndexedRecord) throws(Failure) -> Article {
    let source = source(of: record)
    let bytes = try source.record(record.place)
    guard bytes[...].print == record.print, let proof = ItemReader().readArticle(bytes[...]) else {
      throw .changed(file: source.name)
    }
    return Article(proof.item, from: record.feed)
  }

  private func source(of record: IndexedRecord) -> Source {
    switch holdings {
    case .store: .file(Path(bytes: record.fileName))
    case .sources(let sources, _):
      sources.first { $0.name == record.fileName }?.source ?? .bytes([], name: "a file")
    }
  }
}

extension SystemError {
  fileprivate var reasonForInput: String {
    code == ENOTTY ? "it is the keyboard. Send a file into it: quoth - < FILE" : reason
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
