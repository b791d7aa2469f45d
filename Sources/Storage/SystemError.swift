import Glibc

/// A call of the operating system that was refused.
struct SystemError: Error, Hashable {
  /// The C library's `errno`.
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  /// Why, and what a person can do about it, without a full stop.
  var reason: String {
    switch code {
    case ENOENT: "there is no such file"
    case ENOTDIR: "a part of its path is not a folder"
    case EACCES, EPERM: "you have no permission. Check who owns it (ls -l)"
    case EISDIR: "it is a folder"
    case ESPIPE: "it is not an ordinary file"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its path is too long"
    case ENOSPC: "the disk is full. Make room and try again"
    case EDQUOT: "your share of the disk is used up. Make room and try again"
    case EFBIG: "it would grow larger than files may grow here (ulimit -f)"
    case EOVERFLOW: "it is too large to be what it should be"
    case EROFS: "the disk can only be read. Choose another store with QUOTH_STORE"
    case EMFILE, ENFILE: "too many files are open"
    case EWOULDBLOCK: "another program is holding on to it. End that one and try again"
    case EIO: "the disk reports an error. Save what you can"
    default: Self.message(code)
    }
  }

  private static func message(_ code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
        return "the system reports error \(code)"
      }
      return String(cString: start)
    }
  }
}
