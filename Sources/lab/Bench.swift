import ArgumentParser

/// `make bench`, or `lab bench`: what the built program costs, measured where a person would feel it.
///
/// `make bench` builds `quoth` and this program as they are released, prints a table, and keeps the
/// same figures in `.build/bench.json`. It takes a minute and a half, and ends well whatever the figures
/// are: a busy machine is no failure. For the same reason figures stand beside a floor from the same
/// run wherever there is one, such as `/bin/true` for a start; trust the ratio first.
///
/// - Start: ``StartBench``. Key to frame: ``KeyBench``. The worst frame: ``FrameBench``.
///   The language engine: ``AnnotateBench``.
/// - `quoth` runs in a pseudo-terminal (`Tests/TerminalRig`), from outside and unchanged. Every byte it
///   writes is timed when it arrives, and shown to a terminal emulator only afterwards.
/// - Everything that is made up comes from a seeded generator, so every run reads the same articles.
/// - Processor time is that of the whole process, all threads and the kernel's part included.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the quoth that was built beside this program.")

  @Option(help: "Where to keep the figures as JSON.")
  var json: String?

  @Option(help: "Measure only this: start, keys, frames or annotate.")
  var only: Part?

  func run() throws {
    let workplace = try Workplace()
    var report = Report()
    report.begin()
    for part in Part.allCases where only == nil || part == only {
      for figure in try figures(of: part, in: workplace) { report.add(figure) }
    }
    report.end()
    if let json { try report.write(to: json) }
  }

  private func figures(of part: Part, in workplace: Workplace) throws -> [Figure] {
    switch part {
    case .start: try StartBench(workplace: workplace).figures()
    case .keys: try KeyBench(workplace: workplace).figures()
    case .frames: try FrameBench(workplace: workplace).figures()
    case .annotate: try AnnotateBench(workplace: workplace).figures()
    }
  }
}
