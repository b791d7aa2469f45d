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
  private let store: Store
  private let journal: MarkJournal
  private var library: Library?

  /// Marks go to `store`, whatever is read.
  public init(_ choice: Choice, store: Store, host: String = Store.thisHost) {
    self.choice = choice
    self.store = store
    journal = MarkJournal(store: store, host: host)
  }

  func open() -> Event {
    let opened =
      switch choice {
      case .paths(let paths): Library.open(paths: paths)
      case .edition(let bytes): Library.open(edition: bytes, name: "the bundled edition")
      case .store: Library.open(store: store)
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
    let record = journal.load()
    return .marksLoaded(record.marks, record.history, record.problems)
  }

  func keep(_ step: MarkStep, _ act: MarkAct) -> Event {
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
        "quoth FILE…       reads articles where they lie: JSON, JSON Feed or JSON Lines",
        "quoth --samples   opens the edition that comes with the program",
        "To fill the store, put JSON Feed items, one a line, into",
        "    \(store.folder.cleanCopy())/articles/2026-11.jsonl",
        "q quits, ? helps.",
      ]
    case .edition, .paths:
      [
        "There is nothing to read in \(name).",
        "Articles are JSON Feed items: one object, a list of them, a JSON Feed, or JSON Lines.",
        "M shows what could not be read and why. q quits.",
      ]
    }
  }
}
