import Articles
import FoundationEssentials
import GRDB

/// Where the index knows an article to lie.
struct IndexedRecord {
  var number: Int64
  var id: String
  var file: Int64
  /// In bytes from the start of the file.
  var place: Range<Int>
  /// The title of the feed it is an item of.
  var feed: String?
  /// A hash of the record's bytes.
  var print: Int64
  /// Seconds since the beginning of 1970, UTC; nil where the article has no date.
  var instant: Int64?
  /// Whether its words can be searched for.
  var isWorded: Bool
  /// The name by which the index knows the file.
  var fileName: [UInt8]

  /// What a record is made from.
  static let columns = """
    article.number, article.file, article.start, article.length, article.feed, article.print,
    article.instant, article.isWorded, file.name, article.id
    """
  /// What they are selected from.
  static let tables = "article JOIN file ON file.file = abs(article.file)"

  /// The record of article `id`; nil where there is none.
  static func of(_ id: Article.ID, in db: Database) throws -> IndexedRecord? {
    let find = try db.cachedStatement(
      sql: "SELECT \(columns) FROM \(tables) WHERE article.hash = ? AND article.id = ?")
    return try Row.fetchOne(find, arguments: [id.hash, id.rawValue]).map { IndexedRecord($0) }
  }

  /// The record of the article with `number`; nil where there is none.
  static func of(_ number: Int64, in db: Database) throws -> IndexedRecord? {
    let find = try db.cachedStatement(
      sql: "SELECT \(columns) FROM \(tables) WHERE article.number = ?")
    return try Row.fetchOne(find, arguments: [number]).map { IndexedRecord($0) }
  }

  /// From the ``columns``, of which the first is the one at `first`.
  init(_ row: Row, from first: Int = 0) {
    number = row[first]
    file = row[first + 1]
    let start: Int = row[first + 2]
    let length: Int = row[first + 3]
    place = start..<start + length
    feed = row[first + 4]
    print = row[first + 5]
    instant = row[first + 6]
    isWorded = row[first + 7]
    fileName = Array(row[first + 8] as Data)
    id = row[first + 9]
  }
}
