import Articles
import Search
import Storage
import TerminalRig

/// How long it takes to mark one article: until the frame shows it, until it is on the disk, and
/// whether the next frame has to wait for that.
struct MarkBench {
  private static let runs = 100
  let store: ArchiveStore
  let floor: Figure.Floor

  func measure(into report: inout Report) throws {
    let articles = store.archive.articles
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    let frames = try times { try sitting.answer(to: "star") { $0.type("s") }.first }
    let watch = try JournalWatch(folder: store.marks)
    let disk = try times { try sitting.timeToDisk(of: "s", watch) }
    let moves = try times { try sitting.answer(to: "down") { $0.type("j") }.first }
    let after = try times { try sitting.timeOfDownAfterMark() }
    try sitting.quit()
    report.add(
      Figure(
        .scale, "mark one, to frame", .milliseconds, frames, floor: floor,
        targets: [.below(0.5, percentile: 50), .below(5, percentile: 99)]
      ).among(articles))
    report.add(Figure(.scale, "mark one, to disk", .milliseconds, disk).among(articles))
    report.add(
      Figure(
        .scale, "down right after a mark, first byte", .milliseconds, after,
        floor: Figure.Floor(name: "down alone", value: moves.percentile(50))
      ).among(articles))
  }

  private func times(of deed: () throws -> Duration) rethrows -> Sample {
    var times = Sample()
    for _ in 0..<Self.runs { times.addMilliseconds(try deed()) }
    return times
  }
}

extension Sitting {
  /// How long it takes until what `keys` mark is safe.
  fileprivate func timeToDisk(of keys: String, _ watch: JournalWatch) throws -> Duration {
    settle()
    watch.forget()
    let start = ContinuousClock.now
    window.type(keys)
    guard watch.waitForLine() else {
      throw TerminalWindow.Timeout("\(keys): nothing was written", in: window)
    }
    return start.duration(to: .now)
  }

  fileprivate func timeOfDownAfterMark() throws -> Duration {
    window.type("s")
    guard let frame = nextOutput(within: TerminalWindow.deadline) else {
      throw TerminalWindow.Timeout("a mark: nothing changed", in: window)
    }
    window.show(frame.bytes)
    return try answer(to: "down") { $0.type("j") }.first
  }
}

/// How long it takes to mark everything in a long list read: until the frame shows it, and until it
/// is on the disk. Then what a start costs with such a journal.
struct MarkAllBench {
  static let articles = 50_000
  private static let runs = 5
  let store: ArchiveStore

  func measure(into report: inout Report) throws {
    let articles = store.archive.articles
    let frame = try store.completeFrame()
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    let watch = try JournalWatch(folder: store.marks)
    let library = try store.library()
    var (frames, disk) = (Sample(), Sample())
    for run in 0..<(2 * Self.runs) {
      sitting.press(["A"])
      if run.isMultiple(of: 2) {
        let answer = try sitting.answer(
          to: "mark all", in: frame.headlines, quiet: .milliseconds(500)
        ) { $0.type("y") }
        frames.addMilliseconds(answer.list)
      } else {
        disk.addMilliseconds(try sitting.timeToDisk(of: "y", watch))
      }
      try wait(for: 0, unreadIn: library, beside: sitting)
      sitting.window.type("U")
      try wait(for: articles, unreadIn: library, beside: sitting)
    }
    try sitting.quit()
    report.add(
      Figure(
        .scale, "mark all, to frame", .milliseconds, frames, targets: [.below(100, percentile: 100)]
      ).among(articles))
    report.add(Figure(.scale, "mark all, to disk", .milliseconds, disk).among(articles))
  }

  /// The index learns of marks after the screen has shown them, and what is marked next is what is
  /// unread in the index.
  private func wait(for unread: Int, unreadIn library: Library, beside sitting: Sitting) throws {
    let end = ContinuousClock.now + TerminalWindow.deadline
    while try library.tally(of: .everything).unread != unread {
      guard ContinuousClock.now < end else {
        throw TerminalWindow.Timeout("never \(unread) unread in the index", in: sitting.window)
      }
      if let output = sitting.nextOutput(within: .milliseconds(50)) {
        sitting.window.show(output.bytes)
      }
    }
    sitting.settle(quiet: .milliseconds(300))
  }
}
