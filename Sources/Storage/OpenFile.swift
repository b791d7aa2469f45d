import Glibc

/// An open file, closed when it goes out of sight.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// A pipe or a terminal might keep us waiting for ever, unless waiting is what `flags` ask for.
  init(
    _ path: Path, flags: Int32 = O_RDONLY | O_NONBLOCK, mode: mode_t = 0
  ) throws(SystemError) {
    let descriptor = path.withCString { open($0, flags | O_CLOEXEC | O_NOCTTY, mode) }
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  /// Standard input.
  init(duplicating number: Int32) throws(SystemError) {
    let descriptor = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  var status: stat {
    get throws(SystemError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw .last }
      return status
    }
  }

  /// Size in bytes.
  var size: Int {
    get throws(SystemError) { Int(try status.st_size) }
  }

  /// Adds at most `count` bytes from `offset` to `bytes`; says how many, 0 at the end.
  func read(at offset: Int?, count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    let before = bytes.count
    try bytes.append(addingCapacity: count) { room throws(SystemError) in
      try room.withUnsafeMutableBufferPointer { buffer, filled throws(SystemError) in
        filled = try read(at: offset, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return bytes.count - before
  }

  private func read(
    at offset: Int?, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(SystemError) -> Int {
    while true {
      let count =
        offset.map { pread(descriptor, buffer.baseAddress, buffer.count, off_t($0)) }
        ?? Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .last }
    }
  }
}

extension OpenFile {
  /// The bytes of `range`; fewer where the file ends before it.
  func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let start = range.lowerBound + bytes.count
      let count = try read(at: start, count: range.upperBound - start, into: &bytes)
      if count == 0 { break }
    }
    return bytes
  }

  /// Waits for the lock, `LOCK_EX` to write or `LOCK_SH` to read; it is let go when the file is
  /// closed.
  ///
  /// Nobody holds it for longer than a write takes, unless something is wrong: then waiting ends, or
  /// the reader could never be left. Some network disks know no locks. There, one write with
  /// `O_APPEND` has to be enough.
  func lock(_ kind: Int32) throws(SystemError) {
    var patience = 500
    while try !lockAtOnce(kind) {
      guard patience > 0 else { throw SystemError(code: EWOULDBLOCK) }
      patience -= 1
      usleep(10_000)
    }
  }

  /// Lets go of the lock before the file is closed.
  borrowing func unlock() {
    _ = flock(descriptor, LOCK_UN)
  }

  /// Waits for the lock to write for as long as somebody else has it. Every signal is a moment to ask
  /// whether it `goesOn`.
  ///
  /// - Returns: Whether it is there.
  borrowing func lockInTurn(waitingWhile goesOn: () -> Bool = { true }) throws(SystemError) -> Bool
  {
    while try answer(to: LOCK_EX) == nil {
      guard goesOn() else { return false }
    }
    return true
  }

  /// Takes the lock, unless somebody else has it.
  borrowing func lockAtOnce(_ kind: Int32 = LOCK_EX) throws(SystemError) -> Bool {
    while true {
      if let answer = try answer(to: kind | LOCK_NB) { return answer != .taken }
    }
  }

  /// Whether the disk it lies on knows locks.
  borrowing func knowsLocks() -> Bool {
    (try? answer(to: LOCK_SH | LOCK_NB)) != .unknown
  }

  /// Whether anyone else has locked any part of it, in the way of POSIX.
  borrowing func isLockedByRecord() -> Bool {
    var lock = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// What comes of asking for a lock; nil where a signal came first.
  private borrowing func answer(to kind: Int32) throws(SystemError) -> LockAnswer? {
    flock(descriptor, kind) == 0 ? .granted : try LockAnswer(errno)
  }

  /// Writes all of `bytes` at the end, or nothing.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    let end = try size
    do throws(SystemError) {
      try write(bytes)
      try sync()
    } catch {
      // Half a line would be in the way of the next one.
      _ = ftruncate(descriptor, off_t(end))
      throw error
    }
  }

  /// Writes all of `bytes`, and may leave half of them where that fails.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { throw .last }
      if count == 0 { throw SystemError(code: EIO) }
      written += max(0, count)
    }
  }

  /// Cuts off everything from byte `end` on.
  func truncate(to end: Int) throws(SystemError) {
    guard ftruncate(descriptor, off_t(end)) == 0 else { throw .last }
    try sync()
  }

  /// Makes what was written outlive a power cut.
  func sync() throws(SystemError) {
    // What cannot be synced (a pipe, some network disks) says EINVAL or EROFS.
    guard fdatasync(descriptor) != 0, errno != EINVAL, errno != EROFS else { return }
    throw .last
  }

  /// Makes the names in a folder outlive a power cut.
  func syncFolder() {
    _ = fsync(descriptor)
  }
}

/// What the system says to somebody who wants a lock.
enum LockAnswer {
  case granted
  /// Somebody else has it.
  case taken
  /// This disk knows no locks: there one goes on without.
  case unknown

  /// What the C library's `errno` means; nil where one should ask again.
  init?(_ code: Int32) throws(SystemError) {
    switch code {
    case EINTR: return nil
    case EWOULDBLOCK: self = .taken
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: self = .unknown
    default: throw SystemError(code: code)
    }
  }
}
