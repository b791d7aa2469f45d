import Application
import Glibc
import Storage

/// Shows on standard error how far an import has come: on a terminal as a bar, elsewhere as a line
/// every few seconds.
struct ProgressDisplay {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private var beginning: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?
  private var hasBar = false

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    beginning = clock.now
  }

  /// Shows `progress`, at most ten times a second.
  mutating func show(_ progress: IntakeProgress) {
    guard !isQuiet else { return }
    let now = clock.now
    if progress.stage != .reading || progress.bytesRead == 0 { beginning = now }
    let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
    // Whoever looks into a file is not told of what takes a moment.
    guard now - (last ?? (isTerminal ? now - pause : now)) >= pause else {
      last = last ?? now
      return
    }
    last = now
    let line = IntakeProgressLine(progress, after: now - beginning)
    if isTerminal {
      write("\r\u{1B}[K" + line.bar(columns: Self.columns - 1))
      hasBar = true
    } else {
      write(line.plain + "\n")
    }
  }

  /// Takes the bar away.
  mutating func end() {
    if hasBar { write("\r\u{1B}[K") }
    hasBar = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
