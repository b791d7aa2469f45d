import CXML

/// Text in the letters of long ago.
enum ForeignLetters {
  /// Nil where `charset` has not all of the letters.
  static func bytes(of text: String, in charset: String) -> [UInt8]? {
    guard let converter = iconv_open(charset, "UTF-8"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 4 * source.count)
    let room = target.count
    var (left, free) = (source.count, room)
    let isWhole = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return iconv(converter, &from, &left, &to, &free) != -1
      }
    }
    return isWhole ? target.prefix(room - free).map { UInt8(bitPattern: $0) } : nil
  }
}
