import Articles
import FoundationEssentials

/// Our own passages with what a careful person marks in them: Tests/Gold.
struct Gold {
  private(set) var passages: [(name: String, marked: MarkedText)] = []

  /// The passages of the project in the folder `path`.
  init(of path: String) throws {
    let folder = URL(filePath: path).appending(path: "Tests/Gold")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".txt") {
      let marked = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      passages.append((name, MarkedText(marked)))
    }
  }
}
