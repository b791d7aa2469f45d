public import Articles
import Text

/// What the reader has open: the headlines of every article, and where each lies on disk.
///
/// The articles themselves stay there, and are read again one at a time.
public struct Library: Sendable {
  /// Newest first; those without a date last, in the order in which they were found.
  public let headlines: [Headline]
  /// What could not be read, file by file.
  public let problems: [Problem]

  private let sources: [Source]
  private let places: [Article.ID: Place]

  /// Where an article lies.
  struct Place: Sendable {
    /// Which of the sources.
    var source: Int
    /// In bytes from its start.
    var bytes: Range<Int>
    /// The title of the feed it is an item of.
    var feed: String?
  }

  init(_ librarian: Librarian) {
    let newestFirst = librarian.holdings.enumerated().sorted { one, other in
      let (instant, otherInstant) = (one.element.instant, other.element.instant)
      return instant == otherInstant ? one.offset < other.offset : instant > otherInstant
    }
    headlines = newestFirst.map(\.element.headline)
    problems = librarian.problems
    sources = librarian.sources
    places = Dictionary(
      librarian.holdings.map { ($0.headline.id, $0.place) }, uniquingKeysWith: { $1 })
  }
}

extension Library {
  /// Opens files and folders, as named on the command line; `-` is standard input.
  ///
  /// A file holds an article, a list of articles, a JSON Feed, or JSON Lines. Where several
  /// articles have one id, the last one counts.
  public static func open(paths: [String]) -> Library {
    var librarian = Librarian()
    for path in paths {
      if path == "-" {
        librarian.takeStandardInput()
      } else {
        librarian.take(Path(path))
      }
    }
    return Library(librarian)
  }

  /// Opens an edition that is in memory already, such as the one that comes with this program.
  public static func open(edition bytes: [UInt8], name: String) -> Library {
    var librarian = Librarian()
    librarian.take(.bytes(bytes, name: name.cleanCopy()))
    return Library(librarian)
  }

  /// Opens a person's own store. One that is not there yet is empty.
  public static func open(store: Store) -> Library {
    var librarian = Librarian()
    if store.root.isThere, !store.root.isFolder {
      librarian.report(store.root, "it is not a folder, so it cannot be a store")
    } else if store.articles.isFolder {
      librarian.take(store.articles)
    }
    return Library(librarian)
  }

  /// The whole article, read from where it lies now.
  public func article(_ id: Article.ID) throws(Failure) -> Article {
    guard let place = places[id] else { throw .missing(id) }
    let source = sources[place.source]
    let bytes = try source.record(place.bytes)
    guard let proof = ItemReader().readArticle(bytes[...]), proof.item.identity == id else {
      throw .changed(file: source.name)
    }
    return Article(proof.item, from: place.feed)
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
