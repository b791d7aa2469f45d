import CVterm
public import Glibc

/// The two ends of a terminal cable: the window's, and the one that programs hold.
///
/// Both are closed in programs that are started meanwhile, or closing the window would not hang up.
/// The programs' end is held open here too, so that the modes a program leaves behind can be seen.
public final class PseudoTerminal {
  public let name: String
  private var window: CInt
  private var programs: CInt

  public init(columns: Int, rows: Int) throws {
    window = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    var bytes = [CChar](repeating: 0, count: 128)
    guard window >= 0, grantpt(window) == 0, unlockpt(window) == 0,
      ptsname_r(window, &bytes, bytes.count) == 0
    else { throw SystemFailure("no pseudo-terminal") }
    name = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    programs = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close()
    Glibc.close(programs)
  }

  public func close() {
    if window >= 0 { Glibc.close(window) }
    window = -1
  }

  /// Tells the programs too.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(window, UInt(TIOCSWINSZ), &size)
  }

  public var modes: termios {
    var modes = termios()
    tcgetattr(programs, &modes)
    return modes
  }

  public func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(window, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What was written before `milliseconds` have passed or `end` has become readable.
  public func output(orEndOf end: CInt, milliseconds: CInt) -> [UInt8] {
    let readable = Int16(POLLIN)
    var sources = [
      pollfd(fd: window, events: readable, revents: 0),
      pollfd(fd: end, events: readable, revents: 0),
    ]
    guard poll(&sources, 2, milliseconds) > 0, sources[0].revents & readable != 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(window, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
