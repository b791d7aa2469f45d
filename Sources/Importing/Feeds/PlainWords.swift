extension String {
  /// Without blanks of any kind at either end.
  var withoutBlankEnds: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
    return String(self[first...last])
  }

  /// With the letters that two wrong readings on the way made of others put right.
  ///
  /// UTF-8 that somebody took for Latin 1 and wrote as UTF-8 again (`Ã©`) becomes what it was, and
  /// controls that were letters on Windows become those.
  var withLettersMended: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return (unreadTwice ?? self).withWindowsLetters
  }

  private var unreadTwice: String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private var withWindowsLetters: String {
    guard unicodeScalars.contains(where: \.isHighControl) else { return self }
    var mended = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      mended.append(scalar.isHighControl ? WindowsLetters.scalar(UInt8(scalar.value)) : scalar)
    }
    return String(mended)
  }
}

extension Unicode.Scalar {
  var isBlank: Bool {
    if value < 0x80 {
      return value == 0x20 || (9...13).contains(value) || (28...31).contains(value)
    }
    return properties.isWhitespace
  }

  fileprivate var isHighControl: Bool { (0x80...0x9F).contains(value) }
}
