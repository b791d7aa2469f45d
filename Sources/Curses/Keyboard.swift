import Console
import Glibc

/// Where keys come from: standard input or, when that brings something to read, the terminal.
struct Keyboard {
  let descriptor: CInt
  private var reader = KeyReader()

  init() throws(CursesTerminal.Failure) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    descriptor = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inputIsNotATerminal }
  }

  func close() {
    if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
  }

  /// Makes it know the keys that this terminal is said to have.
  mutating func learn(_ sequences: [KeySequence]) {
    reader = KeyReader(knowing: sequences)
  }

  /// What was typed since last time; call it when there is something to read, or it waits.
  ///
  /// For the rest of a key that has begun it waits right here, a few milliseconds at most: however
  /// much else is going on, Escape is heard at once.
  mutating func read() -> [TerminalEvent] {
    var events = readWhatIsThere()
    while events.last != .hangUp, let patience = reader.patience {
      events += hasMore(within: patience) ? readWhatIsThere() : reader.stopWaiting()
    }
    return events
  }

  private mutating func readWhatIsThere() -> [TerminalEvent] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    // Nothing, or an error, where there should be something: the terminal is gone.
    guard count > 0 else { return [.hangUp] }
    return reader.read(bytes.prefix(count))
  }

  private func hasMore(within milliseconds: Int) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var ready = poll(&source, 1, CInt(milliseconds))
    while ready < 0, errno == EINTR { ready = poll(&source, 1, CInt(milliseconds)) }
    return ready > 0
  }
}
