import Articles
import Glibc
import Text

/// What the reader has open: an index of every headline, and the files where the articles lie.
///
/// Opening reads no article. ``update(progress:)`` does, and again whenever files have changed; what
/// is in the index already can be asked for meanwhile, from any thread.
public struct Library: Sendable {
  let index: Index
  let holdings: Holdings
  /// Whose marks count.
  let marks: Store?
  /// Whoever brings the index up to date has this file locked; nil where nobody else could.
  private(set) var lock: Path?
  /// Where the index is kept; nil where it is in memory.
  private(set) var indexFile: Path?
  /// What a person should know of it, though it can be read.
  public private(set) var warnings: [Failure] = []

  enum Holdings: Sendable {
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

extension SystemError {
  fileprivate var reasonForInput: String {
    code == ENOTTY ? "it is the keyboard. Send a file into it: quoth - < FILE" : reason
  }
}
