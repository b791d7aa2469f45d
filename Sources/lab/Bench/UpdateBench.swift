import FoundationEssentials
import TerminalRig
import WebRig

/// How long `quoth update` takes for 1,000 feeds of this machine, from the first address to the last article
/// in the store and the index; and the next time, when none has changed.
struct UpdateBench {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let server = try WebServer(Self.pages, at: Self.hosts)
    let addresses = (0..<Self.count).map {
      server.address("/\($0)", at: $0 % Self.hosts.count)
    }
    let list = workplace.path(of: "urls")
    try Data(addresses.joined(separator: "\n").utf8).write(to: URL(filePath: list))
    var (first, again) = (Costs(), Costs())
    for round in 0..<3 {
      let store = environment(round)
      guard try quoth(["feed", "import", list], store).isGood else { continue }
      first.add(try quoth(["update", "--quiet"], store))
      again.add(try quoth(["update", "--all", "--quiet"], store))
    }
    let articles = Self.count * Self.articles
    return [
      Figure(.fetch, "quoth update, \(articles) articles", .feedsPerSecond, first.pace),
      Figure(.fetch, "quoth update, unchanged", .feedsPerSecond, again.pace),
      Figure(.fetch, "quoth update, CPU", .milliseconds, first.processor),
      Figure(.fetch, "unchanged, CPU of quoth", .milliseconds, again.processor),
      Figure(.fetch, "quoth update, peak memory", .megabytes, first.memory),
      Figure(.fetch, "unchanged, peak memory of quoth", .megabytes, again.memory),
    ]
  }

  private static let count = 1000
  private static let articles = 20
  private static let hosts = (1...16).map { "127.0.0.\($0)" }
}

extension UpdateBench {
  /// Of `quoth` itself; what the program that fetches costs is measured by ``FetchBench``.
  private struct Costs {
    var pace = Sample()
    var processor = Sample()
    var memory = Sample()

    mutating func add(_ run: ProgramRun) {
      guard run.isGood else { return }
      pace.add(Double(UpdateBench.count) / (run.wall / .seconds(1)))
      processor.addMilliseconds(run.processor)
      memory.add(Double(run.peakMemory) / 1_000_000)
    }
  }

  /// A store of its own for every round.
  private func environment(_ round: Int) -> [String: String] {
    [
      "QUOTH_STORE": workplace.path(of: "update-\(round)"), "TZ": "UTC",
      "XDG_CACHE_HOME": workplace.path(of: "update-\(round)-cache"),
    ]
  }

  private func quoth(_ arguments: [String], _ environment: [String: String]) throws -> ProgramRun {
    try ProgramRun(workplace.quoth, arguments, environment: environment)
  }
}

// MARK: - What there is to fetch

extension UpdateBench {
  private static var pages: [String: [WebPage]] {
    var pages: [String: [WebPage]] = [:]
    var words = Words()
    let headers = ["Content-Type": "application/rss+xml", "ETag": "\"1\""]
    for number in 0..<count {
      pages["/\(number)"] = [WebPage(200, headers, feed(number, &words))]
    }
    return pages
  }

  /// 20 articles of 250 words, no two of them alike.
  private static func feed(_ number: Int, _ words: inout Words) -> String {
    let items = (0..<articles).map { item in
      let hour = 10 + item % 10
      return """
        <item><title>\(words.line(8))</title><link>https://example.org/\(number)/\(item)</link>
        <guid>https://example.org/\(number)/\(item)</guid>
        <pubDate>Thu, \(1 + number % 28) Oct 2026 \(hour):14:00 +0100</pubDate>
        <description>&lt;p&gt;\(words.line(250))&lt;/p&gt;</description></item>
        """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0"><channel><title>Feed \(number)</title><link>https://example.org/\(number)</link>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }

  /// Words that come in an order which is the same in every run.
  private struct Words {
    private var state: UInt64 = 1

    mutating func line(_ count: Int) -> String {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "word" + String(state >> 51, radix: 26)
      }.joined(separator: " ")
    }
  }
}
