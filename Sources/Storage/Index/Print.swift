import Articles

extension ArraySlice<UInt8> {
  /// A hash by which bytes are known again. It is kept in the index only.
  var print: Int64 { withUnsafeBytes(\.print) }
}

extension Article.ID {
  /// A hash of it, by which the index finds the article. Others may have the same.
  var hash: Int64 {
    var id = rawValue
    return id.withUTF8 { UnsafeRawBufferPointer($0).print }
  }
}

extension UnsafeRawBufferPointer {
  /// FNV-1a over words of eight bytes, mixed.
  fileprivate var print: Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(count)
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let wholeWords = count & ~7
    for place in stride(from: 0, to: wholeWords, by: 8) {
      take(loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    for byte in self[wholeWords...] { take(UInt64(byte)) }
    return Int64(bitPattern: hash)
  }
}
