import Articles
import Glibc

/// The files to be taken into a store, in order.
struct IntakeFiles {
  private(set) var files: [Path] = []
  private(set) var problems: [Problem] = []
  private(set) var readsStandardInput = false
  private(set) var byteCount = 0

  /// `paths` are files and folders, as named on the command line; `-` is standard input.
  init(_ paths: [String], for store: Store) {
    var walk = FolderWalk(endings: [".json", ".jsonl", ".ndjson"] + PlainTextFile.endings)
    for path in paths {
      if path == "-" { readsStandardInput = true } else { walk.take(Path(path)) }
    }
    problems = walk.problems
    for file in walk.files { take(file, unlessIn: store) }
  }

  private mutating func take(_ file: Path, unlessIn store: Store) {
    if file.parent.isSame(as: store.articles) {
      let reason = "it is a part of the store that articles are to go into"
      return problems.append(Problem(file: file.shown, reason: reason))
    }
    files.append(file)
    byteCount += (try? file.status).map { Int($0.st_size) } ?? 0
  }
}

extension Path {
  /// Whether both lead to one file or folder.
  fileprivate func isSame(as other: Path) -> Bool {
    guard let one = try? status, let other = try? other.status else { return false }
    return FileIdentity(one) == FileIdentity(other)
  }
}
