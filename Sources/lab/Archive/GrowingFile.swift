import FoundationEssentials
import Glibc

/// A file that is being written.
final class GrowingFile {
  private let descriptor: CInt
  private let path: String

  init(_ url: URL) throws {
    path = url.path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskFailure(path) }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw DiskFailure(path) }
      rest = rest.dropFirst(count)
    }
  }
}

/// A file that could not be written or read, and why.
struct DiskFailure: Error, CustomStringConvertible {
  let description: String

  init(_ path: String) {
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}
