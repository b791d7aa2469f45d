import Articles
import GRDB

/// What is in a store before something is taken in, as its index tells.
struct Catalogue {
  private let library: Library

  /// What a person should know of it.
  var warnings: [Failure] { library.warnings }

  /// The catalogue of `store`, which has been read with whatever is new in it, whoever brought it
  /// there. Its index is in `indexFile`, or in memory where that is nil or does not work.
  ///
  /// `goesOn` is told how many articles have been read, and says whether to go on.
  init(of store: Store, indexFile: String?, goesOn: (Int) -> Bool) throws(Failure) {
    library = try .open(store: store, indexFile: indexFile) { library throws(Failure) in
      var count = 0
      try library.afterOthers(waitingWhile: { goesOn(0) }) { () throws(Failure) in
        try library.update {
          count += $0
          return goesOn(count)
        }
        try FingerprintPass(library: library).finish { goesOn(count) }
      }
    }
  }

  /// Reads what others have added to the store meanwhile.
  func readNews() throws(Failure) {
    try library.renewIndexIfGone()
    try library.afterOthers { () throws(Failure) in try library.update() }
  }

  /// Reads what has been added to the store, of which the fingerprints are known.
  func update(with additions: [Register.Addition]) throws(Failure) {
    try library.afterOthers { () throws(Failure) in
      try library.update()
      try FingerprintPass(library: library).note(additions)
    }
  }

  /// An article of the store.
  struct Entry {
    var id: String
    /// Where it lies.
    var place: Place
  }

  struct Place: Sendable {
    var file: Path
    /// In bytes from its start.
    var bytes: Range<Int>
  }

  /// What is known of one offer.
  struct Knowledge {
    /// The article of this id.
    var same: Entry?
    /// One that is the same under another id: because it has appeared under this one as well, because
    /// of its address, or because of its words.
    var alias: Entry?
    var atAddress: Entry?
    var withWords: Entry?
    /// Those that may say nearly the same.
    var alike: [Entry] = []
  }

  /// More are not looked at: so many alike are notices, not articles.
  private static let mostAlike = 8

  /// What is known of each of `offers`.
  func knowledge(of offers: [Offer]) throws(Failure) -> [Knowledge] {
    try library.index.read { index in
      let find = try index.cachedStatement(sql: Self.fingerprint)
      func entries(_ print: Fingerprint?) throws -> [Entry] {
        guard let print else { return [] }
        return try Int64.fetchAll(find, arguments: [print.column, Self.mostAlike]).compactMap {
          try IndexedRecord.of($0, in: index).map(Entry.init)
        }
      }
      return try offers.map { offer in
        var knowledge = Knowledge()
        let id = Article.ID(rawValue: offer.id)
        knowledge.same = try IndexedRecord.of(id, in: index).map(Entry.init)
        guard knowledge.same == nil else { return knowledge }
        knowledge.alias = try entries(Fingerprint(of: offer.id)).first
        knowledge.atAddress = try entries(offer.address).first
        knowledge.withWords = try entries(offer.words).first
        knowledge.alike = try offer.near.flatMap(entries)
        return knowledge
      }
    }
  }

  /// Those of `changes` that are about an article in the store, and a mark of which no journal has ever
  /// said anything.
  func unspoken(of changes: [MarkChange]) throws(Failure) -> [MarkChange] {
    try library.afterOthers { () throws(Failure) in try library.update() }
    return try library.index.read { index in
      let spoken = try index.cachedStatement(sql: "SELECT readAt, starredAt FROM mark WHERE id = ?")
      return try changes.filter { change in
        guard try IndexedRecord.of(change.article, in: index) != nil else { return false }
        let row = try Row.fetchOne(spoken, arguments: [change.article.rawValue])
        let time: Int64? = row?[change.mark == .read ? 0 : 1]
        return (time ?? 0) == 0
      }
    }
  }

  /// The line at `place`; nil where there is none any more.
  func line(at place: Place) -> [UInt8]? {
    try? OpenFile(regular: place.file).bytes(in: place.bytes)
  }

  private static let fingerprint = "SELECT number FROM fingerprint WHERE hash = ? LIMIT ?"
}

extension Catalogue.Entry {
  fileprivate init(_ record: IndexedRecord) {
    id = record.id
    place = Catalogue.Place(file: Path(bytes: record.fileName), bytes: record.place)
  }
}

extension Fingerprint {
  /// As it stands in the index.
  var column: Int64 { Int64(bitPattern: rawValue) }
}
