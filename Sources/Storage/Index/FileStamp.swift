import Articles
import Glibc

extension Path {
  /// What the system says of a file: as long as it says the same, nothing in it has changed. Empty
  /// where there is no such file.
  var stamp: String {
    guard let status = try? status else { return "" }
    let (written, changed) = (status.st_mtim, status.st_ctim)
    return "\(status.st_dev):\(status.st_ino):\(status.st_size):"
      + "\(written.tv_sec).\(written.tv_nsec):\(changed.tv_sec).\(changed.tv_nsec)"
  }
}

extension Source {
  /// Why it cannot be read; nil where it can.
  var refusal: Problem? {
    do throws(SystemError) {
      _ = try bytes(in: 0..<1)
      return nil
    } catch {
      return Problem(file: name, reason: error.reason)
    }
  }

  /// Whether there is something behind byte `end`.
  func isLonger(than end: Int) -> Bool {
    (try? bytes(in: end..<end + 1))?.isEmpty == false
  }

  /// In bytes.
  fileprivate static let sealLength = 512

  /// What the bytes just before `end` are, as a number: by it a file that has grown is told from one
  /// that took its place. Nil where the file has no such bytes.
  func seal(before end: Int) -> Int64? {
    let start = max(0, end - Self.sealLength)
    guard let bytes = try? bytes(in: start..<end), bytes.count == end - start else { return nil }
    return bytes[...].print
  }
}

extension OpenFile {
  /// The same of a file that is open.
  func seal(before end: Int) -> Int64? {
    let start = max(0, end - Source.sealLength)
    guard let bytes = try? bytes(in: start..<end), bytes.count == end - start else { return nil }
    return bytes[...].print
  }
}
