import Glibc
import Text

/// Where a file is, in the bytes the system knows it by.
///
/// Names on disk need not be UTF-8, so a `String` would lose the way to some.
struct Path: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// As a person may read it: clean copy.
  var shown: String { String(decoding: bytes, as: UTF8.self).cleanCopy() }

  /// The last part: `articles.json`.
  var name: [UInt8] {
    Array(bytes.suffix(while: { $0 != UInt8(ascii: "/") }))
  }

  /// The folder it lies in.
  var parent: Path {
    var folder = Array(bytes.dropLast(name.count))
    while folder.count > 1, folder.last == UInt8(ascii: "/") { folder.removeLast() }
    return Path(bytes: folder.isEmpty ? [UInt8(ascii: ".")] : folder)
  }

  func appending(_ name: some Sequence<UInt8>) -> Path {
    let separator: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return Path(bytes: bytes + separator + name)
  }

  func appending(_ name: String) -> Path { appending(name.utf8) }

  func appendingToName(_ ending: String) -> Path { Path(bytes: bytes + ending.utf8) }

  /// Whether the name ends in one of `endings`, in capitals or not.
  func ends(in endings: [String]) -> Bool {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// What lies there, links followed.
  var status: stat {
    get throws(SystemError) {
      var status = stat()
      guard withCString({ stat($0, &status) }) == 0 else { throw .last }
      return status
    }
  }

  var isFile: Bool { (try? status.isRegularFile) ?? false }

  var isThere: Bool { (try? status) != nil }
  var isFolder: Bool { (try? status.isFolder) ?? false }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // A path cannot hold a zero byte; what follows one was never part of it.
    let characters = ContiguousArray(bytes.map(CChar.init(bitPattern:)) + [0])
    return characters.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("it has at least its end") }
      return body(start)
    }
  }
}

extension Path {
  /// The path from the root, without links; as it is where it leads nowhere.
  var resolved: Path {
    withCString { path in
      guard let whole = realpath(path, nil) else { return self }
      defer { free(whole) }
      return Path(
        bytes: UnsafeBufferPointer(start: whole, count: strlen(whole)).map(UInt8.init(bitPattern:)))
    }
  }

  func remove() {
    _ = withCString { unlink($0) }
  }

  /// Moves the file here to `other`, within a file system.
  func rename(to other: Path) throws(SystemError) {
    let refused = withCString { old in other.withCString { Glibc.rename(old, $0) != 0 } }
    if refused { throw .last }
  }

  /// Gives the file here a second name. False where the file system knows no such thing.
  func link(as other: Path) -> Bool {
    withCString { old in other.withCString { Glibc.link(old, $0) == 0 } }
  }
}

extension [UInt8] {
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !holds($0) }) else { return self[...] }
    return self[(last + 1)...]
  }
}
