import Glibc

/// What a small file says.
enum FileText {
  case none
  case text(String)
  case unreadable(String)

  /// In bytes; nobody writes settings that long.
  private static let longest = 1_000_000

  init(of path: String) {
    // A pipe would make everybody wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .none : .unreadable(Self.reason)
      return
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    var count = read(descriptor, &piece, piece.count)
    while count > 0, bytes.count <= Self.longest {
      bytes += piece.prefix(count)
      count = read(descriptor, &piece, piece.count)
    }
    guard count >= 0 else {
      self = .unreadable(Self.reason)
      return
    }
    guard bytes.count <= Self.longest else {
      self = .unreadable("it is longer than a megabyte")
      return
    }
    let text = String(validating: bytes, as: UTF8.self)
    self = text.map { .text($0) } ?? .unreadable("it is not in UTF-8")
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
