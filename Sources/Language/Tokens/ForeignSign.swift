/// A sign outside ASCII that is no part of a word.
struct ForeignSign {
  enum Meaning {
    case space
    case lineEnd
    case mark(QuoteMark)
    case stop
    case comma
    case colon
    case dash
    case hyphen
    case bracket(opens: Bool)
    case sign
  }

  var meaning: Meaning
  /// In bytes.
  var length: Int

  /// Reads the sign at `position`; nil where a letter begins there.
  init?(in bytes: [UInt8], at position: Int) {
    // Letters begin with other bytes than these, nearly always.
    switch bytes[position] {
    case 0xC2, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    guard let scalar = Self.scalar(in: bytes, at: position) else { return nil }
    guard let meaning = Self.meaning(of: scalar) else { return nil }
    self.meaning = meaning
    self.length = UTF8.width(scalar)
  }

  private static func scalar(in bytes: [UInt8], at position: Int) -> Unicode.Scalar? {
    let length = bytes[position] < 0xE0 ? 2 : 3
    guard position + length <= bytes.count else { return nil }
    var value = UInt32(bytes[position]) & (length == 2 ? 0x1F : 0x0F)
    for byte in bytes[(position + 1)..<(position + length)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  private static func meaning(of scalar: Unicode.Scalar) -> Meaning? {
    if let mark = QuoteMark(scalar) { return .mark(mark) }
    switch scalar.value {
    case 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0xAD: return .space
    case 0x200E, 0x200F, 0x202A...0x202E: return .space
    case 0x2028, 0x2029: return .lineEnd
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: return .stop
    case 0x3001, 0xFF0C: return .comma
    case 0xFF1A: return .colon
    case 0x2012...0x2015: return .dash
    case 0x2010, 0x2011: return .hyphen
    case 0x3008, 0x300A, 0x3010, 0xFF08: return .bracket(opens: true)
    case 0x3009, 0x300B, 0x3011, 0xFF09: return .bracket(opens: false)
    case 0xA1...0xA9, 0xAC, 0xAE...0xB4, 0xB6...0xB9, 0xBC...0xBF: return .sign
    case 0x2016...0x2025, 0x2030...0x205E, 0x20A0...0x20CF, 0x2190...0x2BFF: return .sign
    default: return nil
    }
  }
}
