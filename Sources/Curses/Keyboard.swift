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

  /// How many milliseconds the rest of a key may take to arrive; `nil` when nothing is half read.
  var patience: Int? { reader.patience }

  /// What was typed since last time; call it when there is something to read, or it waits.
  mutating func read() -> [TerminalEvent] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    // Nothing, or an error, where there should be something: the terminal is gone.
    guard count > 0 else { return [.hangUp] }
    return reader.read(bytes.prefix(count))
  }

  mutating func stopWaiting() -> [TerminalEvent] {
    reader.stopWaiting()
  }
}
