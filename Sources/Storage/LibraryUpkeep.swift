public import Articles
import Glibc

// How the index of a library comes to know what is in the files.

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
    do throws(SystemError) {
      isFree = try file.lockAtOnce()
    } catch {
      throw refusal(of: lock, error)
    }
    return isFree ? try work() : nil
  }

  /// Does `work` when no other process is bringing the index up to date. While it waits for others,
  /// whoever interrupts is asked whether it `goesOn`; where not, nothing is done.
  public func afterOthers(
    waitingWhile goesOn: () -> Bool = { true }, _ work: () throws(Failure) -> Void
  ) throws(Failure) {
    guard let lock else { return try work() }
    let file = try lockFile(lock)
    var isOurTurn = false
    do throws(SystemError) {
      isOurTurn = try file.lockInTurn(waitingWhile: goesOn)
    } catch {
      throw refusal(of: lock, error)
    }
    if isOurTurn { try work() }
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
    if let marks {
      try CorrectionIntake(index: index, store: marks).take()
      try RulingIntake(index: index, store: marks).take()
    }
    if case .store(let store) = holdings { try HiddenFeeds(index: index, store: store).take() }
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
    let pass = readingPass(engine: engine)
    try pass.begin()
    return try pass.step(count, annotate)
  }

  /// Has the article `id` read before all others, unless it has been.
  public func takeReading(
    of id: Article.ID, engine: Int, annotate: (String) -> Annotation
  ) throws(Failure) {
    let pass = readingPass(engine: engine)
    try pass.begin()
    try pass.read(id, annotate)
  }

  private func readingPass(engine: Int) -> ReadingPass {
    ReadingPass(
      library: self, engine: engine, corrections: marks.map(Corrections.init))
  }

  /// Decides who is who among some of the names that new articles have brought. Until then each belongs
  /// to whoever had it before.
  ///
  /// - Returns: How many names there were; 0 where nothing is in doubt.
  public func tieNames() throws(Failure) -> Int {
    try TiesPass(library: self).step(100)
  }

  /// How much there is still to do behind the reader.
  public func backlog() throws(Failure) -> Backlog { try index.backlog() }

  private func walk() -> Walk {
    switch holdings {
    case .sources(let sources, let problems):
      return Walk(sources: sources, problems: problems)
    case .store(let store):
      var walk = Walk(through: store)
      if !store.root.isThere, (try? index.knowsFiles) ?? false {
        walk.problems.append(
          Problem(
            file: store.root.shown,
            reason: "it is not there any more. What is listed can be read once it is back"))
      }
      return walk
    }
  }
}
