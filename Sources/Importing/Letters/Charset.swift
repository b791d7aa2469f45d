import CXML

/// A way to write text as bytes, by the name under which documents declare it.
struct Charset: Hashable, Sendable {
  /// In small letters: `utf-8`, `windows-1252`.
  let name: String

  /// Nil where `name` is no name at all.
  init?(_ name: some StringProtocol) {
    let bytes = Array(name.utf8).filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    guard (1...40).contains(bytes.count), bytes.allSatisfy(\.canStandInName) else { return nil }
    self.init(known: Self.meant(by: String(decoding: bytes, as: UTF8.self).lowercased()))
  }

  private init(known name: String) {
    self.name = name
  }

  static let utf8 = Charset(known: "utf-8")
  static let latin1 = Charset(known: "iso-8859-1")

  /// Whether a document in it cannot be looked into byte by byte.
  var isWide: Bool {
    name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-")
      || name.hasPrefix("iso-10646-ucs") || name.hasPrefix("u16") || name.hasPrefix("u32")
      || ["utf16", "utf32", "utf_16", "utf_32", "csucs4", "csunicode"].contains(name)
  }

  /// What people declare, and what they mean by it.
  private static func meant(by name: String) -> String {
    switch name {
    case "utf8", "utf_8", "unicode-1-1-utf-8": "utf-8"
    case "latin1", "latin-1", "iso8859-1", "iso_8859-1", "l1": "iso-8859-1"
    // The newer of these sets hold the older ones whole.
    case "gb2312", "gbk", "x-gbk", "gb_2312-80", "euc-cn": "gb18030"
    case "euc-kr", "ks_c_5601-1987", "ksc5601", "x-windows-949": "cp949"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji": "cp932"
    case "big5", "big-5", "x-x-big5": "big5-hkscs"
    case "windows-874", "tis-620", "iso-8859-11": "cp874"
    case "x-mac-roman", "macroman": "macintosh"
    case "us-ascii", "ascii", "ansi_x3.4-1968", "us": "us-ascii"
    default: name.hasPrefix("x-cp") ? String(name.dropFirst(2)) : name
    }
  }
}

extension Charset {
  /// `bytes` in UTF-8. Nil where this set is unknown, or where not all of them are of it.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    if self == .utf8 { return bytes.isUTF8 ? Array(bytes) : nil }
    guard let converter = cx_open_converter(name) else { return nil }
    defer { iconv_close(converter) }
    return bytes.withUnsafeBytes { Self.convert($0, with: converter) }
  }

  private static func convert(
    _ bytes: UnsafeRawBufferPointer, with converter: iconv_t
  ) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var source = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    while left > 0 {
      let before = left
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
        var target = UnsafeMutableRawPointer(piece.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var room = piece.count
        _ = iconv(converter, &source, &left, &target, &room)
        count = piece.count - room
      }
      // Nothing read and nothing written: here stands what is not of this set.
      guard left < before || !piece.isEmpty else { return nil }
      text += piece
    }
    return text
  }
}

extension ArraySlice<UInt8> {
  var isUTF8: Bool {
    withUnsafeBufferPointer { bytes in
      (try? UTF8Span(validating: bytes.span)) != nil
    }
  }
}

extension UInt8 {
  /// Letters, digits, and the four marks that occur. A slash would ask the converter for more than
  /// a character set.
  fileprivate var canStandInName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
