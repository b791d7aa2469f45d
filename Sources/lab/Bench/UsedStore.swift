import FoundationEssentials

/// A store that somebody has read in before. A newcomer's first screen is another one: it has words of
/// welcome on it.
enum UsedStore {
  /// Makes the folder `path`, and a journal of no marks in it.
  static func prepare(at path: String) throws {
    let marks = URL(filePath: path).appending(path: "marks")
    try FileManager.default.createDirectory(at: marks, withIntermediateDirectories: true)
    try Data().write(to: marks.appending(path: "before.jsonl"))
  }
}
