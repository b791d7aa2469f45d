extension String {
  /// This text as the full text takes it in, and as it is looked for there.
  ///
  /// The full text (SQLite's `unicode61`) finds words between whatever is no letter, digit or mark,
  /// and leaves case and most accents out. This does the rest, to articles and queries alike:
  ///
  /// - What is written without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese)
  ///   gets a space around each character, its marks included. So a word of it is a phrase of
  ///   characters, found wherever it stands.
  /// - Letters that are no other letter with an accent, and yet are typed as one, become it: `ł` is
  ///   `l`, `ø` is `o`, `ß` is `ss`, `ё` is `е`; Greek letters lose their accents, wide letters
  ///   and digits (`ＮＨＫ`) their width.
  /// - The vowel points of Hebrew and Arabic, which are rarely written, go.
  ///
  /// All else is left as it is. It is done in time in proportion to the length.
  public func searchable() -> String {
    var text = self
    return text.withUTF8 { bytes in SearchableText(bytes).rewritten() } ?? text
  }
}

/// One text being made ready for the full text.
private struct SearchableText: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var rewrite: [UInt8] = []
  /// Up to here `bytes` have been taken over.
  private var taken = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Nil where the text is ready as it is, as most in Latin letters is.
  consuming func rewritten() -> String? {
    var place = bytes.skippingCommon(from: 0)
    guard place < bytes.count else { return nil }
    while place < bytes.count {
      place = take(bytes.scalar(at: place), at: place)
      place = bytes.skippingCommon(from: place)
    }
    guard taken > 0 else { return nil }
    takeOver(to: bytes.count)
    return String(decoding: rewrite, as: UTF8.self)
  }

  /// The place behind what has been looked at.
  private mutating func take(_ scalar: Unicode.Scalar, at place: Int) -> Int {
    let end = place + UTF8.width(scalar)
    if scalar.isWrittenWithoutSpaces { return setApart(from: place, to: end) }
    guard let replacement = scalar.plainLetters else { return end }
    takeOver(to: place)
    rewrite.append(contentsOf: replacement.utf8)
    taken = end
    return end
  }

  private mutating func setApart(from place: Int, to firstEnd: Int) -> Int {
    var end = firstEnd
    while end < bytes.count {
      let following = bytes.scalar(at: end)
      guard following.value >= 0x300, !following.isPlainIdeograph,
        following.properties.generalCategory.isMark
      else { break }
      end += UTF8.width(following)
    }
    takeOver(to: place)
    if let last = rewrite.last, last != UInt8(ascii: " ") { rewrite.append(UInt8(ascii: " ")) }
    rewrite.append(contentsOf: bytes[place..<end])
    rewrite.append(UInt8(ascii: " "))
    taken = end
    return end
  }

  private mutating func takeOver(to end: Int) {
    if rewrite.isEmpty { rewrite.reserveCapacity(bytes.count + bytes.count / 2) }
    rewrite.append(contentsOf: bytes[taken..<end])
    taken = end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from `place` on that begins a scalar of U+00C0 or more and no punctuation of
  /// the kind that every English text has.
  fileprivate func skippingCommon(from place: Int) -> Int {
    var place = place
    while place + 32 <= count, !(place..<place + 32).contains(where: { self[$0].isWorthALook }) {
      place += 32
    }
    while place < count, !self[place].isWorthALook { place += 1 }
    return place
  }

  /// The scalar that begins at `place`; the text is UTF-8 without a fault.
  fileprivate func scalar(at place: Int) -> Unicode.Scalar {
    let lead = UInt32(self[place])
    let value: UInt32 =
      if lead < 0x80 {
        lead
      } else if lead < 0xE0 {
        (lead & 0x1F) << 6 | rest(place + 1)
      } else if lead < 0xF0 {
        (lead & 0x0F) << 12 | rest(place + 1) << 6 | rest(place + 2)
      } else {
        (lead & 0x07) << 18 | rest(place + 1) << 12 | rest(place + 2) << 6 | rest(place + 3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private func rest(_ place: Int) -> UInt32 {
    place < count ? UInt32(self[place] & 0x3F) : 0
  }
}

extension UInt8 {
  /// Whether a scalar begins with it that is not ASCII, Latin punctuation (U+0080 to U+00BF) or
  /// general punctuation (U+2000 to U+2FFF).
  fileprivate var isWorthALook: Bool { self >= 0xC3 && self != 0xE2 }
}

extension Unicode.Scalar {
  /// Whether words of its script follow one another without spaces.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0..<0x0E01: false
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0x3005...0x3007,
      0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA9E0...0xA9FE,
      0xAA60...0xAA7F, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  fileprivate var isPlainIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

  /// What is looked for in its place; nil is itself.
  fileprivate var plainLetters: String? {
    switch value {
    case 0xC6...0x180: Self.latin[self]
    case 0x386...0x3CE, 0x1F00...0x1FFF: Self.greek[self]
    case 0x401: "Е"
    case 0x451: "е"
    case 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC:
      properties.generalCategory == .nonspacingMark || value == 0x640 ? "" : nil
    case 0xFB00...0xFB06: Self.latin[self]
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map { String($0) }
    default: nil
    }
  }

  private static let latin: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th", "ß": "ss",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "ĸ": "k", "Ł": "L", "ł": "l", "Ŋ": "N",
    "ŋ": "n", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl",
    "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  ]

  private static let greek: [Unicode.Scalar: String] = {
    let letters = [
      "α": "άἀἁἂἃἄἅἆἇὰάᾶ", "ε": "έἐἑἒἓἔἕὲέ", "η": "ήἠἡἢἣἤἥἦἧὴήῆ", "ι": "ίϊΐἰἱἲἳἴἵἶἷὶίῖ",
      "ο": "όὀὁὂὃὄὅὸό", "υ": "ύϋΰὐὑὒὓὔὕὖὗὺύῦ", "ω": "ώὠὡὢὣὤὥὦὧὼώῶ", "Α": "ΆἈἉἊἋἌἍἎἏᾺΆ",
      "Ε": "ΈἘἙἚἛἜἝῈΈ", "Η": "ΉἨἩἪἫἬἭἮἯῊΉ", "Ι": "ΊΪἸἹἺἻἼἽἾἿῚΊ", "Ο": "ΌὈὉὊὋὌὍῸΌ",
      "Υ": "ΎΫὙὛὝὟῪΎ", "Ω": "ΏὨὩὪὫὬὭὮὯῺΏ", "ρ": "ῤῥ", "Ρ": "Ῥ",
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, accented) in letters {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
