import CVterm
import Foundation
import Glibc

/// A program in a session of its own, whose terminal is a pseudo-terminal.
final class RunningProgram {
  /// Where standard input comes from, or standard output goes.
  enum Source {
    case terminal
    case file(String)
  }

  enum End: Hashable {
    case exit(CInt)
    case signal(CInt)
  }

  let id: pid_t
  /// Readable once the program has ended.
  let ended: CInt
  private var status: CInt?

  /// Starts the program at `path`, with nothing from the tests' own environment but `environment`.
  init(
    _ path: String, _ arguments: [String], environment: [String: String],
    on terminal: PseudoTerminal, input: Source, output: Source
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session without a terminal gets the first it opens; then the others may replace it.
    posix_spawn_file_actions_addopen(&actions, 2, terminal.name, O_RDWR, 0)
    Self.connect(0, to: input, O_RDONLY, &actions)
    Self.connect(1, to: output, O_WRONLY | O_CREAT | O_TRUNC, &actions)

    var attributes = Self.freshSession
    defer { posix_spawnattr_destroy(&attributes) }
    var argv = Self.cStrings([path] + arguments)
    let all = Self.standardEnvironment.merging(environment) { $1 }
    var envp = Self.cStrings(all.filter { !$1.isEmpty }.map { "\($0)=\($1)" })
    defer { for string in argv + envp { free(string) } }
    var id: pid_t = 0
    let error = posix_spawn(&id, path, &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
    self.id = id
    ended = pidfd_open(id, 0)
  }

  deinit {
    kill()
    close(ended)
  }

  /// An empty value takes a variable out.
  private static let standardEnvironment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  private static func connect(
    _ descriptor: CInt, to source: Source, _ mode: CInt,
    _ actions: inout posix_spawn_file_actions_t
  ) {
    switch source {
    case .terminal: posix_spawn_file_actions_adddup2(&actions, 2, descriptor)
    case .file(let path): posix_spawn_file_actions_addopen(&actions, descriptor, path, mode, 0o600)
    }
  }

  /// The threads of a test run have every signal blocked, and programs would inherit that.
  private static var freshSession: posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: CInt = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | newSession))
    return attributes
  }

  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}

extension RunningProgram {
  func send(_ signal: CInt) {
    guard !hasEnded else { return }
    Glibc.kill(id, signal)
  }

  func kill() {
    guard !hasEnded else { return }
    Glibc.kill(id, SIGKILL)
    var status: CInt = 0
    waitpid(id, &status, 0)
    self.status = status
  }

  var hasEnded: Bool {
    if status != nil { return true }
    var status: CInt = 0
    guard waitpid(id, &status, WNOHANG) == id else { return false }
    self.status = status
    return true
  }

  /// How it ended; it must have.
  var end: End {
    let status = status ?? 0
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// The path of one of this package's programs, which are built beside the tests.
  static func path(of product: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent(product).path
  }
}
