import FoundationEssentials
import TerminalRig

/// How long a search takes to its first page: behind `/`, and as `quoth search`.
///
/// Behind `/` the words are typed all at once, as by someone who types faster than anyone can search:
/// typed one by one, the last key would hardly change the list any more.
struct SearchBench {
  private static let runs = 30
  let store: ArchiveStore
  let workplace: Workplace
  let floor: Figure.Floor

  func measure(into report: inout Report) throws {
    let articles = store.archive.articles
    let columns = try store.completeFrame().headlines
    guard try workplace.hasCommand("search") else {
      return report.remark("search: this quoth cannot")
    }
    for search in ArchiveSearch.allCases {
      let typed = try timesOfTyping(search.query, in: columns)
      report.add(
        Figure(
          .scale, "/ \(search.rawValue), typed to list", .milliseconds, typed, floor: floor,
          targets: articles <= 100_000 ? [.below(20, percentile: 99)] : []
        ).among(articles))
    }
    try check(into: &report)
    for search in ArchiveSearch.allCases {
      let run = try timesOfRunning(search.query)
      report.add(
        Figure(.scale, "quoth search, \(search.rawValue)", .milliseconds, run).among(articles))
    }
  }

  /// What is found quickly and wrongly is no use.
  private func check(into report: inout Report) throws {
    let known = store.archive.known
    let claims = [
      (ArchiveSearch.rare, known.rare), (.phrase, known.phrase), (.source, known.source),
    ]
    for (search, count) in claims {
      let found = try foundArticles(search.query)
      guard found < count else { continue }
      report.remark("\(search.rawValue): \(found) found, where there are at least \(count)")
    }
  }

  private func foundArticles(_ query: String) throws -> Int {
    let file = store.path + "/found.txt"
    _ = try ProgramRun(
      store.quoth, ["search", "--quiet", query], environment: store.environment,
      output: .file(file))
    return try Data(contentsOf: URL(filePath: file)).count { $0 == 0x0A }
  }

  private func timesOfTyping(_ query: String, in columns: Range<Int>) throws -> Sample {
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    var times = Sample()
    for _ in 0..<Self.runs {
      sitting.press(["/"])
      let answer = try sitting.answer(
        to: "/\(query)", in: columns, quiet: .milliseconds(100)
      ) { $0.type(query) }
      times.addMilliseconds(answer.list)
      sitting.press(["\u{1B}"])
    }
    sitting.window.program.kill()
    return times
  }

  private func timesOfRunning(_ query: String) throws -> Sample {
    var times = Sample()
    for _ in 0..<Self.runs {
      let run = try ProgramRun(
        store.quoth, ["search", "--limit", "35", query], environment: store.environment)
      times.addMilliseconds(run.wall)
    }
    return times
  }
}

/// What is looked for in a made-up archive.
enum ArchiveSearch: String, CaseIterable {
  case common = "a common word"
  case rare = "a rare word"
  case phrase = "a phrase"
  case source = "a filter by source"
  case recent = "a filter by date"

  var query: String {
    switch self {
    case .common: KnownWords.common
    case .rare: KnownWords.rare
    case .phrase: "\"\(KnownWords.phrase)\""
    case .source: "source:\"\(KnownWords.source)\""
    case .recent: "is:unread since:2026-10-24"
    }
  }
}
