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

  /// Reads what is new in the sources of articles and in the journals of marks, and forgets what is
  /// gone. `progress` is told how many articles every batch has brought, 0 between two pieces of
  /// journals, and says whether to go on.
  ///
  /// Marks first: nobody should see a list turn from unread to read. Where somebody waits who has no
  /// time for all of them, a batch of articles is read all the same.
  func update(
    articles: Walk, journals: [Path], progress: (Int) -> Bool = { _ in true }
  ) throws(Failure) {
    let known = try read { try IndexedFile.all(in: $0) }
    try JournalIntake(index: self, journals: journals).take(known) { progress(0) }
    let sources = ShelvedSources(articles.sources)
    for shelved in articles.sources {
      let stamp = shelved.stamp
      if let file = known[shelved.name], file.stamp == stamp { continue }
      let intake = SourceIntake(
        index: self, source: shelved.source, sources: sources, stamp: stamp)
      guard try intake.take(as: file(shelved.name, among: known), progress) else { return }
    }
    // A disk that is not there now holds all the same what it held.
    guard articles.isWhole else { return }
    let there = Set(articles.sources.map(\.name) + journals.map(\.bytes))
    for (name, file) in known where !there.contains(name) { try forget(file, from: sources) }
  }

  private func file(
    _ name: [UInt8], among known: [[UInt8]: IndexedFile]
  ) throws(Failure) -> IndexedFile {
    if let file = known[name] { return file }
    return try change { try IndexedFile.add(named: name, in: $0) }
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
