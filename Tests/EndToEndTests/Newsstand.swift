import Foundation
import TerminalRig

/// A folder with a few articles and a store, and the built program reading them in a window.
final class Newsstand {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try put(Self.articles, in: "news.jsonl")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func put(_ text: String, in file: String) throws {
    let file = folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func path(of file: String) -> String {
    folder.appending(path: file).path
  }

  /// Opens `arguments`, or the articles, with marks going to this newsstand's own store.
  func window(
    _ arguments: [String]? = nil, columns: Int = 120, rows: Int = 30,
    environment: [String: String] = [:], input: RunningProgram.Source = .terminal,
    output: RunningProgram.Source = .terminal
  ) throws -> TerminalWindow {
    try TerminalWindow(
      running: RunningProgram.path(of: "quoth"), arguments ?? [path(of: "news.jsonl")],
      columns: columns, rows: rows,
      environment: [
        "QUOTH_STORE": path(of: "store"), "XDG_CACHE_HOME": path(of: "cache"), "TZ": "UTC",
      ].merging(environment) { $1 },
      input: input, output: output)
  }

  /// Runs a command to its end, and what the window shows then.
  func run(
    _ arguments: [String], columns: Int = 200, input: RunningProgram.Source = .terminal,
    output: RunningProgram.Source = .terminal
  ) throws -> (end: RunningProgram.End, text: String) {
    let window = try window(arguments, columns: columns, input: input, output: output)
    return (try window.waitForEnd(), window.text)
  }

  /// What a command prints where nobody looks, without empty lines. `input` is one of the files here.
  func lines(_ arguments: [String], input: String? = nil) throws -> [String] {
    let file = path(of: "out.txt")
    _ = try run(
      arguments, input: input.map { .file(path(of: $0)) } ?? .terminal, output: .file(file))
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The lines of every journal.
  var marks: [String] {
    let folder = folder.appending(path: "store/marks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").map(String.init)
    }
  }

  private static let articles = """
    {"id":"bridge","title":"Bridge to open on Monday","date_published":"2026-11-20T09:00:00Z",\
    "content_text":"Mayor Lena Ortiz spoke on Friday.\\n\\n“The bridge holds,” said Ortiz. \
    “So far,” added Sam Reed, the engineer who built it.","_quoth":{"source":"Harbour Post"}}
    {"id":"wide","title":"나루시 다리 — 사흘 만에 다시 열려","date_published":"2026-11-19T09:00:00Z",\
    "content_text":"나루시 다리가 다시 열렸다. Nguye\u{302}\u{303}n was there."}
    {"id":"evil","title":"Evil \\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202etitle",\
    "date_published":"2026-11-18T09:00:00Z","content_text":"a\\u001b[31mb\\u0000c\\u2066d"}

    """
}
