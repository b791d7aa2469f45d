import Articles
import People
import Search
public import Storage
import Text
import ViewModels

/// The files of one sitting: what is read from, and where marks are kept.
public actor Desk {
  /// What the person asked to read.
  public enum Choice: Hashable, Sendable {
    /// Files and folders, as named on the command line.
    case paths([String])
    /// Articles that come with the program, as bytes of JSON, and what they are called together.
    case edition([UInt8], name: String = "The bundled edition")
    /// The person's own store.
    case store
  }

  private let choice: Choice
  private let store: Store?
  private let indexFile: String?
  private let host: String
  private var ledger: MarkLedger
  private var corrections: CorrectionLedger
  /// Where articles were left off; nil until somebody has asked, or where nothing can be kept.
  private lazy var places = store.map { ReadingPlaces(of: $0, host: host) }
  private let engine: Engine
  private var opened: (library: Library, archivist: Archivist)?
  /// Whether nothing has been read yet, because another process is about to.
  private var othersRead = false

  /// - Parameters:
  ///   - choice: What is read.
  ///   - store: Where marks go, whatever is read; without one they last as long as the sitting.
  ///   - indexFile: Where the index of the store is kept; without one it lasts as long.
  ///   - host: What this machine is called.
  ///   - engine: What reads the articles.
  public init(
    _ choice: Choice, store: Store?, indexFile: String? = nil, host: String = Store.thisHost,
    engine: Engine
  ) {
    self.choice = choice
    self.store = store
    self.indexFile = indexFile
    self.engine = engine
    self.host = host
    ledger = MarkLedger(store.map { MarkJournal(store: $0, host: host) })
    corrections = CorrectionLedger(store.map { CorrectionJournal(store: $0, host: host) })
  }

  /// What has been opened.
  var openLibrary: Library? { opened?.library }

  /// The store, where that is what has been opened.
  var openStore: Library? { choice == .store ? openLibrary : nil }

  /// Opens the library, and reads what can be read in the blink of an eye; the rest is the
  /// archivist's. With `wholly` everything is read first.
  func open(_ request: HeadlineRequest, wholly: Bool) -> Event {
    do throws(Failure) {
      let library = try readableLibrary(wholly: wholly)
      let archivist = Archivist(library, engine: engine)
      opened = (library, archivist)
      let window = try library.headlines(request)
      return .libraryOpened(
        LibraryContents(
          name: name, request: request, window: window, problems: try library.problems,
          warnings: library.warnings.map(\.description), advice: try advice(about: library),
          work: othersRead ? Archivist.othersRead : nil,
          isWhole: window.tally?.articles == 1 ? try library.isUpToDate : true))
    } catch {
      return .libraryFailed(error.description)
    }
  }

  /// The library, with what can be read of it at once, or all of it.
  private func readableLibrary(wholly: Bool) throws(Failure) -> Library {
    switch choice {
    case .paths(let paths): try read(.open(paths: paths, marks: store), wholly: wholly)
    case .edition(let bytes, let name):
      try read(.open(edition: bytes, name: name, marks: store), wholly: wholly)
    case .store:
      if let store {
        try .open(store: store, indexFile: indexFile) { library throws(Failure) in
          _ = try read(library, wholly: wholly)
        }
      } else {
        try .open(paths: [])
      }
    }
  }

  private func read(_ library: Library, wholly: Bool) throws(Failure) -> Library {
    if wholly { try Archivist(library, engine: engine).finish() } else { try glance(at: library) }
    return library
  }

  /// Nobody minds waiting for so long before the first headlines.
  private static let blink = Duration.milliseconds(250)

  /// Reads as much as a blink of an eye allows, where nothing has been read yet.
  private func glance(at library: Library) throws(Failure) {
    guard try !library.isIndexed else { return }
    let start = ContinuousClock.now
    let reading: Void? = try library.unlessOthersDo { () throws(Failure) in
      try library.update { _ in ContinuousClock.now - start < Self.blink }
    }
    othersRead = reading == nil
  }

  /// From now on, `post` is told when the library changes.
  func watch(_ post: @escaping @Sendable (Event) -> Void) {
    opened?.archivist.start(post: post)
  }

  func article(_ id: Article.ID) throws(Failure) -> Article {
    guard let library = openLibrary else { throw .missing(id) }
    return try library.article(id)
  }
}

// MARK: - Where somebody was reading

