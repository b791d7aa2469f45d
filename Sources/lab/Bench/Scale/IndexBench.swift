import Articles
import Language
import Storage
import TerminalRig

/// What it takes to make the index of a store from nothing, and when a reader can be used meanwhile.
///
/// The index is made in this process, with what the reader itself calls behind the screen, so that
/// each of its parts has a rate of its own. The engine is given a while; what it has not read then is
/// noted as having nobody quoted, or every later figure would be taken beside a busy archivist.
struct IndexBench {
  private static let patienceWithEngine = Duration.seconds(15)
  let store: ArchiveStore

  func measure(into report: inout Report) throws {
    store.forgetIndex()
    let first = try timeToFirstHeadlines()
    store.forgetIndex()
    report.add(
      Figure(
        .scale, "first headlines, no index yet", .milliseconds, first
      ).among(articles))
    let library = try store.library()
    try measureMaking(of: library, into: &report)
    try measureReadings(in: library, into: &report)
  }

  private var articles: Int { store.archive.articles }

  private func measureMaking(of library: Library, into report: inout Report) throws {
    let headlines = try seconds { try library.update() }
    report.add(
      rate("index without full text", headlines, targets: [.atLeast(100_000)]))
    report.add(size("its size"))
    let words = try seconds { while try library.makeSearchable() > 0 {} }
    report.add(
      rate("index with full text", headlines + words, targets: [.atLeast(7_000)]))
    report.add(size("its size with full text"))
  }

  private func measureReadings(in library: Library, into report: inout Report) throws {
    let annotator = Engine.annotator()
    let end = ContinuousClock.now + Self.patienceWithEngine
    var count = 0
    let time = try seconds {
      while ContinuousClock.now < end {
        let taken = try library.takeReadings(
          50, engine: Annotator.version, annotate: { annotator.annotate($0) })
        if taken == 0 { break }
        count += taken
      }
    }
    report.add(
      Figure(.scale, "reading for quotations", .articlesPerSecond, Sample([Double(count) / time]))
        .among(articles))
    while try library.takeReadings(
      1000, engine: Annotator.version, annotate: { _ in Annotation() }) > 0
    {}
    while try library.tieNames() > 0 {}
  }

  private func seconds(of work: () throws -> Void) rethrows -> Double {
    let beginning = ContinuousClock.now
    try work()
    return beginning.duration(to: .now) / .seconds(1)
  }

  private func rate(_ name: String, _ seconds: Double, targets: [Figure.Target]) -> Figure {
    let rate = Sample([Double(articles) / seconds])
    return Figure(.scale, name, .articlesPerSecond, rate, targets: targets).among(articles)
  }

  private func size(_ name: String) -> Figure {
    var size = Sample()
    size.addMegabytes(store.indexSize)
    return Figure(.scale, name, .megabytes, size).among(articles)
  }

  private func timeToFirstHeadlines() throws -> Sample {
    let sitting = try store.sitting()
    var times = Sample()
    while times.values.isEmpty {
      guard let output = sitting.nextOutput(within: TerminalWindow.deadline) else {
        throw TerminalWindow.Timeout("no headline", in: sitting.window)
      }
      sitting.window.show(output.bytes)
      if sitting.window.text.contains("▸") { times.addMilliseconds(output.time) }
    }
    sitting.window.program.kill()
    return times
  }
}
