import Glibc

/// A program that has been started for the person, until it has ended.
struct Traveller: ~Copyable {
  private let id: pid_t
  private let name: String
  /// A file that goes away with it.
  private let scratch: ScratchFile?

  private init(id: pid_t, name: String, scratch: ScratchFile?) {
    (self.id, self.name, self.scratch) = (id, name, scratch)
  }

  /// Starts the program of `outing`, with the terminal or far from it.
  ///
  /// - Throws: Why it could not be started, in a sentence without a full stop.
  static func sent(on outing: Outing) throws(Regret) -> Traveller {
    let scratch = try ScratchFile(for: outing.input)
    var regret = Regret("No program is named for that")
    for command in outing.commands where !command.isEmpty {
      var words = command
      if case .file = outing.input, let scratch { words.append(scratch.path) }
      switch start(words, input: scratch, outing) {
      case .success(let id): return Traveller(id: id, name: words[0], scratch: scratch)
      case .failure(let reason): regret = reason
      }
      // Whatever is wrong with one that is there, the person should know.
      guard regret.code == ENOENT else { break }
    }
    scratch?.remove()
    throw regret
  }

  /// Why a program did not do its work.
  struct Regret: Error, CustomStringConvertible {
    let description: String
    var code: CInt = 0

    init(_ description: String) { self.description = description }

    init(starting name: String, _ code: CInt) {
      let reason =
        code == ENOENT ? "there is no program of that name" : String(cString: strerror(code))
      description = "“\(name)” could not be started: \(reason)"
      self.code = code
    }
  }

  deinit { scratch?.remove() }
}

// MARK: - Starting

extension Traveller {
  private static func start(
    _ words: [String], input: ScratchFile?, _ outing: Outing
  ) -> Result<pid_t, Regret> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    direct(&actions, input, outing)
    var attributes = posix_spawnattr_t.unhindered(apart: !outing.takesScreen)
    defer { posix_spawnattr_destroy(&attributes) }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words[0], &actions, &attributes, &arguments, environ)
    return code == 0 ? .success(id) : .failure(Regret(starting: words[0], code))
  }

  private static func direct(
    _ actions: inout posix_spawn_file_actions_t, _ input: ScratchFile?, _ outing: Outing
  ) {
    if case .bytes = outing.input, let input {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input.path, O_RDONLY, 0)
    } else if !outing.takesScreen {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    } else if isatty(STDIN_FILENO) == 0 {
      // Articles came in there.
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDONLY, 0)
    }
    guard !outing.takesScreen else { return }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  }
}

// MARK: - Waiting

extension Traveller {
  /// Waits until it has ended. Where the person stops it, `stop` stops this program with it.
  ///
  /// - Returns: What went wrong; nil where nothing did.
  consuming func end(stop: () -> Void = {}) -> Regret? {
    var status: CInt = 0
    while true {
      let answer = waitpid(id, &status, WUNTRACED)
      if answer < 0, errno != EINTR { return nil }
      guard answer == id else { continue }
      // The second of the two bytes says which signal, and the first that it is not the end.
      guard status & 0xFF == 0x7F else { break }
      stop()
    }
    let (code, signal) = (status >> 8 & 0xFF, status & 0x7F)
    if signal != 0 { return Regret("“\(name)” was ended by signal \(signal)") }
    return code == 0 ? nil : Regret("“\(name)” ended with exit status \(code)")
  }
}

/// A file that nobody else can read, for as long as a program runs.
struct ScratchFile {
  let path: String

  /// Nil where there is nothing to put in it.
  init?(for input: Outing.Input) throws(Traveller.Regret) {
    switch input {
    case .nothing: return nil
    case .bytes(let bytes): try self.init(holding: bytes, ending: "")
    case .file(let bytes, let ending): try self.init(holding: bytes, ending: ending)
    }
  }

  private init(holding bytes: [UInt8], ending: String) throws(Traveller.Regret) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/quoth-XXXXXX" + ending).utf8CString)
    let descriptor = mkstemps(&template, CInt(ending.utf8.count))
    guard descriptor >= 0 else {
      throw Traveller.Regret("\(folder) cannot be written: \(String(cString: strerror(errno)))")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        remove()
        throw Traveller.Regret("\(path) cannot be written: \(reason)")
      }
      written += count
    }
  }

  func remove() { unlink(path) }
}
