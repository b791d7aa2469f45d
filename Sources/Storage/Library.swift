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
  /// Where the index is kept; nil where it is in memory.
  private var indexFile: Path?
  /// What a person should know of it, though it can be read.
  public private(set) var warnings: [Failure] = []

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
    var library = Library(
      index: try .inMemory(), holdings: .sources(shelved, problems), marks: marks)
    library.warnings = marks?.warnings ?? []
    return library
  }

  /// Opens a person's own store, with its index in `indexFile`, or in memory where that is nil. A
  /// store that is not there yet is empty.
  public static func open(store: Store, indexFile: String?) throws(Failure) -> Library {
    let file = indexFile.map { Path($0) }
    let index: Index = if let file { try .open(at: file) } else { try .inMemory() }
    var library = Library(index: index, holdings: .store(store), marks: store)
    library.indexFile = file
    library.lock = file?.appendingToName(".lock")
    library.warnings = store.warnings
    return library
  }

  /// Opens a store, and does `work` with it. Where the index cannot be kept in `indexFile`, all is done
  /// with one in memory, and the ``warnings`` say so.
  public static func open(
    store: Store, indexFile: String?, _ work: (Library) throws(Failure) -> Void
  ) throws(Failure) -> Library {
    guard let indexFile else { return try inMemory(store, work) }
    do throws(Failure) {
      let library = try open(store: store, indexFile: indexFile)
      try work(library)
      return library
    } catch {
      var library = try inMemory(store, work)
      library.warnings.append(.indexInMemory(file: indexFile.cleanCopy(), reason: error.reason))
      return library
    }
  }

  private static func inMemory(
    _ store: Store, _ work: (Library) throws(Failure) -> Void
  ) throws(Failure) -> Library {
    let library = try open(store: store, indexFile: nil)
    try work(library)
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
    var isFree = false
    do throws(SystemError) { isFree = try file.lockAtOnce() } catch {
      throw refusal(of: lock, error)
    }
    return isFree ? try work() : nil
  }

  /// Does `work` when no other process is bringing the index up to date.
  public func afterOthers(_ work: () throws(Failure) -> Void) throws(Failure) {
    guard let lock else { return try work() }
    let file = try lockFile(lock)
    // Whoever has it lets it go between two batches.
    do throws(SystemError) { try file.lockInTurn() } catch { throw refusal(of: lock, error) }
    try work()
  }

  private func lockFile(_ path: Path) throws(Failure) -> OpenFile {
    do throws(SystemError) {
      // Somebody may have emptied the cache.
      try path.parent.makeFolders()
      return try OpenFile(path, flags: O_RDWR | O_CREAT, mode: S_IRUSR | S_IWUSR)
    } catch {
      throw refusal(of: path, error)
    }
  }

  private func refusal(of path: Path, _ error: SystemError) -> Failure {
    .unwritable(file: path.shown, reason: error.reason)
  }

  /// Opens the index anew, empty, where somebody has removed its file.
  public func renewIndexIfGone() throws(Failure) { try index.renewIfGone() }

  /// Removes what earlier versions of this program have made of the store in the same cache, unless
  /// somebody uses it.
  public func removeEarlierIndexes() { indexFile?.removeEarlierIndexes() }

  /// Whether the index knows everything that is in the files now.
  public var isUpToDate: Bool {
    get throws(Failure) {
      let known = try index.read { try IndexedFile.all(in: $0) }
      return walk().sources.allSatisfy { known[$0.name]?.stamp == $0.stamp }
    }
  }

  /// Reads what is new in the files. `progress` is told how many articles every batch has brought,
  /// and says whether to go on: what is not read now is read the next time.
  public func update(progress: (Int) -> Bool = { _ in true }) throws(Failure) {
    let walk = walk()
    try index.noteWalk(walk.problems)
    try index.update(articles: walk, journals: marks?.journals ?? [], progress: progress)
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
    let pass = ReadingPass(library: self, engine: engine)
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
