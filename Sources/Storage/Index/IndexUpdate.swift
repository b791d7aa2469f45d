import Articles
import GRDB

extension Index {
  /// Like ``write(_:)``, and tells everyone who has the index open that something has changed.
  func change<Answer>(_ change: (Database) throws -> Answer) throws(Failure) -> Answer {
    try write { db in
      let answer = try change(db)
      try db.execute(sql: "UPDATE revision SET revision = revision + 1")
      return answer
    }
  }

  /// How often the index has changed, by whatever process.
  var revision: Int {
    get throws(Failure) {
      try read { try Int.fetchOne($0, sql: "SELECT revision FROM revision") ?? 0 }
    }
  }

  /// Whether anything in it comes from a file.
  var knowsFiles: Bool {
    get throws(Failure) {
      try read { try Bool.fetchOne($0, sql: "SELECT 1 FROM file") ?? false }
    }
  }

  /// Reads what is new in the sources of articles and in the journals of marks, and forgets what is
  /// gone. `progress` is told how many articles every batch has brought, 0 between two pieces of
  /// journals, and says whether to go on.
  ///
  /// Marks first: nobody should see a list turn from unread to read. Where somebody waits who has no
  /// time for all of them, a batch of articles is read all the same.
  func update(
    articles: Walk, journals: [Path], progress: (Int) -> Bool = { _ in true }
  ) throws(Failure) {
    try update(journals: journals) { progress(0) }
    let known = try files(of: articles.sources)
    guard try take(articles.sources, known: known, progress) else { return }
    try completeLists()
    // A disk that is not there now holds all the same what it held.
    guard articles.isWhole else { return }
    let there = Set(articles.sources.map(\.name) + journals.map(\.bytes))
    let sources = ShelvedSources(articles.sources)
    for (name, file) in known where !there.contains(name) { try forget(file, from: sources) }
  }

  /// Whether the journals say something the index does not know.
  func isBehind(_ journals: [Path]) throws(Failure) -> Bool {
    let known = try read { try IndexedFile.all(in: $0) }
    return JournalIntake(index: self, journals: journals).hasNews(known)
  }

  /// Reads what is new in the journals of marks, and nothing else, for as long as `goesOn` says so.
  func update(journals: [Path], goesOn: () -> Bool = { true }) throws(Failure) {
    let known = try read { try IndexedFile.all(in: $0) }
    try JournalIntake(index: self, journals: journals).take(known, goesOn: goesOn)
  }

  /// What is known of each file, which for `sources` at least is that they exist.
  private func files(
    of sources: [ShelvedSource]
  ) throws(Failure) -> [[UInt8]: IndexedFile] {
    let known = try read { try IndexedFile.all(in: $0) }
    let names = Set(sources.map(\.name)).subtracting(known.keys)
    guard !names.isEmpty else { return known }
    return try change { db in
      for name in names { _ = try IndexedFile.add(named: name, in: db) }
      return try IndexedFile.all(in: db)
    }
  }

  /// - Returns: Whether all of it has been taken.
  private func take(
    _ sources: [ShelvedSource], known: [[UInt8]: IndexedFile], _ progress: (Int) -> Bool
  ) throws(Failure) -> Bool {
    let changed = sources.filter { known[$0.name]?.stamp != $0.stamp }
    guard !changed.isEmpty else { return true }
    if try !hasLateLists {
      try write { try $0.execute(sql: "PRAGMA cache_size = \(Schema.cacheSizeAtFirst)") }
    }
    var intake = SourceIntake(index: self, sources: ShelvedSources(sources))
    var isPaused = false
    try WorkAhead.by(2) { hand in
      for shelved in changed {
        guard let file = known[shelved.name] else { continue }
        guard SourceScan().read(shelved, known: file, to: hand) else { return }
      }
    } use: { (find: SourceScan.Find) throws(Failure) in
      try intake.take(find)
      if case .holdings(let holdings, let mayPause) = find.news, !progress(holdings.count) {
        isPaused = mayPause
      }
      return !isPaused
    }
    return !isPaused
  }

  /// Makes the lists that wait for all files to have been read.
  private func completeLists() throws(Failure) {
    guard try !hasLateLists else { return }
    try write { db in
      try db.execute(sql: Schema.lateLists)
      try db.execute(sql: "PRAGMA cache_size = \(Schema.cacheSize)")
      db.releaseMemory()
    }
  }

  private var hasLateLists: Bool {
    get throws(Failure) {
      try read { db in
        try Bool.fetchOne(
          db, sql: "SELECT 1 FROM sqlite_master WHERE name = 'articleUnannotated'") ?? false
      }
    }
  }

  /// A journal that is gone leaves its marks: there is no telling which of them another has too.
  private func forget(_ file: IndexedFile, from sources: ShelvedSources) throws(Failure) {
    try change { db in
      try db.disown(file.file)
      try db.forgetDisowned(file.file, from: sources)
      try db.execute(sql: "DELETE FROM file WHERE file = ?", arguments: [file.file])
    }
  }
}
