import Application
import Glibc
import Storage
import Text

/// Shows on standard error how far something has come: on a terminal on one line that changes,
/// elsewhere as a line every few seconds.
struct ProgressDisplay {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private var beginning: ContinuousClock.Instant
  /// Nothing is shown before.
  private var next: ContinuousClock.Instant
  private var hasBar = false

  /// What takes no longer than `patience` is not worth a word on a terminal.
  init(isQuiet: Bool, patience: Duration = .zero) {
    self.isQuiet = isQuiet
    beginning = clock.now
    // Whoever looks into a file is not told of what takes a moment.
    next = beginning + (isTerminal ? patience : Self.pauseElsewhere)
  }

  private static let pause = Duration.milliseconds(100)
  private static let pauseElsewhere = Duration.seconds(5)

  /// Shows how far an import has come.
  mutating func show(_ progress: IntakeProgress) {
    if progress.stage != .reading || progress.bytesRead == 0 { beginning = clock.now }
    let elapsed = clock.now - beginning
    show(
      bar: { IntakeProgressLine(progress, after: elapsed).bar(columns: $0) },
      plain: { IntakeProgressLine(progress, after: elapsed).plain })
  }

  /// Shows how far an update of feeds has come.
  mutating func show(_ progress: UpdateProgress) {
    show(bar: { progress.line(columns: $0) }, plain: { progress.line(columns: nil) })
  }

  /// Shows `words`.
  mutating func show(_ words: String) {
    show(bar: { words.truncated(to: $0) }, plain: { words })
  }

  private mutating func show(bar: (Int) -> String, plain: () -> String) {
    let now = clock.now
    guard !isQuiet, now >= next else { return }
    next = now + (isTerminal ? Self.pause : Self.pauseElsewhere)
    if isTerminal {
      write("\r\u{1B}[K" + bar((OutputTerminal.columns(of: .error) ?? 80) - 1))
      hasBar = true
    } else {
      write(plain() + "\n")
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
}
