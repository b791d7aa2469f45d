/// Something articles are read from, and the name by which the index knows it.
///
/// Of several records about one article the last counts, with sources in the order of these names.
struct ShelvedSource: Sendable {
  let name: [UInt8]
  let source: Source

  /// A file of a store.
  init(storeFile path: Path) {
    name = path.bytes
    source = .file(path)
  }

  /// What a person has named: the order in which that was done counts.
  init(_ source: Source, rank: Int) {
    let digits = String(rank)
    let path: [UInt8]
    switch source {
    case .file(let file): path = file.bytes
    case .bytes(_, let name): path = Array(name.utf8)
    }
    name = Array(String(repeating: "0", count: max(0, 8 - digits.count)).utf8) + digits.utf8 + path
    self.source = source
  }

  /// What the system says of it now; see ``Path/stamp``.
  var stamp: String {
    switch source {
    case .file(let path): path.stamp
    case .bytes: "in memory"
    }
  }
}

/// Everything that is read from, by the names the index knows.
struct ShelvedSources: Sendable {
  private let sources: [[UInt8]: Source]

  init(_ shelved: [ShelvedSource]) {
    sources = Dictionary(shelved.map { ($0.name, $0.source) }, uniquingKeysWith: { $1 })
  }

  /// The source of that name; an empty one where it is no longer there.
  subscript(name: [UInt8]) -> Source { sources[name] ?? .bytes([], name: "a file that is gone") }
}
