import Glibc
import Synchronization

/// Where work done elsewhere leaves its results for the thread that owns the screen.
///
/// Anyone may post. Only the owner collects, and it can sleep on ``doorbell`` until there is
/// something to collect.
final class Mailbox<Letter: Sendable>: Sendable {
  /// A file descriptor that is readable while letters are waiting.
  let doorbell: CInt
  private let button: CInt
  private let letters = Mutex<[Letter]>([])

  init() {
    var ends: [CInt] = [0, 0]
    let status = pipe(&ends)
    precondition(status == 0, "no file descriptors left at start")
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (doorbell, button) = (ends[0], ends[1])
  }

  deinit {
    close(doorbell)
    close(button)
  }

  func post(_ letter: Letter) {
    letters.withLock { letters in
      if letters.isEmpty { write(button, "!", 1) }
      letters.append(letter)
    }
  }

  /// Everything posted since the last time, oldest first.
  func collect() -> [Letter] {
    letters.withLock { waiting in
      var ring: CChar = 0
      if !waiting.isEmpty { read(doorbell, &ring, 1) }
      defer { waiting.removeAll() }
      return waiting
    }
  }
}
