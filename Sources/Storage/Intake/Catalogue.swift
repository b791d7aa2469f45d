import Articles
import GRDB

/// What the index knows of the articles that were in the store before.
struct Catalogue {
  private let store: Store
  private let index: any DatabaseReader

  init(of store: Store, index: any DatabaseReader) {
    self.store = store
    self.index = index
  }

  /// What is known of one offer.
  struct Knowledge {
    /// Where the article of this id lies.
    var place: Place?
    var knowsAddress = false
    var knowsWords = false
  }

  struct Place: Sendable {
    /// The name of the shard.
    var shard: String
    /// In bytes from its start.
    var bytes: Range<Int>
  }

  /// What is known of each of `offers`.
  func knowledge(of offers: [Offer]) throws(Failure) -> [Knowledge] {
    do {
      return try index.read { index in
        let articles = try index.cachedStatement(sql: Self.articleByID)
        let fingerprints = try index.cachedStatement(sql: Self.fingerprint)
        return try offers.map { offer in
          var knowledge = Knowledge()
          if let row = try Row.fetchOne(articles, arguments: [offer.id]) {
            knowledge.place = Place(row)
          }
          knowledge.knowsAddress = try Self.holds(offer.address, fingerprints)
          knowledge.knowsWords = try Self.holds(offer.words, fingerprints)
          return knowledge
        }
      }
    } catch {
      throw .unreadable(file: "the index of \(store.folder)", reason: "\(error)")
    }
  }

  /// The line at `place`; nil where there is none any more.
  func line(at place: Place) -> [UInt8]? {
    try? OpenFile(regular: store.articles.appending(place.shard)).bytes(in: place.bytes)
  }

  private static let articleByID = """
    SELECT name, start, length FROM article JOIN file USING (file) WHERE id = ?
    """
  private static let fingerprint = "SELECT 1 FROM fingerprint WHERE hash = ? LIMIT 1"

  private static func holds(_ hash: Fingerprint?, _ statement: Statement) throws -> Bool {
    guard let hash else { return false }
    return try Int.fetchOne(statement, arguments: [Int64(bitPattern: hash.rawValue)]) != nil
  }
}

extension Catalogue.Place {
  fileprivate init(_ row: Row) {
    let name: String = row[0]
    let start: Int = row[1]
    shard = String(name.split(separator: "/").last ?? "")
    bytes = start..<start + (row[2] as Int)
  }
}
