import Glibc

extension Path {
  /// What the system says of a file: as long as it says the same, nothing in it has changed. Empty
  /// where there is no such file.
  var stamp: String {
    guard let status = try? status else { return "" }
    let time = status.st_mtim
    return "\(status.st_dev):\(status.st_ino):\(status.st_size):\(time.tv_sec).\(time.tv_nsec)"
  }
}

extension Source {
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

extension ArraySlice<UInt8> {
  /// A hash by which bytes are known again: FNV-1a over words of eight bytes, mixed. It is kept in
  /// the index only.
  var print: Int64 {
    withUnsafeBytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      func take(_ word: UInt64) {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      let wholeWords = bytes.count & ~7
      for place in stride(from: 0, to: wholeWords, by: 8) {
        take(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      for byte in bytes[wholeWords...] { take(UInt64(byte)) }
      return Int64(bitPattern: hash)
    }
  }
}
