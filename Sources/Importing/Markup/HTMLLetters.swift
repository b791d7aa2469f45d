/// The characters of HTML, from bytes in whatever letters.
///
/// After the byte order mark and the server, a page’s own `<meta charset>` is believed.
struct HTMLLetters {
  let utf8: [UInt8]
  let complaint: String?

  init(_ bytes: [UInt8], contentType: String?) {
    let served = contentType.flatMap(Self.charset).map(Self.asBrowsersRead)
    let declared = Self.declaredCharset(in: bytes.prefix(4096)).map(Self.asBrowsersRead)
    var text = DecodedText(bytes, servedIn: served ?? declared)
    if let served, let declared, text.charset != served {
      text = DecodedText(bytes, servedIn: declared)
    }
    (utf8, complaint) = (text.utf8, text.complaint)
  }

  /// From `text/html; charset=utf-8`.
  static func charset(in contentType: String) -> Charset? {
    let bytes = Array(contentType.lowercased().utf8)
    return charset(named: "charset", in: bytes[...])
  }

  /// No browser reads Latin 1 or ASCII: they take both for what Windows wrote.
  private static func asBrowsersRead(_ charset: Charset) -> Charset {
    let isWindows = charset == .latin1 || charset.name == "us-ascii"
    return isWindows ? Charset("windows-1252") ?? charset : charset
  }

  /// From `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`.
  private static func declaredCharset(in head: ArraySlice<UInt8>) -> Charset? {
    let head = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var rest = head[...]
    while let meta = rest.firstRange(of: Array("<meta".utf8)) {
      let tag = rest[meta.upperBound...].prefix { $0 != UInt8(ascii: ">") }
      // In letters of two bytes it could not have been read this far.
      if let charset = charset(named: "charset", in: tag) {
        return charset.isWide ? .utf8 : charset
      }
      rest = rest[tag.endIndex...]
    }
    return nil
  }

  private static func charset(named word: String, in text: ArraySlice<UInt8>) -> Charset? {
    guard let found = text.firstRange(of: Array(word.utf8)) else { return nil }
    let behind = text[found.upperBound...].drop { $0 <= 0x20 }
    guard behind.first == UInt8(ascii: "=") else { return nil }
    let marks = Array("\"' ".utf8)
    let name = behind.dropFirst().drop { marks.contains($0) }.prefix {
      $0 > 0x20 && !marks.contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/")
    }
    return Charset(String(decoding: name, as: UTF8.self))
  }
}
