import FoundationEssentials

/// What an archive of a thousand articles costs, and one of a million: everything that must not grow
/// with the archive, and what that is paid for with.
///
/// Archives are made once and kept below `.build/bench-archives`; see ``Press``. Stores, marks and
/// indexes are those of the run.
struct ScaleBench {
  static let usualSizes = [1_000, 10_000, 100_000]
  /// What newsreaders that keep everything in memory can be asked to open within minutes.
  private static let largestForPeers = 100_000
  private static let archives = URL(filePath: ".build/bench-archives")

  let workplace: Workplace
  let sizes: [Int]

  func measure(into report: inout Report) throws {
    let echo = try KeyBench(workplace: workplace).timesOfEcho()
    let cat = Figure.Floor(name: "cat", value: echo.percentile(50))
    report.add(Figure(.scale, "cat, echoing a byte", .milliseconds, echo))
    var smallest: Figure.Floor?
    for articles in sizes.sorted() {
      let archive = try Archive(articles: articles, in: Self.archives)
      try ImportBench(archive: archive, workplace: workplace).measure(into: &report)
      let store = try ArchiveStore(of: archive)
      try IndexBench(store: store).measure(into: &report)
      let start = try ArchiveStartBench(store: store, smallest: smallest).measure(into: &report)
      smallest = smallest ?? start
      try ArchiveKeyBench(store: store, floor: cat).measure(into: &report)
      try SearchBench(store: store, workplace: workplace, floor: cat).measure(into: &report)
      try MarkBench(store: store, floor: cat).measure(into: &report)
    }
    let archive = try Archive(articles: MarkAllBench.articles, in: Self.archives)
    try MarkAllBench(store: ArchiveStore(of: archive)).measure(into: &report)
  }

  /// Who said what, across all of it.
  func measurePeople(into report: inout Report) throws {
    let echo = try KeyBench(workplace: workplace).timesOfEcho()
    let cat = Figure.Floor(name: "cat", value: echo.percentile(50))
    for articles in sizes.sorted() {
      let archive = try Archive(articles: articles, in: Self.archives)
      try PeopleBench(store: ArchiveStore(of: archive), floor: cat).measure(into: &report)
    }
  }

  /// What is there without this program: the tools that look through files, and other newsreaders.
  func measurePeers(into report: inout Report) throws {
    for articles in sizes.sorted() {
      let archive = try Archive(articles: articles, in: Self.archives)
      try FloorBench(archive: archive).measure(into: &report)
      guard articles <= Self.largestForPeers else { continue }
      for peer in Peer.all {
        try PeerBench(peer: peer, archive: archive, workplace: workplace).measure(into: &report)
      }
    }
  }
}
