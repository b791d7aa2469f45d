import Application
import Articles
import Dispatch
import Synchronization

/// The plain reader, line by line from standard input to standard output.
struct PlainRead {
  private var sitting: PlainSitting

  init(_ workshop: Workshop, _ setup: Setup) {
    sitting = PlainSitting(workshop: workshop, setup: setup)
  }

  /// Reads until somebody quits, or nothing more comes.
  ///
  /// - Returns: What they should know at the end; nil where all is well.
  mutating func run() throws -> String? {
    try say { await $0.start(at: LocalTime.now) }
    while !sitting.isFinished {
      let line = readLine() ?? "quit"
      try say { await $0.obey(line) }
    }
    return sitting.farewell
  }

  /// Says what the sitting answers, once it has: nothing else goes on here meanwhile.
  private mutating func say(
    _ ask: @escaping @Sendable (inout PlainSitting) async -> [String]
  ) throws {
    let answer = Mutex((sitting: sitting, lines: [String]()))
    let isDone = DispatchSemaphore(value: 0)
    Task { [sitting] in
      var after = sitting
      let lines = await ask(&after)
      let end = (after, lines)
      answer.withLock { $0 = end }
      isDone.signal()
    }
    isDone.wait()
    let (after, lines) = answer.withLock { $0 }
    sitting = after
    if !lines.isEmpty { try Output.standard.say(lines.joined(separator: "\n")) }
  }
}
