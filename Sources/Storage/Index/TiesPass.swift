import GRDB
import People

/// Decides who is who among names whose ties are in doubt, once the articles have been read.
struct TiesPass {
  let library: Library

  /// Settles the ties of `count` names, and of all that have to do with them; says how many there were.
  func step(_ count: Int) throws(Failure) -> Int {
    let keys = try library.index.read { db in
      try String.fetchAll(db, sql: "SELECT key FROM doubt LIMIT ?", arguments: [count])
    }
    guard !keys.isEmpty else { return 0 }
    let rulings = library.marks.map { Rulings(of: $0).inOrder } ?? []
    try library.index.change { db in
      try Genealogy(in: db, rulings: rulings).settle(Set(keys.map(NameKey.init(rawValue:))))
    }
    return keys.count
  }
}
