import Glibc

/// A program that works for this one: what we write is its standard input, and what it writes to
/// standard output we read.
///
/// It may crash, hang, or write anything at all; nothing here waits for it for longer than asked. It
/// ends with this value.
struct Hand: ~Copyable {
  private let id: pid_t
  private let line: CInt
  private var outgoing: ArraySlice<UInt8> = []
  private var isClosing = false
  private var hasEnded = false

  /// How a program ended.
  enum End: Hashable {
    case exit(CInt)
    case signal(CInt)
  }

  /// What was heard of it.
  enum News {
    case bytes(ArraySlice<UInt8>)
    case silence
    case end(End)
  }

  private init(id: pid_t, line: CInt) {
    self.id = id
    self.line = line
  }

  /// Starts the program at `path`; nil where there is none, or it may not be run.
  static func lent(by path: String, _ arguments: [String] = []) -> Hand? {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    guard let id = start(path, arguments, on: ends[1]) else {
      close(ends[0])
      return nil
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return Hand(id: id, line: ends[0])
  }

  deinit {
    close(line)
    // Somebody else may have its number by now.
    guard !hasEnded else { return }
    kill(id, SIGKILL)
    _ = Self.end(of: id)
  }
}

extension Hand {
  private static func start(_ path: String, _ arguments: [String], on line: CInt) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, line, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, line, STDOUT_FILENO)
    // There may be a screen.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t.unhindered(apart: true)
    defer { posix_spawnattr_destroy(&attributes) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    return posix_spawn(&id, path, &actions, &attributes, &words, environ) == 0 ? id : nil
  }

  private static func end(of id: pid_t) -> End {
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}

// MARK: - To and fro

extension Hand {
  /// Gives it `bytes`, as soon as it takes them.
  mutating func write(_ bytes: [UInt8]) {
    outgoing += bytes
  }

  /// It gets nothing more than it has been given.
  mutating func closeInput() {
    isClosing = true
  }

  /// What it says next, if it says anything within so many `milliseconds`.
  mutating func listen(milliseconds: CInt) -> News {
    send()
    let wishes = outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT
    var doors = [pollfd(fd: line, events: Int16(wishes), revents: 0)]
    guard poll(&doors, 1, milliseconds) > 0 else { return .silence }
    return doors[0].revents & ~Int16(POLLOUT) == 0 ? .silence : receive()
  }

  private mutating func send() {
    if !outgoing.isEmpty {
      let count = outgoing.withUnsafeBytes {
        Glibc.send(line, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      // Where nobody is there any more, that is heard on the other side.
      if count > 0 { outgoing = outgoing.dropFirst(count) }
      if count < 0, errno != EAGAIN, errno != EINTR { outgoing = [] }
    }
    guard isClosing, outgoing.isEmpty else { return }
    isClosing = false
    shutdown(line, CInt(SHUT_WR))
  }

  private mutating func receive() -> News {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    let count = piece.withUnsafeMutableBytes { recv(line, $0.baseAddress, $0.count, 0) }
    if count > 0 { return .bytes(piece[..<count]) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? .silence : .end(dismiss())
  }

  /// Ends it, and says how it had ended, where it had.
  mutating func dismiss() -> End {
    // It may have closed the line and live on.
    kill(id, SIGKILL)
    hasEnded = true
    return Self.end(of: id)
  }
}

extension Hand.End: CustomStringConvertible {
  var description: String {
    switch self {
    case .exit(let status): "exit status \(status)"
    case .signal(let signal): "signal \(signal)"
    }
  }
}
