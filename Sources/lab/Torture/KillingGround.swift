import FoundationEssentials
import Glibc
import Storage
import TerminalRig

/// A store to be mistreated, gone afterwards.
final class KillingGround {
  private let folder: URL
  let canImport: Bool
  private let canCheck: Bool

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "torture-" + UUID().uuidString)
    let shard = folder.appending(path: "store/articles/2026-10.jsonl")
    try FileManager.default.createDirectory(
      at: shard.deletingLastPathComponent(), withIntermediateDirectories: true)
    let workplace = try Workplace()
    canImport = try workplace.hasCommand("import")
    canCheck = try workplace.hasCommand("check")
    try Data(Batch(0).lines.utf8).write(to: shard)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var quoth: String { RunningProgram.path(of: "quoth") }

  var environment: [String: String] {
    [
      "QUOTH_STORE": path(of: "store"), "XDG_CACHE_HOME": path(of: "cache"), "TZ": "UTC",
    ]
  }

  func path(of file: String) -> String { folder.appending(path: file).path }

  func put(_ batch: Batch) throws -> String {
    let file = folder.appending(path: "batch.jsonl")
    try Data(batch.lines.utf8).write(to: file)
    return file.path
  }
}

// MARK: - What is there

extension KillingGround {
  /// The whole lines of all journals, those of corrections too, at a moment when nobody is writing one.
  var syncedMarks: Set<String> {
    var lines: Set<String> = []
    for journal in files(in: "store/marks") + files(in: "store/corrections") {
      let descriptor = open(journal, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      flock(descriptor, LOCK_SH)
      lines.formUnion(Self.wholeLines(of: journal))
    }
    return lines
  }

  private func files(in name: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(of: name))) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.map { path(of: name + "/" + $0) }
  }

  private static func wholeLines(of file: String) -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeLast()
    return lines.map(String.init)
  }
}

// MARK: - Whether it is as promised

extension KillingGround {
  /// What is not as it should be.
  func check(_ promises: Promises) throws -> [String] {
    let articles = try readArticles()
    let lost = promises.articles.subtracting(articles)
    let lostMarks = promises.marks.subtracting(syncedMarks)
    var findings: [String] = []
    if let one = lost.first { findings.append("\(lost.count) articles lost, such as \(one)") }
    if let one = lostMarks.first { findings.append("\(lostMarks.count) marks lost: \(one)") }
    let problems = try readProblems()
    if problems > promises.readersKilled + promises.upkeepsKilled {
      findings.append("\(problems) lines are damaged")
    }
    return try findings + checkIndex() + checkWithQuoth()
  }

  private func readArticles() throws -> Set<String> {
    struct Item: Decodable { var id: String }
    var ids: Set<String> = []
    for shard in files(in: "store/articles") {
      for line in Self.wholeLines(of: shard) {
        guard let item = try? JSONDecoder().decode(Item.self, from: Data(line.utf8)) else {
          continue
        }
        ids.insert(item.id)
      }
    }
    return ids
  }

  /// How many lines a reader would complain of: each may have been torn by a kill.
  private func readProblems() throws -> Int {
    let library = try Library.open(store: Store(folder: path(of: "store")), indexFile: nil)
    try library.update()
    return try library.problems.count
  }

  /// The index that lived through all this, against one that did not.
  private func checkIndex() throws -> [String] {
    let old = try firstScreen()
    try? FileManager.default.removeItem(atPath: path(of: "cache"))
    let new = try firstScreen()
    return old == new ? [] : ["the index shows:\n\(old)\nand made anew:\n\(new)"]
  }

  private func firstScreen() throws -> String {
    let window = try TerminalWindow(
      running: quoth, ["--keys", "", "--size", "120x36"], columns: 120, rows: 37,
      environment: environment)
    _ = try window.waitForEnd()
    return window.text
  }

  private func checkWithQuoth() throws -> [String] {
    guard canCheck else { return [] }
    let run = try ProgramRun(quoth, ["check"], environment: environment)
    return run.isGood ? [] : ["quoth check says:\n\(run.words)"]
  }
}
