import Dispatches
import Glibc

/// Where dispatches are sent: a pipe to whoever gave out the assignments.
///
/// Each is written whole. Where nobody listens any more, the program ends without a word.
struct DispatchOutlet {
  let descriptor: Int32

  func send(_ dispatch: Dispatch) {
    let line = dispatch.line
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(Self.brokenPipe) }
      rest = rest.dropFirst(count)
    }
  }

  /// As shells report a program that wrote to nobody.
  private static let brokenPipe: Int32 = 128 + SIGPIPE
}
