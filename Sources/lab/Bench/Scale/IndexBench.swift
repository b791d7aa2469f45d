import TerminalRig

/// What it takes to make the index of a store from nothing, and when a reader can be used meanwhile.
struct IndexBench {
  let store: ArchiveStore

  func measure(into report: inout Report) throws {
    let articles = store.archive.articles
    try store.forgetIndex()
    let first = try timeToFirstHeadlines()
    report.add(
      Figure(.scale, "first headlines, no index yet", .milliseconds, first).among(articles))
    var size = Sample()
    size.addMegabytes(store.indexSize)
    report.add(Figure(.scale, "index, its size", .megabytes, size).among(articles))
  }

  private func timeToFirstHeadlines() throws -> Sample {
    var times = Sample()
    let sitting = try store.sitting()
    while !sitting.window.text.contains("▸") {
      guard let output = sitting.nextOutput(within: TerminalWindow.deadline) else {
        throw TerminalWindow.Timeout("no headline", in: sitting.window)
      }
      sitting.window.show(output.bytes)
      if sitting.window.text.contains("▸") { times.addMilliseconds(output.time) }
    }
    try sitting.quit()
    return times
  }
}
