import Articles
import FoundationEssentials
import TerminalRig

/// A folder for one run of the bench, gone afterwards, and the built program working in it.
final class Workplace {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bench-" + UUID().uuidString)
    try UsedStore.prepare(at: path(of: "store"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var quoth: String { RunningProgram.path(of: "quoth") }

  /// Marks go to a store of the run's own.
  var environment: [String: String] {
    ["QUOTH_STORE": path(of: "store"), "TZ": "UTC"]
  }

  /// Whether the built program has this command.
  func hasCommand(_ name: String) throws -> Bool {
    try ProgramRun(quoth, ["--help"]).words.contains("  \(name) ")
  }

  func path(of file: String) -> String {
    folder.appending(path: file).path
  }

  /// Writes articles as JSON Lines.
  ///
  /// - Returns: The path of the file.
  func put(_ articles: [FeedItem], in file: String) throws -> String {
    let lines = articles.map { $0.jsonLine + "\n" }.joined()
    try Data(lines.utf8).write(to: folder.appending(path: file))
    return path(of: file)
  }

  /// `quoth` in a window of its own.
  func sitting(
    _ arguments: [String], columns: Int = 120, rows: Int = 36
  ) throws -> Sitting {
    try Sitting(
      TerminalWindow(
        running: quoth, arguments, columns: columns, rows: rows, environment: environment))
  }
}
