import Articles
import Dispatch
import Glibc
import Storage
import Synchronization
import ViewModels

/// Keeps the index up to date behind the reader: first what is new in the files, then the words that
/// can be searched for, then whom the articles quote; the newest always first.
///
/// It has a thread of its own, because it may be busy for minutes. What is in the index already can
/// be read meanwhile.
final class Archivist: Sendable {
  private let library: Library
  private let engine: Engine
  private let bell = DispatchSemaphore(value: 0)
  /// How many acts of marking are in the journal, counted from the start of the sitting.
  private let keptActs = Mutex(0)

  init(_ library: Library, engine: Engine) {
    self.library = library
    self.engine = engine
  }

  /// Works from now on, and tells `post` what has changed.
  func start(post: @escaping @Sendable (Event) -> Void) {
    let queue = DispatchQueue(label: "archivist", qos: .utility)
    // The first frame, and the article in it, should have the processors to themselves.
    queue.asyncAfter(deadline: .now() + Self.patience) { [self] in
      var shift = Shift(post: post, library: library)
      library.removeEarlierIndexes()
      while true { work(&shift) }
    }
  }

  /// Marks have been written to the journal: so many acts in all.
  func acts(kept: Int) {
    keptActs.withLock { $0 = kept }
    bell.signal()
  }

  /// Something else has been written that the index should know.
  func ring() {
    bell.signal()
  }

  /// Does all there is to do, while the caller waits.
  func finish() throws(Failure) {
    try library.afterOthers { () throws(Failure) in
      try library.update()
      while try library.makeSearchable() > 0 {}
    }
  }

  /// Has everything read by the engine, while the caller waits.
  func readAll() throws(Failure) {
    var count = 1
    while count > 0 {
      count = try library.takeReadings(
        Self.readingsAtOnce, engine: engine.version, annotate: engine.annotate)
    }
    while try library.tieNames() > 0 {}
    while try library.tellStories() > 0 {}
  }

  private static let patience = DispatchTimeInterval.milliseconds(150)
  private static let readingsAtOnce = 100

  /// What goes on where another process reads the store into the index.
  static let othersRead = "another quoth is reading the store"

  /// One round: everything that is urgent, a step of what is not, and a rest where there was nothing
  /// to do.
  private func work(_ shift: inout Shift) {
    do throws(Failure) {
      let acts = keptActs.withLock { $0 }
      shift.begin()
      try library.renewIndexIfGone()
      let isBusy = try library.unlessOthersDo { () throws(Failure) in
        try library.update { count in
          // Articles are read when the journals have been.
          if count > 0 { shift.indexedActs = acts }
          shift.tell(.articles(count))
          return true
        }
        shift.indexedActs = acts
        return try stepOn(&shift)
      }
      try shift.tellWhatChanged(by: isBusy.map { $0 ? .us : .nobody } ?? .others)
      if isBusy != true { rest() }
    } catch {
      shift.tell(error)
      // What fails once will not be better at once.
      _ = bell.wait(timeout: .now() + 5)
    }
  }

  /// Files are looked at once a second, wherever they lie; some disks tell of no changes.
  private func rest() {
    _ = bell.wait(timeout: .now() + 1)
  }

  /// - Returns: Whether there is more to do.
  private func stepOn(_ shift: inout Shift) throws(Failure) -> Bool {
    if try library.makeSearchable() > 0 {
      shift.tell(.words)
      return true
    }
    let count = try library.takeReadings(
      Self.readingsAtOnce, engine: engine.version, annotate: engine.annotate)
    if count > 0 {
      shift.tell(.readings)
      return true
    }
    // Who is who is decided once, when everybody has been heard.
    if try library.tieNames() > 0 { return true }
    // Nor is it known before whom an article names, and so which story it tells.
    return try library.tellStories() > 0
  }
}

/// What the archivist has told, and has still to tell.
private struct Shift {
  let post: @Sendable (Event) -> Void
  let library: Library
  var indexedActs = 0
  private var toldActs = 0
  private var toldRevision = -1
  private var told = ContinuousClock.now
  private var articles = 0
  private var failure: Failure?
  private var toldWork: String?
  private var lastHand = Hand.nobody

  /// Lists that change more often are only restless.
  private static let interval = Duration.milliseconds(500)

  enum Work {
    case articles(Int)
    case words
    case readings
  }

  /// Who is bringing the index up to date.
  enum Hand {
    case us, others, nobody
  }

  init(post: @escaping @Sendable (Event) -> Void, library: Library) {
    self.post = post
    self.library = library
  }

  /// A round begins. What is soon done after a rest is not spoken of while it is done.
  mutating func begin() {
    if lastHand == .nobody { told = .now }
  }

  mutating func tell(_ work: Work) {
    if case .articles(let count) = work { articles += count }
    guard ContinuousClock.now - told > Self.interval else { return }
    tellNews(of: words(for: work))
  }

  /// Once everything is done, and whenever marks have come into the index.
  mutating func tellWhatChanged(by hand: Hand) throws(Failure) {
    let hasChanged = try library.revision != toldRevision
    switch hand {
    case .us:
      if indexedActs > toldActs { tellNews(of: nil) }
    case .others:
      // Whoever has only a little to do has done it by the next round.
      let isIndexed = try library.isIndexed
      let work = lastHand == .others || !isIndexed ? Archivist.othersRead : nil
      if hasChanged || work != toldWork { tellNews(of: work) }
    case .nobody:
      if hasChanged || toldWork != nil || lastHand != .nobody || indexedActs > toldActs {
        tellNews(of: nil)
      }
    }
    lastHand = hand
    if hand != .us { articles = 0 }
    failure = nil
  }

  mutating func tell(_ failure: Failure) {
    guard failure != self.failure else { return }
    self.failure = failure
    post(.libraryFailed(failure.description))
  }

  private mutating func tellNews(of work: String?) {
    let revision = (try? library.revision) ?? toldRevision
    let news = LibraryNews(
      problems: (try? library.problems) ?? [], indexedActs: indexedActs, work: work,
      changesLists: revision != toldRevision)
    (told, toldRevision, toldActs, toldWork) = (.now, revision, indexedActs, work)
    post(.libraryChanged(news))
  }

  private func words(for work: Work) -> String? {
    let backlog = try? library.backlog()
    switch work {
    case .articles:
      return articles == 0 ? "reading marks" : "reading files: \(articles.grouped) articles"
    case .words: return backlog.map { "indexing words: \($0.unworded.grouped) to go" }
    case .readings: return backlog.map { "reading for quotations: \($0.unread.grouped) to go" }
    }
  }
}
