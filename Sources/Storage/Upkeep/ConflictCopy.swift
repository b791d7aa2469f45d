/// A second copy of a file, which a synchroniser made because two machines had changed it.
struct ConflictCopy: Hashable {
  /// The name of the file it is a copy of.
  let original: String

  /// What synchronisers put between a file's name and its ending.
  private static let marks = [
    // Syncthing: 2025-12.sync-conflict-20260103-101500-ABCDEFG.jsonl
    ".sync-conflict-",
    // Dropbox: 2025-12 (laptop's conflicted copy 2026-01-03).jsonl
    // Nextcloud: 2025-12 (conflicted copy 2026-01-03 101500).jsonl
    "conflicted copy",
    // ownCloud: 2025-12_conflict-20260103-101500.jsonl
    "_conflict-",
  ]

  /// Nil where `name` is not that of such a copy, of a file whose name has this `ending`.
  init?(_ name: String, of ending: String = ".jsonl") {
    guard name.hasSuffix(ending) else { return nil }
    for mark in Self.marks {
      guard let place = name.firstRange(of: mark) else { continue }
      var stem = name[..<place.lowerBound]
      if mark == "conflicted copy" {
        guard let bracket = stem.lastIndex(of: "("), stem[..<bracket].hasSuffix(" ") else {
          continue
        }
        stem = stem[..<bracket].dropLast()
      }
      guard !stem.isEmpty else { continue }
      original = stem + ending
      return
    }
    return nil
  }
}
