import Glibc

/// A person's own folder of articles and marks.
///
/// ```
/// STORE/quoth-store.json      {"version":1}
/// STORE/articles/*.jsonl      feed items, one a line; the last line about an id wins
/// STORE/marks/HOST.jsonl      one journal a machine, so that no two ever write one file
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

  var articles: Path { root.appending("articles") }
  var marks: Path { root.appending("marks") }
  /// The journals of all machines. None where there is no store yet.
  var journals: [Path] {
    let names = (try? marks.names()) ?? []
    return names.map { marks.appending($0) }
      .filter { $0.ends(in: [".jsonl"]) && $0.name.first != UInt8(ascii: ".") }
  }

  var versionFile: Path { root.appending("quoth-store.json") }
}
