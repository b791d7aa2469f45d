/// A JSON string that is known to be valid.
struct PlainString {
  /// Between its quotation marks.
  var bytes: Range<Int>
  var hasEscapes: Bool
  var isASCII: Bool

  /// Whether it stands for its bytes, and these are ASCII.
  var isPlainASCII: Bool { isASCII && !hasEscapes }

  func spells(_ word: StaticString, in json: Span<UInt8>) -> Bool {
    bytes.count == word.utf8CodeUnitCount && json.spell(word, in: bytes)
  }

  /// The text it stands for.
  func text(in json: Span<UInt8>) -> String {
    let raw = json.extracting(bytes)
    guard hasEscapes else {
      return String(copying: UTF8Span(unchecked: raw, isKnownASCII: isASCII))
    }
    let text = [UInt8](unsafeUninitializedCapacity: raw.count) { buffer, count in
      count = Self.unescape(raw, into: buffer)
    }
    return String(copying: UTF8Span(unchecked: text.span))
  }

  /// Writes what `raw` stands for, which is never longer; how many bytes that is.
  private static func unescape(
    _ raw: Span<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var place = 0
    var count = 0
    while place < raw.count {
      copyPlainBytes(of: raw, from: &place, into: buffer, at: &count)
      guard place < raw.count else { break }
      if let character = raw[place + 1].unescaped {
        buffer[count] = character
        (place, count) = (place + 2, count + 1)
      } else if let escape = EscapedScalar(in: raw, at: place) {
        for byte in String(escape.scalar).utf8 {
          buffer[count] = byte
          count += 1
        }
        place += escape.length
      }
    }
    return count
  }

  /// Up to the next backslash, eight bytes at a time: there is always as much room as there is left
  /// to copy.
  @inline(__always)
  private static func copyPlainBytes(
    of raw: Span<UInt8>, from place: inout Int, into buffer: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    let room = UnsafeMutableRawBufferPointer(buffer)
    while raw.count - place >= 8 {
      let word = raw.eightBytes(at: place)
      room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
      let backslashes = word.backslashes
      guard backslashes == 0 else {
        place += backslashes.trailingZeroBitCount >> 3
        count += backslashes.trailingZeroBitCount >> 3
        return
      }
      (place, count) = (place + 8, count + 8)
    }
    while place < raw.count, raw[place] != .backslash {
      buffer[count] = raw[place]
      (place, count) = (place + 1, count + 1)
    }
  }
}

/// A character written as `\u00e9`, or as a pair: `\ud83d\ude00`.
struct EscapedScalar {
  let scalar: Unicode.Scalar
  /// In bytes.
  let length: Int

  /// Nil where there is none, or half of a pair.
  @inline(__always)
  init?(in json: Span<UInt8>, at place: Int) {
    guard let first = Self.unit(in: json, at: place) else { return nil }
    if let scalar = Unicode.Scalar(first) {
      (self.scalar, length) = (scalar, 6)
      return
    }
    guard (0xD800..<0xDC00).contains(first), let second = Self.unit(in: json, at: place + 6),
      (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    (self.scalar, length) = (scalar, 12)
  }

  @inline(__always)
  private static func unit(in json: Span<UInt8>, at place: Int) -> UInt32? {
    guard json.count - place >= 6, json[place] == .backslash, json[place + 1] == UInt8(ascii: "u")
    else { return nil }
    return json.fourBytes(at: place + 2).hexadecimal
  }
}

extension UInt32 {
  /// The number that four hexadecimal digits spell, the first being the lowest byte. No branches:
  /// letters and digits come as they like, and no processor could guess which.
  @inline(__always)
  fileprivate var hexadecimal: UInt32? {
    let ones: UInt32 = 0x0101_0101
    let lower = self | ones &* 0x20
    // The high bit of each sum says that the byte is not less than "0", ":", "a", "g".
    let digits = (self &+ ones &* 0x50) & ~(self &+ ones &* 0x46)
    let letters = (lower &+ ones &* 0x1F) & ~(lower &+ ones &* 0x19)
    guard (digits | letters) & ~self & (ones &* 0x80) == ones &* 0x80 else { return nil }
    let values = (self & (ones &* 0x0F)) &+ (self >> 6 & ones) &* 9
    return (values & 0x0F) << 12 | (values >> 8 & 0x0F) << 8 | (values >> 16 & 0x0F) << 4
      | values >> 24
  }
}

extension UInt8 {
  /// What it stands for behind a backslash, all by itself.
  var unescaped: UInt8? {
    switch self {
    case .quote, .backslash, UInt8(ascii: "/"): self
    case UInt8(ascii: "n"): .newline
    case UInt8(ascii: "t"): .tab
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }
}
