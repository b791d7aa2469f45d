import CVterm
import Glibc

/// A program in a session of its own, whose terminal is a pseudo-terminal.
public final class RunningProgram {
  /// Where standard input comes from, or standard output goes.
  public enum Source {
    case terminal
    case file(String)
  }

  public enum End: Hashable {
    case exit(CInt)
    case signal(CInt)
  }

  /// When it was started.
  public let beginning: ContinuousClock.Instant
  public let id: CInt
  /// Readable once the program has ended.
  public let ended: CInt
  private var status: CInt?
  private var usage = rusage()

  /// Starts the program at `path`, with nothing from our own environment but `environment`.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    on terminal: PseudoTerminal, input: Source = .terminal, output: Source = .terminal
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
    var id: CInt = 0
    beginning = .now
    let error = posix_spawn(&id, path, &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw SystemFailure("\(path) cannot be started", error) }
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
  public func send(_ signal: CInt) {
    guard !hasEnded else { return }
    Glibc.kill(id, signal)
  }

  public func kill() {
    guard !hasEnded else { return }
    Glibc.kill(id, SIGKILL)
    var status: CInt = 0
    wait4(id, &status, 0, &usage)
    self.status = status
  }

  public var hasEnded: Bool {
    if status != nil { return true }
    var status: CInt = 0
    guard wait4(id, &status, WNOHANG, &usage) == id else { return false }
    self.status = status
    return true
  }

  /// How it ended; it must have.
  public var end: End {
    let status = status ?? 0
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// The path of one of this package's programs, which are built beside this one.
  public static func path(of product: String) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    let path = bytes.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
    return String(decoding: path[...(path.lastIndex(of: 0x2F) ?? -1)], as: UTF8.self) + product
  }
}

// MARK: - What it costs

extension RunningProgram {
  /// The processor time it has used so far, in all its threads.
  public var processorTime: Duration {
    if status != nil { return Duration(usage.ru_utime) + Duration(usage.ru_stime) }
    return .nanoseconds(cv_processor_nanoseconds(id))
  }

  /// The processor time the calling thread has used, for what is measured without a program.
  public static var processorTimeOfThisThread: Duration { .nanoseconds(cv_thread_nanoseconds()) }

  /// The memory it fills now, in bytes; nil where it has none any more.
  public var residentMemory: Int? { memory("VmRSS:") }

  /// The most memory it has filled so far, in bytes; nil where it has none any more.
  public var peakMemory: Int? { memory("VmHWM:") }

  private func memory(_ field: String) -> Int? {
    for line in statusFile.split(separator: "\n") where line.hasPrefix(field) {
      let kibibytes = line.split { $0 == " " || $0 == "\t" }.dropFirst().first
      return kibibytes.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }

  /// What the kernel says about it.
  private var statusFile: String {
    let file = open("/proc/\(id)/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}
