import Articles
import Language
import People
import Search
import Storage
import TerminalRig

/// How long it takes to find what somebody said among the quotations of an archive, and whether keys have
/// to wait while these are still being found.
///
/// The archive is read by an engine that knows the one sentence in which it quotes, so that all of it has
/// been read, and what is measured is the index.
struct PeopleBench {
  private static let runs = 30
  let store: ArchiveStore
  let floor: Figure.Floor

  func measure(into report: inout Report) throws {
    store.forgetIndex()
    let library = try store.library()
    try library.update()
    while try library.makeSearchable() > 0 {}
    try measureKeysBehindEngine(into: &report)
    let rate = try rateOfReadings(in: library)
    report.add(Figure(.people, "readings into the index", .articlesPerSecond, rate).among(articles))
    try StoryBench(store: store, library: library).measure(into: &report)
    var size = Sample()
    size.addMegabytes(store.indexSize)
    report.add(Figure(.people, "its size with readings", .megabytes, size).among(articles))
    guard let id = try library.people(.everything, limit: 1).first,
      let most = try library.dossier(id)
    else { return report.remark("people: nobody is quoted") }
    let page = try timesOfPage(of: most.name)
    report.add(
      Figure(
        .people, "person page, quoted \(most.quotations) times", .milliseconds, page, floor: floor,
        targets: [.below(50, percentile: 99)]
      ).among(articles))
    let words = try words(in: library)
    report.add(
      Figure(
        .people, "/ said:, last letter to list", .milliseconds,
        try timesOfSearch(words, lettersAtOnce: 1), floor: floor,
        targets: [.below(30, percentile: 99)]
      ).among(articles))
    report.add(
      Figure(
        .people, "/ said:, pasted, to list", .milliseconds,
        try timesOfSearch(words, lettersAtOnce: .max), floor: floor
      ).among(articles))
  }

  private var articles: Int { store.archive.articles }

  private func rateOfReadings(in library: Library) throws -> Sample {
    let beginning = ContinuousClock.now
    var count = 0
    while true {
      let taken = try library.takeReadings(
        500, engine: Annotator.version, annotate: PressReader.annotate)
      if taken == 0 { break }
      count += taken
    }
    while try library.tieNames() > 0 {}
    return Sample([Double(count) / (beginning.duration(to: .now) / .seconds(1))])
  }

  /// Words somebody said: of quotations all through the archive, so the common ones more often.
  private func words(in library: Library) throws -> [String] {
    let quotations = try library.citations(of: .everything, limit: 5_000)
    return stride(from: 0, to: quotations.count, by: max(1, quotations.count / 100)).compactMap {
      let words = quotations[$0].words.split(separator: " ")
      return words.dropFirst().first { $0.allSatisfy(\.isLetter) }.map(String.init)
    }
  }
}

// MARK: - At the terminal

extension PeopleBench {
  private func timesOfPage(of name: String) throws -> Sample {
    let sitting = try readySitting()
    sitting.press(["/"])
    sitting.window.type("speaker:\"\(name)\"\r\r")
    sitting.settle(quiet: .milliseconds(300))
    var presses = 0
    while !sitting.window.line(sitting.window.rows - 1).contains(name), presses < 20 {
      sitting.press(["]"])
      sitting.settle(quiet: .milliseconds(50))
      presses += 1
    }
    var times = Sample()
    for _ in 0..<Self.runs {
      times.addMilliseconds(try sitting.time(of: "a", until: "Named in"))
      sitting.settle(quiet: .milliseconds(50))
      sitting.press(["h"])
      sitting.settle(quiet: .milliseconds(50))
    }
    sitting.window.program.kill()
    return times
  }

  /// From the last `lettersAtOnce` on, which come together; what comes before them has been looked for
  /// by then.
  private func timesOfSearch(_ words: [String], lettersAtOnce: Int) throws -> Sample {
    let columns = try store.completeFrame().headlines
    let sitting = try readySitting()
    var times = Sample()
    for word in words {
      let query = "said:\(word)"
      sitting.press(["/"])
      sitting.window.type(String(query.dropLast(lettersAtOnce)))
      sitting.settle(quiet: .milliseconds(100))
      let answer = try sitting.answer(to: "/" + query, in: columns, quiet: .milliseconds(100)) {
        $0.type(String(query.suffix(lettersAtOnce)))
      }
      times.addMilliseconds(answer.list)
      sitting.press(["\u{1B}"])
      sitting.settle(quiet: .milliseconds(50))
    }
    sitting.window.program.kill()
    return times
  }

  /// What a key costs while the language engine reads behind the reader, and for comparison once it is
  /// told that there is nothing to read.
  private func measureKeysBehindEngine(into report: inout Report) throws {
    let sitting = try readySitting()
    var times = Sample()
    for run in 0..<200 {
      let key = run % 40 < 20 ? "j" : "k"
      times.addMilliseconds(try sitting.answer(to: key) { $0.type(key) }.first)
    }
    sitting.window.program.kill()
    report.add(
      Figure(
        .people, "down, while the engine reads, first byte", .milliseconds, times, floor: floor,
        targets: [.below(5, percentile: 99)]
      ).among(articles))
  }

  private func readySitting() throws -> Sitting {
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    return sitting
  }
}

extension Sitting {
  /// How long it takes from `key` until `words` stand on the screen.
  fileprivate func time(of key: String, until words: String) throws -> Duration {
    let start = window.program.beginning.duration(to: .now)
    window.type(key)
    while let output = nextOutput(within: TerminalWindow.deadline) {
      window.show(output.bytes)
      if window.text.contains(words) { return output.time - start }
    }
    throw TerminalWindow.Timeout("\(key): “\(words)” never came", in: window)
  }
}
