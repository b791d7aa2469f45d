/// A document’s bytes as text, in whatever letters they were written.
///
/// Believed are, in this order: a byte order mark, what the server said, what the document says of
/// itself, and that nearly everything is UTF-8; each only as far as the bytes agree. Where none of
/// them does, the letters are guessed from how often they occur.
struct DecodedText: Sendable {
  /// In UTF-8, without a byte order mark.
  let utf8: [UInt8]
  let charset: Charset
  /// What was declared and is not so, in a sentence without a full stop.
  let complaint: String?

  /// Of `bytes`, for which the server named the character set `served`.
  init(_ bytes: [UInt8], servedIn served: Charset? = nil) {
    let sniffed = ByteOrder(of: bytes)
    let body = bytes.dropFirst(sniffed?.markLength ?? 0)
    let declared = sniffed == nil ? Self.declaredCharset(in: body) : nil
    if let sniffed, let charset = sniffed.charset, let text = charset.utf8(of: body.evened(charset))
    {
      self.init(utf8: text, charset: charset, complaint: nil)
      return
    }
    let promised = [served, declared].compactMap(\.self)
    for charset in promised + [.utf8] where !charset.isWide {
      // What claims to be Latin and reads as UTF-8 is UTF-8: the chance of that is nil.
      if charset != .utf8, body.isUTF8, body.hasManyByteCharacters, charset.isSingleByte {
        continue
      }
      guard let text = charset.utf8(of: body) else { continue }
      self.init(utf8: text, charset: charset, complaint: Self.complaint(promised, charset))
      return
    }
    let mended = MendedUTF8(body)
    if !promised.isEmpty || mended.isMostlyUTF8, mended.isMostlyUTF8 {
      self.init(
        utf8: mended.utf8, charset: .utf8,
        complaint: "some of its bytes are not UTF-8; they are read as Windows characters")
      return
    }
    let guess = CharsetGuess(body)
    self.init(
      utf8: guess.utf8, charset: guess.charset, complaint: Self.complaint(promised, guess.charset))
  }

  private init(utf8: [UInt8], charset: Charset, complaint: String?) {
    self.utf8 = utf8
    self.charset = charset
    self.complaint = complaint
  }

  private static func complaint(_ promised: [Charset], _ charset: Charset) -> String? {
    guard let first = promised.first, first != charset, first.name != "us-ascii" else { return nil }
    return "it says it is written in \(first.name), and is read as \(charset.name)"
  }

  /// From `<?xml version="1.0" encoding="iso-8859-2"?>`.
  private static func declaredCharset(in bytes: ArraySlice<UInt8>) -> Charset? {
    let head = String(decoding: bytes.prefix(400), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let declaration = head[start.upperBound..<end]
    guard let word = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[word.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return Charset(rest.dropFirst().prefix { $0 != quote })
  }
}

/// What the first bytes of a document say about how the others are to be put together.
private struct ByteOrder {
  let charset: Charset?
  let markLength: Int

  init?(of bytes: [UInt8]) {
    let marks: [(mark: [UInt8], name: String, isPrinted: Bool)] = [
      ([0, 0, 0xFE, 0xFF], "utf-32be", false), ([0xFF, 0xFE, 0, 0], "utf-32le", false),
      ([0xFE, 0xFF], "utf-16be", false), ([0xFF, 0xFE], "utf-16le", false),
      ([0xEF, 0xBB, 0xBF], "utf-8", false),
      // The first characters of a document without a mark: `<?` or `<r`.
      ([0, 0, 0, 0x3C], "utf-32be", true), ([0x3C, 0, 0, 0], "utf-32le", true),
      ([0, 0x3C, 0], "utf-16be", true), ([0x3C, 0], "utf-16le", true),
      ([0x4C, 0x6F, 0xA7, 0x94], "ibm037", true),
    ]
    guard let found = marks.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    charset = Charset(found.name)
    markLength = found.isPrinted ? 0 : found.mark.count
  }
}

/// UTF-8 with foreign bytes in it, each of which is taken for a Windows character.
struct MendedUTF8 {
  let utf8: [UInt8]
  /// Whether there are at least as many characters of UTF-8 as foreign bytes.
  let isMostlyUTF8: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var (place, good, bad) = (bytes.startIndex, 0, 0)
    while place < bytes.endIndex {
      let byte = bytes[place]
      let length = Self.length(at: place, in: bytes)
      if let length {
        if length > 1 { good += 1 }
        text += bytes[place..<place + length]
      } else {
        bad += 1
        text += Array(String(WindowsLetters.scalar(byte)).utf8)
      }
      place += length ?? 1
    }
    utf8 = text
    isMostlyUTF8 = good >= bad && good > 0
  }

  /// Of the character that begins at `place`, in bytes; nil where none does.
  private static func length(at place: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let length: Int
    switch bytes[place] {
    case 0..<0x80: return 1
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return nil
    }
    guard place + length <= bytes.endIndex, bytes[place..<place + length].isUTF8 else { return nil }
    return length
  }
}

/// What Windows wrote where Latin 1 has controls.
enum WindowsLetters {
  /// The character for a byte above 0x7F, or for the control with its number.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return letters[Int(byte) - 0x80]
  }

  /// The five that Windows leaves open stay what they are.
  private static let letters = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

extension ArraySlice<UInt8> {
  fileprivate var hasManyByteCharacters: Bool {
    contains { $0 >= 0x80 }
  }

  /// Without what is left over of a last character cut in two.
  fileprivate func evened(_ charset: Charset) -> ArraySlice<UInt8> {
    let width = charset.name.hasPrefix("utf-16") ? 2 : charset.name.hasPrefix("utf-32") ? 4 : 1
    return dropLast(count % width)
  }
}

extension Charset {
  /// Whether it has a character for nearly every byte, so that all bytes make sense in it.
  fileprivate var isSingleByte: Bool {
    name.hasPrefix("iso-8859") || name.hasPrefix("windows-125") || name.hasPrefix("cp125")
      || name == "macintosh" || name.hasPrefix("koi8")
  }
}
