import Dispatches
import Glibc

/// One end of a pipe to whoever started this program.
public struct Pipe: Sendable {
  let descriptor: Int32

  public static let input = Pipe(descriptor: STDIN_FILENO)
  public static let output = Pipe(descriptor: STDOUT_FILENO)

  /// Writes all of `bytes`. Where nobody listens any more, the program ends without a word.
  public func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(Self.broken) }
      rest = rest.dropFirst(count)
    }
  }

  /// What there is to be read now, at most 64 kB; empty at the end, nil where it cannot be read. Waits
  /// where there is nothing yet.
  public func read() -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      return count < 0 ? nil : Array(piece[..<count])
    }
  }

  /// Everything until the end; nil where that cannot be read, or is longer than 64 MB.
  public func readAll() -> [UInt8]? {
    var all: [UInt8] = []
    while all.count < 64 << 20, let piece = read() {
      if piece.isEmpty { return all }
      all += piece
    }
    return nil
  }

  /// As shells report a program that wrote to nobody.
  private static let broken: Int32 = 128 + SIGPIPE
}
