import Articles
import Glibc

/// Takes articles into a store.
///
/// What is there already is known again by its id, its address or its words, so taking the same files
/// in twice adds nothing, and going on after an interruption is starting again. Lines are added many
/// at a time, and count once they are on the disk. Memory does not grow with the size of the files.
///
/// Where an article is offered under an id that is there with something else in it, the line offered
/// last is added as a new version of it, when all files have been read: an older version further up
/// in the same files is passed over.
public struct Intake {
  /// What has come of it so far; after a failure too.
  public var summary: IntakeSummary { progress.summary }

  private let store: Store
  private let indexFile: String?
  private let host: String
  private let options: IntakeOptions
  private let clock: @Sendable () -> Int64
  private var progress = IntakeProgress()

  /// Where there is no `indexFile`, all of the store has to be read first. `clock` tells the
  /// milliseconds since the beginning of 1970, UTC.
  public init(
    into store: Store, indexFile: String?, host: String = Store.thisHost,
    _ options: IntakeOptions = IntakeOptions(),
    clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    self.store = store
    self.indexFile = indexFile
    self.host = host
    self.options = options
    self.clock = clock
  }

  /// Takes in the articles in files and folders, as named on the command line; `-` is standard input.
  ///
  /// `goesOn` is told how far things have come, several times a second, and says whether to go on.
  /// Where it says no, what has been read is still written.
  ///
  /// - Throws: Where the store cannot be written. What is in ``summary`` by then is on the disk.
  public mutating func take(
    _ paths: [String], goesOn: (IntakeProgress) -> Bool = { _ in true }
  ) throws(Failure) {
    let found = try Opening.waitedFor(
      at: store, indexFile: indexFile, host: host, options, clock: clock
    ) { goesOn(progress.at($0)) }
    guard var opening = found else { return }
    for warning in opening.catalogue.warnings { progress.summary.warn(warning) }
    let files = IntakeFiles(paths, for: store)
    progress.bytesInAll = files.readsStandardInput ? nil : files.byteCount
    for problem in files.problems { progress.summary.report(problem) }
    try take(files, to: &opening.desk, goesOn)
    try opening.desk.close(&progress.summary, isHurry: !goesOn(progress))
  }

  private mutating func take(
    _ files: IntakeFiles, to desk: inout AcquisitionsDesk, _ goesOn: (IntakeProgress) -> Bool
  ) throws(Failure) {
    if files.readsStandardInput {
      guard try takeStandardInput(to: &desk, goesOn) else { return }
    }
    for file in files.files {
      let before = progress.bytesRead
      let wasLast: Bool
      if file.ends(in: PlainTextFile.endings) {
        wasLast = try !takeText(file, to: &desk, goesOn)
      } else {
        wasLast = try !takeArticles(file, to: &desk, goesOn)
      }
      if wasLast { return }
      // A file that could not be read is behind us all the same.
      let size = (try? file.status).map { Int($0.st_size) } ?? 0
      progress.bytesRead = max(progress.bytesRead, before + size)
    }
  }
}

// MARK: - Reading

extension Intake {
  /// In bytes, read at a time.
  private static let pieceSize = 1 << 20
  /// In bytes. Something is wrong with an article that is larger.
  private static let largestArticle = 1 << 28

  /// Says whether to go on.
  private mutating func takeArticles(
    _ path: Path, to desk: inout AcquisitionsDesk, _ goesOn: (IntakeProgress) -> Bool
  ) throws(Failure) -> Bool {
    let file: OpenFile
    do throws(SystemError) {
      file = try OpenFile(regular: path)
    } catch {
      progress.summary.report(Problem(file: path.shown, reason: error.reason))
      return true
    }
    return try take(file, named: path.shown, isStream: false, to: &desk, goesOn)
  }

  private mutating func takeStandardInput(
    to desk: inout AcquisitionsDesk, _ goesOn: (IntakeProgress) -> Bool
  ) throws(Failure) -> Bool {
    let name = "standard input"
    guard isatty(STDIN_FILENO) == 0 else {
      let reason = "it is the keyboard. Send a file into it: quoth import - < FILE"
      progress.summary.report(Problem(file: name, reason: reason))
      return true
    }
    let file: OpenFile
    do throws(SystemError) {
      file = try OpenFile(duplicating: STDIN_FILENO)
    } catch {
      progress.summary.report(Problem(file: name, reason: error.reason))
      return true
    }
    return try take(file, named: name, isStream: true, to: &desk, goesOn)
  }

  private mutating func take(
    _ file: consuming OpenFile, named name: String, isStream: Bool,
    to desk: inout AcquisitionsDesk, _ goesOn: (IntakeProgress) -> Bool
  ) throws(Failure) -> Bool {
    var reading = IntakeReading(file: name, options, fetched: desk.fetched)
    var window = SourceWindow(file, isStream: isStream, pieceSize: Self.pieceSize)
    var needed = 0
    while !window.isLast {
      guard goesOn(progress) else { return false }
      if isStream, !Self.waitForMore() {
        // Nothing stays unwritten while whoever fills the pipe takes a break.
        try desk.send(&progress.summary)
        continue
      }
      do throws(SystemError) {
        let end = window.piece.end
        try window.advance(to: needed)
        progress.bytesRead += window.piece.end - end
      } catch {
        reading.report(nil, error.reason)
        break
      }
      if window.bytes.count > Self.largestArticle {
        reading.report(nil, "an article in it is larger than 256 MB, and the rest is left out")
        break
      }
      needed = reading.take(window.piece, isLast: window.isLast)
      try deal(with: &reading, at: &desk)
    }
    try deal(with: &reading, at: &desk)
    return true
  }

  private mutating func takeText(
    _ path: Path, to desk: inout AcquisitionsDesk, _ goesOn: (IntakeProgress) -> Bool
  ) throws(Failure) -> Bool {
    guard goesOn(progress) else { return false }
    var reading = IntakeReading(file: path.shown, options, fetched: desk.fetched)
    do throws(SystemError) {
      let file = try OpenFile(regular: path)
      let status = try file.status
      guard status.st_size <= Self.largestArticle else { throw SystemError(code: EFBIG) }
      let bytes = try file.bytes(in: 0..<Int(status.st_size))
      if PlainTextFile.isNoText(bytes) {
        reading.report(nil, "it is no text in UTF-8, whatever its name says")
      } else {
        let modified = Int64(status.st_mtim.tv_sec) * 1000
        reading.take(
          PlainTextFile(
            bytes, path: path.resolved, host: Store.fileStem(of: host), modified: modified))
      }
    } catch {
      reading.report(nil, error.reason)
    }
    try deal(with: &reading, at: &desk)
    return true
  }

  private mutating func deal(
    with reading: inout IntakeReading, at desk: inout AcquisitionsDesk
  ) throws(Failure) {
    for problem in reading.problems { progress.summary.report(problem) }
    reading.clearProblems()
    guard !reading.offers.isEmpty else { return }
    try desk.take(reading.offers, &progress.summary)
    reading.clearOffers()
  }

  /// Waits for standard input, a quarter of a second at most, so that a person can be listened to
  /// meanwhile. Says whether there is more, or an end.
  private static func waitForMore() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 250) > 0
  }
}