extension Desk {
  func place(in article: Article.ID) -> TextOffset? { places?[article] }

  func keepPlace(_ offset: TextOffset?, in article: Article.ID) -> Event {
    do throws(Failure) {
      try places?.keep(offset, in: article)
      return .placeKept()
    } catch {
      return .placeKept(error.description)
    }
  }
}

// MARK: - Marks

extension Desk {
  func keep(_ act: MarkAct) -> Event {
    tellArchivist(after: ledger.keep(act))
  }

  func step(_ step: MarkStep) -> Event {
    tellArchivist(after: ledger.step(step))
  }

  func markAllRead(in query: Query) -> Event {
    do throws(Failure) {
      let unread = try openLibrary?.unread(in: query) ?? []
      let act = MarkAct(unread.map { MarkChange(article: $0, mark: .read, value: true) })
      return tellArchivist(after: ledger.keep(act))
    } catch {
      _ = ledger.keep(MarkAct([]))
      return .marksNotKept(.act, nil, error.description)
    }
  }

  func retryMarks() -> Event {
    tellArchivist(after: ledger.retry())
  }

  private func tellArchivist(after event: Event) -> Event {
    opened?.archivist.acts(kept: ledger.keptActs)
    return event
  }
}

// MARK: - Corrections

extension Desk {
  func corrections(of article: Article.ID) -> [Correction] { corrections[article] }

  func keep(_ correction: Correction) -> Event {
    let event = corrections.keep(correction)
    opened?.archivist.ring()
    return event
  }
}

// MARK: - People

extension Desk {
  /// Writes `ruling` down, and follows it at once.
  func keep(_ ruling: Ruling) -> Event {
    do throws(Failure) {
      guard let store else { throw .homeless }
      if let library = openLibrary {
        for party in [ruling.one, ruling.other] where try !library.knows(party) {
          return .rulingNotKept("nobody goes by “\(party)”; a surname alone is not enough")
        }
      }
      try RulingJournal(store: store, host: host).append(ruling)
      try openLibrary?.followRulings()
      opened?.archivist.ring()
      return .rulingKept(ruling)
    } catch {
      return .rulingNotKept(error.description)
    }
  }

  func write(_ order: PrintOrder) -> WritingOrder.Outcome {
    do throws(Failure) {
      let isWritten = try PrintedFile.write(
        order.printout.text, to: order.file, mayReplace: order.mayReplace)
      return isWritten ? .written(1) : .exists
    } catch {
      return .failed(error.description)
    }
  }

  func write(_ order: WritingOrder) -> WritingOrder.Outcome {
    guard let library = openLibrary else { return .written(0) }
    do throws(Failure) {
      let count = try library.writeCitations(
        of: order.dossier, order.query, as: order.format, for: order.name, to: order.file,
        mayReplace: order.mayReplace)
      return count.map { .written($0) } ?? .exists
    } catch {
      return .failed(error.description)
    }
  }
}

// MARK: - Words

extension Desk {
  private var name: String {
    switch choice {
    case .store: "All articles"
    case .edition(_, let name): name
    case .paths(let paths):
      paths.count == 1 ? lastPart(of: paths[0]) : "\(paths.count.grouped) files and folders"
    }
  }

  /// `article.json`, of `../news/article.json`.
  private func lastPart(of path: String) -> String {
    path == "-" ? "standard input" : (path.split(separator: "/").last ?? "/").cleanCopy()
  }

  /// What to tell someone who finds nothing to read.
  private func advice(about library: Library) throws(Failure) -> [String] {
    switch choice {
    case .store:
      return [
        "There are no articles in your store yet.",
        "quoth feed add URL      follows a feed, or one that a page offers; so does +",
        "quoth feed import FILE  takes over the feeds of another reader",
        "quoth FILE…             reads JSON, JSON Feed or JSON Lines where they lie",
        "quoth --samples         opens the edition that comes with the program",
        "quoth import FILE…      takes articles into your store, which is",
        "    \(store?.folder.cleanCopy() ?? "")",
        "q quits, ? helps.",
      ]
    case .edition, .paths:
      return [
        "There is nothing to read in \(name).",
        "Articles are JSON Feed items: one object, a list of them, a JSON Feed, or JSON Lines.",
        try !library.problems.isEmpty ? "M shows what could not be read, and why." : "",
        "q quits, ? helps.",
      ]
    }
  }
}
