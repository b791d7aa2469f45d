import FoundationEssentials
import TerminalRig

/// What it takes to look through the same articles without any index: the floor that an index is
/// built to get below.
struct FloorBench {
  let archive: Archive

  func measure(into report: inout Report) throws {
    let files = archive.shards.path
    try measure("grep -r, a rare word", "/bin/grep", ["-rc", KnownWords.rare, files], &report)
    try measure(
      "jq, a rare word", "/usr/bin/jq",
      ["select(.content_text | contains(\"\(KnownWords.rare)\")) | .title", archive.news.path],
      &report)
  }

  private func measure(
    _ name: String, _ path: String, _ arguments: [String], _ report: inout Report
  ) throws {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      return report.remark("\(name): it is not installed")
    }
    let run = try ProgramRun(path, arguments, output: .file("/dev/null"))
    var times = Sample()
    times.addMilliseconds(run.wall)
    report.add(Figure(.peers, name, .milliseconds, times).among(archive.articles))
  }
}
