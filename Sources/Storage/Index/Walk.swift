import Articles

/// What was found on the way through the files of a library.
struct Walk {
  /// The newest month first: it is what a person looks at while the rest is read.
  var sources: [ShelvedSource] = []
  var problems: [Problem] = []
  /// Whether what was not found is not there.
  var isWhole = true
}

extension Walk {
  /// Goes through the files of a store.
  init(through store: Store) {
    guard store.root.isThere, store.root.isFolder, store.articles.isThere else {
      // One that nobody has made yet is empty; but so is the place of a disk that was taken away.
      isWhole = false
      guard store.root.isThere, !store.root.isFolder else { return }
      problems = [
        Problem(file: store.root.shown, reason: "it is not a folder, so it cannot be a store")
      ]
      return
    }
    var walk = FolderWalk()
    walk.take(store.articles)
    sources = walk.files.sorted { $1.isBefore($0) }.map(ShelvedSource.init(storeFile:))
    problems = walk.problems
    if case .illegibleVersion(let file, let reason) = store.refusal {
      let advice =
        "Nothing is written until it can be read. Put a good copy in its place or remove it"
      problems.append(Problem(file: file, reason: "\(reason). \(advice)"))
    }
    isWhole = walk.isWhole
  }
}

extension Path {
  /// Whether it holds older articles than `other`, as far as its name tells. Names that begin with
  /// no year come last.
  fileprivate func isBefore(_ other: Path) -> Bool {
    let (hasYear, otherHasYear) = (name.first?.isDigit == true, other.name.first?.isDigit == true)
    return hasYear == otherHasYear ? bytes.lexicographicallyPrecedes(other.bytes) : !hasYear
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
