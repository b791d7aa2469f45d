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
    while try file.read(at: nil, count: SourceWindow.pieceSize, into: &bytes) > 0 {
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
