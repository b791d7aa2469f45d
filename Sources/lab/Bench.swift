import ArgumentParser

/// `make bench`, or `lab bench`: what the built program costs, measured where a person would feel it.
///
/// `make bench` builds `quoth` and this program as they are released, prints a table, and keeps the
/// same figures in `.build/bench.json`. It ends well whatever the figures are: a busy machine is no
/// failure. For the same reason figures stand beside a floor from the same
/// run wherever there is one, such as `/bin/true` for a start; trust the ratio first.
///
/// - Start: ``StartBench``. Key to frame: ``KeyBench``. The worst frame: ``FrameBench``.
///   The language engine: ``AnnotateBench``. Feeds and pages: ``IntakeBench``, and how they come:
///   ``FetchBench``, ``UpdateBench``. A long list: ``ScaleBench``; what was said in it, ``PeopleBench``; and other
///   newsreaders with the same: ``PeerBench``.
/// - `quoth` runs in a pseudo-terminal (`Tests/TerminalRig`), from outside and unchanged. Every byte it
///   writes is timed when it arrives, and shown to a terminal emulator only afterwards.
/// - Everything that is made up comes from a seeded generator, so every run reads the same articles.
/// - Processor time is that of the whole process, all threads and the kernel's part included.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the quoth that was built beside this program.")

  @Option(help: "Where to keep the figures as JSON.")
  var json: String?

  @Option(
    help: "Measure only this: start, keys, frames, annotate, intake, fetch, scale, people or peers."
  )
  var only: Part?

  @Option(
    help: "How many articles the archives have.",
    transform: { words in
      try words.split(separator: ",").map { word in
        guard let size = Int(word), size > 0 else {
          throw ValidationError("“\(word)” is no number of articles.")
        }
        return size
      }
    })
  var sizes = ScaleBench.usualSizes

  func run() throws {
    let workplace = try Workplace()
    var report = Report()
    report.begin()
    for part in Part.allCases where only == nil || part == only {
      try measure(part, in: workplace, into: &report)
    }
    report.end()
    if let json { try report.write(to: json) }
  }

  private func measure(
    _ part: Part, in workplace: Workplace, into report: inout Report
  ) throws {
    switch part {
    case .start: report.add(try StartBench(workplace: workplace).figures())
    case .keys: report.add(try KeyBench(workplace: workplace).figures())
    case .frames: report.add(try FrameBench(workplace: workplace).figures())
    case .annotate: report.add(try AnnotateBench(workplace: workplace).figures())
    case .intake: report.add(try IntakeBench(workplace: workplace).figures())
    case .fetch:
      report.add(try FetchBench(workplace: workplace).figures())
      report.add(try UpdateBench(workplace: workplace).figures())
    case .scale:
      try ScaleBench(workplace: workplace, sizes: sizes).measure(into: &report)
    case .people:
      try ScaleBench(workplace: workplace, sizes: sizes).measurePeople(into: &report)
    case .peers:
      try ScaleBench(workplace: workplace, sizes: sizes).measurePeers(into: &report)
    }
  }
}
