import TerminalRig

/// How long a store of many articles takes to show its first complete frame, with its pages in
/// memory and without, and how much memory the reader fills then and after paging to the end.
struct ArchiveStartBench {
  private static let runs = 20
  private static let coldRuns = 5
  let store: ArchiveStore
  /// A start with the fewest articles.
  let smallest: Figure.Floor?

  /// - Returns: What a warm start costs, for larger archives to be held against.
  func measure(into report: inout Report) throws -> Figure.Floor {
    let articles = store.archive.articles
    let frame = try store.completeFrame()
    let cold = try starts(Self.coldRuns, showing: frame) { store.dropPages() }
    let warm = try starts(Self.runs, showing: frame) {}
    let limit = articles >= 1_000_000 ? 50.0 : 30.0
    report.add(
      Figure(.scale, "first frame, cold", .milliseconds, cold.wall).among(articles))
    report.add(
      Figure(
        .scale, "first frame, warm", .milliseconds, warm.wall, floor: smallest,
        targets: [.below(limit, percentile: 50)] + fair(articles)
      ).among(articles))
    report.add(
      Figure(.scale, "first frame, warm, CPU", .milliseconds, warm.processor).among(articles))
    let roof = articles >= 1_000_000 ? 60.0 : 40.0
    report.add(
      Figure(
        .scale, "resident memory then", .megabytes, warm.memory,
        targets: [.below(roof, percentile: 100)]
      ).among(articles))
    let (resident, peak) = try memoryAfterPagingToTheEnd()
    report.add(
      Figure(
        .scale, "resident memory at the end of the list", .megabytes, resident,
        targets: [.below(roof, percentile: 100)]
      ).among(articles))
    report.add(
      Figure(.scale, "the most of it on the way", .megabytes, peak).among(articles))
    return Figure.Floor(name: "\(articles) articles", value: warm.wall.percentile(50))
  }

  /// The start may take half as long again with a hundred thousand articles as with a thousand.
  private func fair(_ articles: Int) -> [Figure.Target] {
    smallest != nil && articles == 100_000 ? [.within(times: 1.5)] : []
  }
}

extension ArchiveStartBench {
  private func starts(
    _ runs: Int, showing frame: CompleteFrame, before: () -> Void
  ) throws -> StartCosts {
    var costs = StartCosts()
    for _ in 0..<runs {
      before()
      try costs.add(store.sitting(), showing: frame)
    }
    return costs
  }

  /// Every page of the list, one key after another.
  private func memoryAfterPagingToTheEnd() throws -> (resident: Sample, peak: Sample) {
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    let rows = 34
    for _ in 0...(store.archive.articles / (rows - 1)) {
      sitting.window.type("\u{06}")
      if let output = sitting.nextOutput(within: .milliseconds(100)) {
        sitting.window.show(output.bytes)
      }
    }
    sitting.settle(quiet: .milliseconds(300))
    let program = sitting.window.program
    var (resident, peak) = (Sample(), Sample())
    resident.addMegabytes(program.residentMemory ?? 0)
    peak.addMegabytes(program.peakMemory ?? 0)
    try sitting.quit()
    return (resident, peak)
  }
}
