import Articles
import Glibc

/// A person's own folder of articles and marks.
///
/// ```
/// STORE/quoth-store.json      {"version":1,"host":"laptop"}
/// STORE/articles/*.jsonl      shards: feed items, one a line; the last line about an id wins
/// STORE/marks/HOST.jsonl      one journal a machine, so that no two ever write one file
/// STORE/corrections/HOST.jsonl who speaks, against what the engine found
/// STORE/quarantine/HOST.jsonl what could not be read, and where it lay
/// STORE/backup/               shards as they were before `quoth compact`
/// ```
public struct Store: Hashable, Sendable {
  /// The version of the layout this program reads and writes.
  public static let version = 1

  let root: Path

  /// A store in `folder`, which need not be there yet.
  public init(folder: String) {
    self.init(root: Path(folder))
  }

  init(root: Path) {
    self.root = root
  }

  /// The path of the folder, for people to read.
  public var folder: String { root.shown }

  /// The store of the person whose environment this is: `$QUOTH_STORE`, else
  /// `$XDG_DATA_HOME/quoth`, else `~/.local/share/quoth`. Nil where there is not even a home.
  public init?(environment: [String: String]) {
    if let folder = environment["QUOTH_STORE"], !folder.isEmpty {
      self.init(folder: folder)
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      // The XDG specification tells us to take no notice of a relative one.
      self.init(folder: data + "/quoth")
    } else if let home = environment["HOME"], !home.isEmpty {
      self.init(folder: home + "/.local/share/quoth")
    } else {
      return nil
    }
  }

  /// What this machine is called, in the names of its files.
  public static var thisHost: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// `host` as it stands in the names of files: only what every file system takes.
  static func fileStem(of host: String) -> String {
    let letters = host.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || "0"..."9" ~= scalar
      return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
    }
    return letters.isEmpty ? "localhost" : String(letters.prefix(100))
  }
}

extension Store {
  /// What a person should know of it before they change anything.
  var warnings: [Failure] {
    var warnings: [Failure] = []
    // What nobody can tell the version of is among the problems.
    if case .newerStore? = refusal, let refusal { warnings.append(refusal) }
    if let folder = try? OpenFile(root), !folder.knowsLocks() {
      warnings.append(.noLocks(folder: self.folder))
    }
    return warnings
  }

  /// Whether anybody has ever marked anything in it, as reading an article does.
  public var hasMarks: Bool { !journals.isEmpty }

  var articles: Path { root.appending("articles") }
  var marks: Path { root.appending("marks") }
  var quarantine: Path { root.appending("quarantine") }
  var backup: Path { root.appending("backup") }

  /// The journals of all machines. None where there is no store yet.
  var journals: [Path] {
    let names = (try? marks.names()) ?? []
    return names.map { marks.appending($0) }
      .filter { $0.ends(in: [".jsonl"]) && $0.name.first != UInt8(ascii: ".") }
  }

  var versionFile: Path { root.appending("quoth-store.json") }

  /// The files of articles, in the order in which they are read: of two lines about one article the
  /// one read later counts. None where there is no store yet.
  func shards() -> (files: [Path], problems: [Problem]) {
    guard articles.isThere else { return ([], []) }
    var walk = FolderWalk()
    walk.take(articles)
    return (walk.files.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }, walk.problems)
  }

  /// What a file of articles is called, from their folder: `2025-12.jsonl`.
  func shardName(of file: Path) -> String {
    let folder = articles.appending("").bytes
    let name =
      file.bytes.starts(with: folder) ? file.bytes.dropFirst(folder.count) : file.bytes[...]
    return String(decoding: name, as: UTF8.self)
  }
}
