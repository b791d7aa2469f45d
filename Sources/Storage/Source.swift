import Articles
import Glibc

/// Where articles are read from: a file that is read again when an article is opened, or bytes
/// that are kept, because there is no way to read them again.
enum Source: Sendable {
  case file(Path)
  case bytes([UInt8], name: String)

  /// The name by which problems speak of it: clean copy.
  var name: String {
    switch self {
    case .file(let path): path.shown
    case .bytes(_, let name): name
    }
  }

  /// A piece of a file is read at a time, so that a large one does not have to fit in memory.
  private static let pieceSize = 1 << 18

  /// Hands the contents to `body` piece by piece, each together with what of the pieces before it
  /// `body` still needs: it answers with the first byte that is. The last time, `isLast` is true.
  func read(
    _ body: (_ window: [UInt8], _ offset: Int, _ isLast: Bool) -> Int
  ) throws(SystemError) {
    switch self {
    case .bytes(let bytes, _): _ = body(bytes, 0, true)
    case .file(let path): try Self.read(OpenFile(regular: path), body)
    }
  }

  private static func read(
    _ file: borrowing OpenFile, _ body: ([UInt8], Int, Bool) -> Int
  ) throws(SystemError) {
    var window: [UInt8] = []
    var offset = 0
    var piece = min(pieceSize, max(4096, try file.size + 1))
    while true {
      let count = try file.read(at: offset + window.count, count: piece, into: &window)
      let needed = body(window, offset, count == 0)
      if count == 0 { return }
      window.removeFirst(needed - offset)
      offset = needed
      // Read more at a time where one record is large, or its start would be moved too often.
      piece = max(pieceSize, window.count)
    }
  }

  /// The bytes of one record; fewer where the file has become shorter.
  func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
    switch self {
    case .bytes(let bytes, _): Array(bytes[range.clamped(to: bytes.indices)])
    case .file(let path): try OpenFile(regular: path).bytes(in: range)
    }
  }
}

extension Source {
  /// More than anyone pipes into a reader; what never ends has to be stopped somewhere.
  private static let mostFromStandardInput = 1 << 30

  /// Everything that comes through standard input.
  static func standardInput() throws(SystemError) -> Source {
    let file = try OpenFile(duplicating: STDIN_FILENO)
    var bytes: [UInt8] = []
    while try file.read(at: nil, count: pieceSize, into: &bytes) > 0 {
      guard bytes.count <= mostFromStandardInput else { throw SystemError(code: EFBIG) }
    }
    return .bytes(bytes, name: "standard input")
  }
}

extension OpenFile {
  /// Opens a file that can be read to its end: no folder, pipe, socket or device.
  init(regular path: Path, flags: Int32 = O_RDONLY, mode: mode_t = 0) throws(SystemError) {
    let file = try OpenFile(path, flags: flags | O_NONBLOCK, mode: mode)
    guard try file.status.isRegularFile else { throw SystemError(code: ESPIPE) }
    self = file
  }
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// What it is, where it is neither file nor folder.
  var oddity: String {
    switch st_mode & S_IFMT {
    case S_IFIFO: "it is a pipe"
    case S_IFSOCK: "it is a socket"
    case S_IFCHR, S_IFBLK: "it is a device"
    default: "it is not a file"
    }
  }
}
