import Articles
import Glibc

/// Finds the files that are meant when a person names files and folders.
///
/// Folders are searched to the bottom, in the order of their names. Hidden files are passed over,
/// and so is what does not end as files of articles do; a file that is named itself is taken
/// whatever its name.
struct FolderWalk {
  private(set) var files: [Path] = []
  private(set) var problems: [Problem] = []
  /// Whether every folder could be looked through, and every file looked at.
  private(set) var isWhole = true
  /// Folders still to be searched, the next one last.
  private var waiting: [Path] = []
  private var visited: Set<FileIdentity> = []

  /// How the files end that are taken from folders.
  private let endings: [String]

  init(endings: [String] = [".json", ".jsonl", ".ndjson"]) {
    self.endings = endings
  }

  mutating func take(_ path: Path) {
    guard let status = status(of: path) else { return }
    if status.isFolder {
      waiting = [path]
      while let folder = waiting.popLast() { search(folder) }
    } else if status.isRegularFile {
      files.append(path)
    } else {
      report(path, status.oddity + ". Pass its contents through standard input: quoth - < FILE")
    }
  }

  private mutating func search(_ folder: Path) {
    guard let status = status(of: folder) else { return }
    guard visited.insert(FileIdentity(status)).inserted else {
      return report(folder, "it leads back to a folder that has been read already")
    }
    // A store also holds journals and settings, which are no articles.
    let store = Store(root: folder)
    if store.versionFile.isFile {
      if store.articles.isFolder { waiting.append(store.articles) }
      return
    }
    do throws(SystemError) {
      let names = try folder.names()
      take(names.filter { $0.first != UInt8(ascii: ".") }, in: folder)
    } catch {
      isWhole = false
      report(folder, error.reason)
    }
  }

  /// Files before folders, each in the order of their names.
  private mutating func take(_ names: [[UInt8]], in folder: Path) {
    var folders: [Path] = []
    for path in names.map({ folder.appending($0) }) {
      let isNamedAsArticles = path.ends(in: endings)
      guard let status = status(of: path) else { continue }
      if status.isFolder {
        if isNamedAsArticles { report(path, "it is a folder, though it is named as a file") }
        folders.append(path)
      } else if isNamedAsArticles {
        if status.isRegularFile { files.append(path) } else { report(path, status.oddity) }
      }
    }
    waiting += folders.reversed()
  }

  private mutating func status(of path: Path) -> stat? {
    do throws(SystemError) {
      return try path.status
    } catch {
      // A link to nowhere is a link to nowhere; a disk with an error may hold anything.
      if error.code != ENOENT, error.code != ELOOP { isWhole = false }
      report(path, error.reason)
      return nil
    }
  }

  private mutating func report(_ path: Path, _ reason: String) {
    problems.append(Problem(file: path.shown, reason: reason))
  }
}

/// What tells one file from every other, by whatever name it is reached.
struct FileIdentity: Hashable {
  let device: dev_t
  let number: ino_t

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}

extension Path {
  /// The names in a folder, in the order of their bytes.
  func names() throws(SystemError) -> [[UInt8]] {
    guard let folder = withCString({ opendir($0) }) else { throw .last }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
