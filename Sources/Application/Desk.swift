import Articles
public import Storage
import Text
import ViewModels

/// The files of one sitting: what is read from, and where marks are kept.
public actor Desk {
  /// What the person asked to read.
  public enum Choice: Hashable, Sendable {
    /// Files and folders, as named on the command line.
    case paths([String])
    /// The articles that come with the program, as bytes of JSON.
    case edition([UInt8])
    /// The person's own store.
    case store
  }

  private let choice: Choice
  private let store: Store?
  private let journal: MarkJournal?
  private var library: Library?

  /// Marks go to `store`, whatever is read; without one they last as long as the sitting.
  public init(_ choice: Choice, store: Store?, host: String = Store.thisHost) {
    self.choice = choice
    self.store = store
    journal = store.map { MarkJournal(store: $0, host: host) }
  }

  func open() -> Event {
    let opened =
      switch choice {
      case .paths(let paths): Library.open(paths: paths)
      case .edition(let bytes): Library.open(edition: bytes, name: "the bundled edition")
      case .store: store.map(Library.open(store:)) ?? Library.open(paths: [])
      }
    library = opened
    return .libraryOpened(
      LibraryContents(
        name: name, headlines: opened.headlines, problems: opened.problems, advice: advice))
  }

  func article(_ id: Article.ID) throws(Failure) -> Article {
    guard let library else { throw .missing(id) }
    return try library.article(id)
  }

  func marks() -> Event {
    guard let journal else { return .marksLoaded([:], MarkHistory(), []) }
    let record = journal.load()
    return .marksLoaded(record.marks, record.history, record.problems)
  }

  func keep(_ step: MarkStep, _ act: MarkAct) -> Event {
    guard let journal else {
      return .marksNotKept("neither QUOTH_STORE nor HOME says where")
    }
    do throws(Failure) {
      try journal.append(step, of: act)
      return .marksKept
    } catch {
      return .marksNotKept(error.description)
    }
  }
}

// MARK: - Words

extension Desk {
  private var name: String {
    switch choice {
    case .store: "All articles"
    case .edition: "The bundled edition"
    case .paths(let paths):
      paths.count == 1 ? lastPart(of: paths[0]) : "\(paths.count.grouped) files and folders"
    }
  }

  /// `article.json`, of `../news/article.json`.
  private func lastPart(of path: String) -> String {
    path == "-" ? "standard input" : (path.split(separator: "/").last ?? "/").cleanCopy()
  }

  /// What to tell someone who finds nothing to read.
  private var advice: [String] {
    switch choice {
    case .store:
      [
        "There are no articles in your store yet.",
        "quoth FILE…       reads JSON, JSON Feed or JSON Lines where they lie",
        "quoth --samples   opens the edition that comes with the program",
        "To fill the store, put JSON Feed items, one a line, into a file such as",
        "    \(store?.folder.cleanCopy() ?? "")/articles/news.jsonl",
        "q quits, ? helps.",
      ]
    case .edition, .paths:
      [
        "There is nothing to read in \(name).",
        "Articles are JSON Feed items: one object, a list of them, a JSON Feed, or JSON Lines.",
        library?.problems.isEmpty == false ? "M shows what could not be read, and why." : "",
        "q quits, ? helps.",
      ]
    }
  }
}
