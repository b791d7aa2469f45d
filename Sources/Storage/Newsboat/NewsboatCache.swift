import Articles
import GRDB
import Glibc

/// The database in which newsboat keeps its articles, `cache.db`, to be read and never written.
public struct NewsboatCache: Sendable {
  /// As a person would name it.
  public let file: String

  public init(_ file: String) {
    self.file = file
  }

  /// Where newsboat keeps it, in the order in which newsboat looks; the first that is there counts.
  /// Nil where there is none.
  ///
  /// `environment` has `HOME`, `XDG_CONFIG_HOME` and `XDG_DATA_HOME` as far as they are set.
  public init?(environment: [String: String]) {
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    func folder(_ name: String, _ usual: String) -> String {
      let given = environment[name] ?? ""
      return (given.hasPrefix("/") ? given : home + usual) + "/newsboat"
    }
    let old = home + "/.newsboat/cache.db"
    let new = folder("XDG_DATA_HOME", "/.local/share") + "/cache.db"
    let isNew = Path(folder("XDG_CONFIG_HOME", "/.config")).isThere
    let places = isNew ? [new, old] : [old, new]
    guard let place = places.first(where: { Path($0).isThere }) else { return nil }
    file = place
  }
}

extension NewsboatCache {
  /// Hands all articles to `body`, some hundred at a time, until it says to stop.
  ///
  /// Of a damaged database everything up to the damage is read, and then everything behind it.
  ///
  /// - Returns: What was damaged, where something was.
  /// - Throws: Where nothing can be read, or what `body` throws.
  func read(_ body: ([NewsboatArticle]) throws(Failure) -> Bool) throws(Failure) -> Problem? {
    let reading = try NewsboatReading(of: self)
    var last: Int64 = 0
    var damage: String?
    while damage == nil {
      switch reading.articles(after: last) {
      case .failure(let error): damage = error.reason
      case .success(let articles):
        guard let end = articles.last?.number else { return nil }
        last = end
        guard try body(articles) else { return nil }
      }
    }
    var first = Int64.max
    while case .success(let articles) = reading.articles(before: first, after: last),
      let end = articles.last?.number
    {
      first = end
      guard try body(articles) else { break }
    }
    return damage.map {
      Problem(file: file, reason: "the database is damaged, and what could be read is taken: \($0)")
    }
  }
}

/// A cache that is open.
private struct NewsboatReading {
  private let database: DatabaseQueue
  private let selection: String
  private let feeds: [String: String]

  /// Why a page of articles cannot be read.
  struct Damage: Error {
    var reason: String
  }

  /// How many articles are read at a time. Where one of them cannot be, fewer are tried.
  private static let pages = [200, 20, 1]

  init(of cache: NewsboatCache) throws(Failure) {
    if let reason = Self.reasonAgainst(Path(cache.file)) {
      throw .unreadable(file: cache.file, reason: reason)
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let columns: Set<String>
    do {
      database = try DatabaseQueue(path: cache.file, configuration: configuration)
      columns = try database.read { Set(try $0.columns(in: "rss_item").map(\.name)) }
      feeds = (try? database.read(Self.titles)) ?? [:]
    } catch {
      throw .unreadable(file: cache.file, reason: Self.reason(for: error))
    }
    selection = NewsboatColumn.selection(from: columns)
  }

  /// SQLite says of all of these only that it cannot open them.
  private static func reasonAgainst(_ file: Path) -> String? {
    do throws(SystemError) {
      _ = try OpenFile(regular: file)
      return nil
    } catch {
      return error.reason
    }
  }

  private static func reason(for error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return "newsboat is writing to it. Quit newsboat first"
    case .SQLITE_NOTADB, .SQLITE_ERROR: return "it is no database of newsboat's"
    default: return error.message ?? "\(error.resultCode)"
    }
  }

  private static func titles(_ db: Database) throws -> [String: String] {
    var titles: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT CAST(rssurl AS TEXT), CAST(title AS TEXT) FROM rss_feed")
    while let row = try rows.next() {
      if let address: String = row[0], let title: String = row[1] { titles[address] = title }
    }
    return titles
  }
}

extension NewsboatReading {
  /// The next articles, from the first to the last.
  func articles(after number: Int64) -> Result<[NewsboatArticle], Damage> {
    articles(where: "id > \(number) ORDER BY id")
  }

  /// The next articles, from the last to the first.
  func articles(before number: Int64, after end: Int64) -> Result<[NewsboatArticle], Damage> {
    articles(where: "id < \(number) AND id > \(end) ORDER BY id DESC")
  }

  /// What was deleted in newsboat is among them, so that there is no end before the last.
  private func articles(where condition: String) -> Result<[NewsboatArticle], Damage> {
    var reason = ""
    for page in Self.pages {
      do {
        let sql = "\(selection) WHERE \(condition) LIMIT \(page)"
        return .success(
          try database.read { db in
            try Row.fetchAll(db, sql: sql).map { NewsboatArticle($0, feeds: feeds) }
          })
      } catch {
        reason = Self.reason(for: error)
      }
    }
    return .failure(Damage(reason: reason))
  }
}
