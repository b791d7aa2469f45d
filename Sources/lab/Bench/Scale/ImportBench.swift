import FoundationEssentials

/// How fast `quoth import` takes a file of JSON Lines into an empty store, beside `cp`.
struct ImportBench {
  let archive: Archive
  let workplace: Workplace

  func measure(into report: inout Report) throws {
    let floor = try rate(of: "/bin/cp", [archive.news.path, workplace.path(of: "copy.jsonl")])
    try remove("copy.jsonl")
    report.add(
      Figure(.scale, "cp of the same file", .articlesPerSecond, Sample([floor.rate]))
        .among(archive.articles))
    guard try workplace.hasCommand("import") else {
      return report.remark("import: this quoth cannot")
    }
    let taken = try rate(of: workplace.quoth, ["import", archive.news.path])
    defer { try? remove("import") }
    guard taken.run.isGood else { return report.remark("import: \(taken.run.lastWords)") }
    report.add(
      Figure(
        .scale, "import", .articlesPerSecond, Sample([taken.rate]),
        floor: Figure.Floor(name: "cp", value: floor.rate)
      ).among(archive.articles))
    var memory = Sample()
    memory.addMegabytes(taken.run.peakMemory)
    report.add(
      Figure(.scale, "import, peak memory", .megabytes, memory).among(archive.articles))
  }

  /// How many articles a second the program at `path` takes from the file.
  private func rate(of path: String, _ arguments: [String]) throws -> (
    run: ProgramRun, rate: Double
  ) {
    let run = try ProgramRun(
      path, arguments,
      environment: [
        "QUOTH_STORE": workplace.path(of: "import/store"),
        "XDG_CACHE_HOME": workplace.path(of: "import/cache"), "TZ": "UTC",
      ])
    return (run, Double(archive.articles) / (run.wall / .seconds(1)))
  }

  private func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: workplace.path(of: file))
  }
}

extension ProgramRun {
  /// The last line it wrote, to say why it failed.
  var lastWords: String {
    let lines = words.split { $0.isNewline }
    return lines.last.map(String.init) ?? "ended without a word"
  }
}
