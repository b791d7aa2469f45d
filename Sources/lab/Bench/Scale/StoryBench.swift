import Articles
import FoundationEssentials
import Language
import Storage

/// How long it takes to find out which articles of an archive tell the same: all of them once, and then
/// one that comes.
struct StoryBench {
  private static let comers = 20
  let store: ArchiveStore
  /// Of which everything has been read.
  let library: Library

  func measure(into report: inout Report) throws {
    let beginning = ContinuousClock.now
    while try library.tellStories() > 0 {}
    let seconds = beginning.duration(to: .now) / .seconds(1)
    // A hundred thousand in a minute.
    report.add(
      Figure(
        .people, "stories", .articlesPerSecond, Sample([Double(store.archive.articles) / seconds]),
        targets: [.atLeast(1667)]
      ).among(store.archive.articles))
    report.add(
      Figure(
        .people, "story of an article that comes", .milliseconds, try timesOfComers(),
        targets: [.below(5, percentile: 99)]
      ).among(store.archive.articles))
  }

  private func timesOfComers() throws -> Sample {
    var times = Sample()
    for number in 0..<Self.comers {
      let line = """
        {"id":"comer-\(number)","title":"Comer \(number) of the ferry to Springfield",\
        "content_text":"“It came,” said Lena Ortiz, the mayor of Springfield.",\
        "date_published":"\(CivilTime(instant: ArchiveClock.newest - number * 3600).name)",\
        "_quoth":{"source":"Paper \(number)"}}

        """
      try Data(line.utf8).write(
        to: URL(filePath: "\(store.path)/articles/comer-\(number).jsonl"))
      try library.update()
      while try library.takeReadings(
        10, engine: Annotator.version, annotate: PressReader.annotate) > 0
      {}
      while try library.tieNames() > 0 {}
      let beginning = ContinuousClock.now
      _ = try library.tellStories()
      times.addMilliseconds(beginning.duration(to: .now))
    }
    return times
  }
}
