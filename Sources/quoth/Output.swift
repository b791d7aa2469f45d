import Glibc

/// Where words go: past the C library's buffers, so a filter's lines come out one by one.
enum Output: CInt {
  case standard = 1
  case error = 2

  /// Writes `words` and ends the line.
  func say(_ words: String) throws(Complaint) {
    try write(Array((words + "\n").utf8))
  }

  func write(_ bytes: [UInt8]) throws(Complaint) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(rawValue, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR {
        throw Complaint("cannot write: \(String(cString: strerror(errno)))", .cannotWrite)
      }
      start += max(0, count)
    }
  }
}
