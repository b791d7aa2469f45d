/// Questions put to eight bytes at once.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of the first byte that is a quotation mark, a backslash, a control character, or
  /// not ASCII, and of some after it. The first byte is the lowest.
  ///
  /// Taking one from what became zero, and a blank from what is less, borrows the high bit.
  @inline(__always)
  var specialBytes: UInt64 {
    let quotes = self ^ Self.ones &* UInt64(UInt8.quote)
    let backslashes = self ^ Self.ones &* UInt64(UInt8.backslash)
    let controls = self &- Self.ones &* UInt64(UInt8.blank)
    return ((quotes &- Self.ones) | (backslashes &- Self.ones) | controls | self) & Self.highBits
  }

  /// The high bit of the first backslash, and of some bytes after it.
  @inline(__always)
  var backslashes: UInt64 {
    let backslashes = self ^ Self.ones &* UInt64(UInt8.backslash)
    return (backslashes &- Self.ones) & ~backslashes & Self.highBits
  }
}

/// A UTF-8 character and what follows it, the first byte being the lowest.
///
/// Looked at are the marks of leads and continuations, and the bits by which a character is longer
/// than need be, half of a pair, or beyond the last.
extension UInt32 {
  @inline(__always)
  var isTwoBytes: Bool { self & 0xC0E0 == 0x80C0 && self & 0x1E != 0 }

  @inline(__always)
  var isThreeBytes: Bool {
    self & 0x00C0_C0F0 == 0x0080_80E0 && self & 0x200F != 0 && self & 0x200F != 0x200D
  }

  @inline(__always)
  var isFourBytes: Bool {
    let start = self & 0x3007
    return self & 0xC0C0_C0F8 == 0x8080_80F0 && start != 0 && (start & 7 < 4 || start == 4)
  }
}

extension Span<UInt8> {
  @inline(__always)
  func eightBytes(at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  func fourBytes(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// Whether the bytes in `range` are those of `word`, which is ASCII and of the same length.
  @inline(__always)
  func spell(_ word: StaticString, in range: Range<Int>) -> Bool {
    word.withUTF8Buffer { letters in
      for index in 0..<letters.count where self[range.lowerBound + index] != letters[index] {
        return false
      }
      return true
    }
  }
}
