import Dispatches
import FoundationEssentials
import TerminalRig
import WebRig

/// How fast `quoth-fetch` brings 1,000 feeds from sixteen hosts of this machine, and how fast it sees the
/// next time that none has changed; beside `curl` with the same addresses, which reads nothing.
struct FetchBench {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let server = try WebServer(Self.pages, at: Self.hosts)
    let addresses = (0..<Self.count).map {
      server.address("/\($0)", at: $0 % Self.hosts.count)
    }
    let first = try costs { try fetch(addresses.map { FeedAssignment(feed: $0) }) }
    let again = try costs {
      try fetch(
        addresses.map { FeedAssignment(feed: $0, validators: Validators(etag: Self.etag)) })
    }
    let floor = try curl(addresses)
    return [
      Figure(.fetch, "\(Self.count) feeds", .feedsPerSecond, first.pace),
      Figure(.fetch, "the same, unchanged", .feedsPerSecond, again.pace),
      Figure(.fetch, "fetched, CPU", .milliseconds, first.processor, floor: floor),
      Figure(.fetch, "unchanged, CPU", .milliseconds, again.processor),
      Figure(.fetch, "fetched, peak memory", .megabytes, first.memory),
      Figure(.fetch, "unchanged, peak memory", .megabytes, again.memory),
    ]
  }

  private static let count = 1000
  private static let hosts = (1...16).map { "127.0.0.\($0)" }
  private static let etag = "\"1\""
}

extension FetchBench {
  private struct Costs {
    var pace = Sample()
    var processor = Sample()
    var memory = Sample()
  }

  private func costs(of run: () throws -> ProgramRun) rethrows -> Costs {
    var costs = Costs()
    for _ in 0..<3 {
      let run = try run()
      guard run.isGood else { continue }
      costs.pace.add(Double(Self.count) / (run.wall / .seconds(1)))
      costs.processor.addMilliseconds(run.processor)
      costs.memory.add(Double(run.peakMemory) / 1_000_000)
    }
    return costs
  }

  private func fetch(_ feeds: [FeedAssignment]) throws -> ProgramRun {
    let input = workplace.path(of: "assignments.jsonl")
    try Data(feeds.flatMap { Assignment.feed($0).line }).write(to: URL(filePath: input))
    return try ProgramRun(
      RunningProgram.path(of: "quoth-fetch"), [], environment: workplace.environment,
      input: .file(input), output: .file(workplace.path(of: "dispatches.jsonl")))
  }

  /// Nil where there is no curl.
  private func curl(_ addresses: [String]) throws -> Figure.Floor? {
    let program = "/usr/bin/curl"
    guard FileManager.default.fileExists(atPath: program) else { return nil }
    let list = workplace.path(of: "addresses")
    let lines = addresses.map { "url = \"\($0)\"\noutput = \"/dev/null\"\n" }.joined()
    try Data(lines.utf8).write(to: URL(filePath: list))
    let costs = try costs {
      try ProgramRun(
        program, ["-s", "--parallel", "--parallel-max", "16", "--config", list],
        environment: workplace.environment)
    }
    return Figure.Floor(name: "curl --parallel", value: costs.processor.percentile(50))
  }
}

// MARK: - What there is to fetch

extension FetchBench {
  /// Feeds of 20 articles, 40 kB each.
  private static var pages: [String: [WebPage]] {
    var pages: [String: [WebPage]] = [:]
    let headers = ["Content-Type": "application/rss+xml", "ETag": etag]
    for number in 0..<count { pages["/\(number)"] = [WebPage(200, headers, feed(number))] }
    return pages
  }

  private static func feed(_ number: Int) -> String {
    let text = String(
      repeating: "&lt;p&gt;“It holds,” said Lena Ortiz of the bridge.&lt;/p&gt; ", count: 28)
    let items = (0..<20).map { item in
      """
      <item><title>Article \(item) of feed \(number)</title>
      <link>https://example.org/\(number)/\(item)</link><guid>https://example.org/\(number)/\(item)</guid>
      <pubDate>Thu, 12 Mar 2026 09:14:00 +0100</pubDate><description>\(text)</description></item>
      """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0"><channel><title>Feed \(number)</title><link>https://example.org/\(number)</link>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }
}
