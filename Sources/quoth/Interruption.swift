import ArgumentParser
import Glibc
import Synchronization

/// A wish to end, told by Ctrl-C or `kill`: what is in hand is finished first. The second one is
/// not waited for.
enum Interruption {
  private static let heard = Atomic<CInt>(0)

  static func listen() {
    // Made now, since nothing may be made in a signal handler.
    heard.store(0, ordering: .relaxed)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      let ignores = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      guard !ignores else { continue }
      action.__sigaction_handler.sa_handler = { Interruption.heard.store($0, ordering: .relaxed) }
      action.sa_flags = CInt(bitPattern: SA_RESETHAND)
      sigaction(signal, &action, nil)
    }
  }

  /// The signal that was heard, if any was.
  static var signal: CInt? {
    let signal = heard.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Ends as a program does that was interrupted, if it was.
  static func endIfHeard() throws {
    if let signal { throw ExitCode(128 + signal) }
  }
}
